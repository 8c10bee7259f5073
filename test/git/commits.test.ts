import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { readCommits } from '../../src/git/commits.ts';
import { openGit } from '../../src/git/openGit.ts';
import { withGit, type GitFixture } from '../support/gitFixture.ts';

const mine = { emails: ['ada@example.com'], folders: [] };

/** Commits without a change, as somebody, at a moment. */
function commit(fixture: GitFixture, subject: string, email: string, at: string, folder?: string): void {
  const who = `user.email=${email}`;
  process.env['GIT_AUTHOR_EMAIL'] = email;
  fixture.git(
    ['-c', who, 'commit', '--quiet', '--allow-empty', `--message=${subject}`, `--date=${at}`],
    folder,
  );
  process.env['GIT_AUTHOR_EMAIL'] = 'ada@example.com';
}

async function subjects(
  fixture: GitFixture,
  asked: Parameters<typeof readCommits>[1] = mine,
): Promise<string[]> {
  const { commits } = await readCommits(openGit(fixture.folder), asked);
  return commits.map(({ repository, subject }) =>
    repository === '' ? subject : `${repository}: ${subject}`,
  );
}

describe('reading commits', () => {
  it('takes the student’s own, on any branch, without merges', async () => {
    await withGit({ 'a.md': 'a' }, async (fixture) => {
      commit(fixture, 'Theirs', 'bob@example.com', '2017-03-06T10:00:00Z');
      fixture.git(['checkout', '--quiet', '-b', 'side']);
      commit(fixture, 'On a branch', 'Ada@Example.com', '2017-03-07T10:00:00Z');
      fixture.git(['checkout', '--quiet', 'main']);
      fixture.git(['merge', '--quiet', '--no-ff', '--message=Merge', 'side']);

      assert.deepEqual(await subjects(fixture), ['On a branch', 'First']);
    });
  });

  it('knows the author’s day and the day on which a commit came in', async () => {
    await withGit({ 'a.md': 'a' }, async (fixture) => {
      commit(fixture, 'Late', 'ada@example.com', '2017-03-06T23:30:00-08:00');

      const { commits } = await readCommits(openGit(fixture.folder), mine);
      const late = commits.find(({ subject }) => subject === 'Late');

      assert.equal(late?.at, '2017-03-06T23:30:00-08:00');
      assert.ok(late.committedAt > '2020');
    });
  });

  it('follows the mailmap, and git’s own user where no address is configured', async () => {
    await withGit({ '.mailmap': 'Ada <ada@example.com> <old@example.com>\n' }, async (fixture) => {
      commit(fixture, 'With an old address', 'old@example.com', '2017-03-06T10:00:00Z');
      fixture.git(['config', 'user.email', 'old@example.com']);

      assert.deepEqual(await subjects(fixture), ['With an old address', 'First']);
      assert.deepEqual(await subjects(fixture, { emails: [], folders: [] }), [
        'With an old address',
        'First',
      ]);
    });
  });

  it('looks into submodules and clones inside, and nowhere else', async () => {
    await withGit({ 'a.md': 'a', 'projects/plain/README.md': 'b' }, async (fixture) => {
      const { folder } = fixture;
      const elsewhere = await fixture.clone('elsewhere');
      commit(fixture, 'Elsewhere', 'ada@example.com', '2017-03-06T10:00:00Z', elsewhere);
      fixture.git(['init', '--quiet', 'projects/chess']);
      commit(fixture, 'Chess', 'ada@example.com', '2017-03-06T10:00:00Z', join(folder, 'projects/chess'));
      await symlink(elsewhere, join(folder, 'projects/link'));
      const folders = ['projects/plain', 'projects/chess', 'projects/link', '../elsewhere', 'missing'];

      assert.deepEqual(await subjects(fixture, { ...mine, folders }), ['First', 'projects/chess: Chess']);
      await fixture.write('.gitmodules', '[submodule "c"]\n\tpath = projects/chess\n\turl = x\n');
      assert.deepEqual(await subjects(fixture), ['First', 'projects/chess: Chess']);
    });
  });

  it('finds nothing in a repository without a commit', async () => {
    await withGit({}, async (fixture) => {
      assert.deepEqual(await subjects(fixture), []);
    });
  });

  it('runs no program that the repository’s configuration names', async () => {
    await withGit({ 'a.md': 'a' }, async (fixture) => {
      const { folder } = fixture;
      fixture.git(['config', 'log.showSignature', 'true']);
      fixture.git(['config', 'gpg.program', join(folder, 'evil')]);
      fixture.git(['config', 'core.pager', 'touch pager-ran']);
      fixture.git(['config', 'core.fsmonitor', 'touch monitor-ran']);

      assert.deepEqual(await subjects(fixture), ['First']);
      assert.equal(fixture.git(['-c', 'core.fsmonitor=false', 'status', '--porcelain']), '');
    });
  });
});
