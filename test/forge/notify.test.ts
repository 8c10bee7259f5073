import assert from 'node:assert/strict';
import { type GitFixture, withGit } from '../support/gitFixture.ts';
import { run } from '../support/recordingIo.ts';
import { withServer } from './support/loopback.ts';

const configuration = JSON.stringify({
  student: { name: 'Ada Example' },
  program: { extends: 'turing-outreach-plan', message: '{coordinator} {deliverable} by {student}: {link}' },
});
const secret = 'T0SECRET';
const text = /^@megstew Résumé by Ada Example: Commit [0-9a-f]{7}$/m;

async function withSubmission(test: (fixture: GitFixture) => Promise<void>): Promise<void> {
  await withGit({ 'readiness.json': configuration, 'resume.md': '# Ada Example\n' }, async (fixture) => {
    const { code } = await run(fixture.folder, ['submit', 'resume', '--yes', '--insist']);
    assert.equal(code, 0);
    await test(fixture);
  });
}

describe('readiness notify', () => {
  it('prints the message in the words of the program, and sends nothing', async () => {
    await withSubmission(async ({ folder }) => {
      const { code, out } = await run(folder, ['notify', 'resume']);

      assert.equal(code, 0);
      assert.match(out, text);
    });
  });

  it('says that nothing was handed in yet', async () => {
    await withSubmission(async ({ folder }) => {
      const { code, err } = await run(folder, ['notify', 'portfolio']);

      assert.equal(code, 2);
      assert.match(err, /was not handed in yet, so there is nothing to tell of\.\nHand it in first/);
    });
  });

  it('shows the message and where it goes, and posts it only after a yes', async () => {
    await withServer(
      (_request, response) => response.end('ok'),
      async ({ host, received }) => {
        await withSubmission(async ({ folder }) => {
          const env = { READINESS_WEBHOOK: `http://${host}/${secret}` };
          const args = ['notify', 'resume', '--webhook'];
          const asked: string[] = [];
          const answering = (answer: string | undefined) => (question: string) => {
            asked.push(question);
            return Promise.resolve(answer);
          };

          const no = await run(folder, args, { env, ask: answering('n') });
          const nobody = await run(folder, args, { env, ask: answering(undefined) });

          assert.deepEqual([no.code, nobody.code, received.length], [0, 2, 0]);
          assert.match(no.err, /Nothing was sent/);
          const yes = await run(folder, args, { env, ask: answering('y') });

          assert.equal(yes.code, 0);
          assert.match(yes.err, text);
          assert.match(yes.out, new RegExp(`^Sent to ${host}\\.$`, 'm'));
          assert.equal(received.length, 1);
          assert.deepEqual(asked, ['Send it? [y/N] ', 'Send it? [y/N] ', 'Send it? [y/N] ']);
          for (const { out, err } of [no, nobody, yes]) assert.doesNotMatch(out + err, /SECRET/);
        });
      },
    );
  });

  it('says how to set up the webhook where there is none', async () => {
    await withSubmission(async ({ folder }) => {
      const { code, err } = await run(folder, ['notify', 'resume', '--webhook', '--yes']);

      assert.equal(code, 2);
      assert.match(err, /READINESS_WEBHOOK is not set/);
    });
  });

  it('refuses a template that names what does not exist', async () => {
    const wrong = JSON.stringify({ program: { extends: 'turing-outreach-plan', message: '{url}' } });
    await withGit({ 'readiness.json': wrong }, async ({ folder }) => {
      const { out } = await run(folder, ['check']);

      assert.match(out, /Expected only these in braces: coordinator, student/);
    });
  });
});
