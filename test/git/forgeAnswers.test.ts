import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type { ForgeAnswer } from '../../src/core/index.ts';
import { keepForgeAnswers, readForgeAnswers } from '../../src/git/forgeAnswers.ts';
import { openGit } from '../../src/git/openGit.ts';
import { withGit } from '../support/gitFixture.ts';

const answer: ForgeAnswer = {
  ...{ deliverable: 'resume', number: 1, content: `sha256:${'1a'.repeat(32)}` },
  ...{ kind: 'approved', login: 'megstew', message: 'Well done!' },
  ...{ at: '2017-02-01T16:00:00Z', url: 'https://github.com/ada/portfolio/issues/1#issuecomment-1' },
};
const ref = 'refs/readiness/forge-answers';

describe('what was said at GitHub', () => {
  it('is kept in this clone, is replaced by what is said later, and is never pushed', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, remote, git }) => {
      const opened = openGit(folder, undefined, { hostile: true });

      assert.deepEqual(await readForgeAnswers(opened), []);
      await keepForgeAnswers(opened, [answer, { ...answer, deliverable: 'portfolio' }]);
      await keepForgeAnswers(opened, [answer]);
      git(['push', '--quiet', '--tags', 'origin', 'main']);

      assert.deepEqual(await readForgeAnswers(opened), [answer]);
      assert.doesNotMatch(git(['for-each-ref'], remote), /forge-answers/);
    });
  });

  it('is nothing where somebody put something else there', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, git }) => {
      const opened = openGit(folder, undefined, { hostile: true });
      const put = (text: string) => {
        const options = { cwd: folder, input: text, encoding: 'utf8' } as const;
        const object = execFileSync('git', ['hash-object', '-w', '--stdin'], options).trim();
        git(['update-ref', ref, object]);
      };

      for (const text of [
        'no JSON',
        '{}',
        '[null, 1, {"kind":"approved"}]',
        JSON.stringify([{ ...answer, kind: 'x' }]),
        JSON.stringify([{ ...answer, message: 'x'.repeat(300_000) }]),
      ]) {
        put(text);
        assert.deepEqual(await readForgeAnswers(opened), [], text.slice(0, 40));
      }
      git(['update-ref', ref, 'HEAD']);
      assert.deepEqual(await readForgeAnswers(opened), []);
    });
  });
});
