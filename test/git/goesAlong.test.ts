import assert from 'node:assert/strict';
import { goesAlong } from '../../src/git/goesAlong.ts';
import { openGit } from '../../src/git/openGit.ts';
import { readOffers } from '../../src/git/submit.ts';
import { type GitFixture, withGit } from '../support/gitFixture.ts';
import { context, resume } from '../support/reviewScene.ts';

function commitAll({ git }: GitFixture, message: string): string {
  git(['add', '--all']);
  git(['commit', '--quiet', `--message=${message}`]);
  return git(['rev-parse', 'HEAD']).trim();
}

describe('what goes along with a submission', () => {
  it('is nothing where the remote has the commit', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, git }) => {
      const head = git(['rev-parse', 'HEAD']).trim();

      assert.deepEqual(await goesAlong(openGit(folder), head, 'origin'), { commits: 0, files: [] });
    });
  });

  it('is every commit that no branch of the remote has, with the files that any of them touches', async () => {
    await withGit({ 'resume.md': '# Ada\n', 'gone.md': 'x\n' }, async (fixture) => {
      const { folder, git, write } = fixture;
      await write('notes/é secret.md', 'x\n');
      commitAll(fixture, 'One');
      git(['rm', '--quiet', 'notes/é secret.md', 'gone.md']);
      const head = commitAll(fixture, 'Two');
      const along = await goesAlong(openGit(folder), head, 'origin');
      git(['push', '--quiet', 'origin', 'HEAD~1:refs/heads/other']);

      // What was added and removed again goes too: who reads the history finds it.
      assert.deepEqual(along, { commits: 2, files: ['gone.md', 'notes/é secret.md'] });
      assert.deepEqual(await goesAlong(openGit(folder), head, 'origin'), {
        commits: 1,
        files: ['gone.md', 'notes/é secret.md'],
      });
    });
  });

  it('is told with the offer, and that the log with its names is among it', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async (fixture) => {
      const { folder, write } = fixture;
      await write('job-search.md', '# Log\n');
      await write('resume.md', '# Ada B.\n');
      commitAll(fixture, 'Log');

      const [offer] = await readOffers(openGit(folder), [resume], { ...context, log: 'job-search.md' });

      assert.deepEqual(offer?.goesAlong, { commits: 1, files: ['job-search.md'] });
      assert.equal(offer.log, 'job-search.md');
    });
  });
});
