import assert from 'node:assert/strict';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openGit } from '../../src/git/openGit.ts';
import { readOutbox } from '../../src/git/refs.ts';
import { sendWaiting } from '../../src/git/remote.ts';
import { readStanding } from '../../src/git/standing.ts';
import { submit } from '../../src/git/submit.ts';
import { withdraw } from '../../src/git/withdraw.ts';
import { withGit } from '../support/gitFixture.ts';
import { run } from '../support/recordingIo.ts';
import { context, decide, resume, type Scene, typed, withSubmission } from '../support/reviewScene.ts';

const files = new Map([['resume', ['resume.md']]]);

async function historyOf(folder: string, scene?: Scene) {
  const keys = scene ? { keys: typed(scene.key), student: 'Ada Example' } : undefined;
  return (await readStanding(openGit(folder), files, keys)).get('resume') ?? {};
}

const takeBack = async (folder: string, message?: string) =>
  await withdraw(
    openGit(folder),
    { id: 'resume', title: 'Résumé', ...(await historyOf(folder)) },
    { student: 'Ada Example', message },
  );

describe('withdrawing', () => {
  it('makes a tag on the submission that git alone can read, pushes it, and deletes nothing', async () => {
    await withSubmission(async ({ folder, remote, git }) => {
      const result = await takeBack(folder, 'The wrong\nversion');

      assert.deepEqual(result, {
        deliverable: 'resume',
        number: 1,
        sent: true,
      });
      assert.deepEqual(git(['tag', '--list'], remote).trim().split('\n'), [
        'readiness/resume/submission/1',
        'readiness/resume/withdrawal/1',
      ]);
      assert.equal(
        git(['rev-parse', 'readiness/resume/withdrawal/1^{tag}'], remote),
        git(['rev-parse', 'readiness/resume/withdrawal/1']),
      );
      assert.match(
        git(['cat-file', 'tag', 'readiness/resume/withdrawal/1'], remote),
        /^object [0-9a-f]{40}\ntype tag\ntag readiness\/resume\/withdrawal\/1\ntagger .*\n\nRésumé, submission 1 withdrawn by Ada Example\n\nThe wrong\nversion\n$/,
      );
    });
  });

  it('leaves nothing handed in, also when git alone has made the tag', async () => {
    await withSubmission(async ({ folder, git }) => {
      git(['tag', '-a', '-m', 'Sorry', 'readiness/resume/withdrawal/1', 'readiness/resume/submission/1']);

      const { submission, history } = await historyOf(folder);

      assert.equal(submission, undefined);
      assert.deepEqual(
        history?.map(({ number, withdrawn }) => [number, withdrawn?.message]),
        [[1, '']],
      );
      await assert.rejects(takeBack(folder), /so there is nothing to withdraw/);
    });
  });

  it('takes the earlier ones back that nobody has answered, and goes back to the one that was answered', async () => {
    await withSubmission(async (scene) => {
      const { folder } = scene;
      decide(scene, { message: 'x\n\nReadiness-Decision: changes-requested\n' });
      for (const warnings of [1, 2])
        await submit(openGit(folder), { ...resume, warnings }, context, { insist: false });
      await takeBack(folder);

      const { submission, history, decision } = await historyOf(folder, scene);

      assert.equal(submission?.number, 1);
      assert.equal(decision?.kind, 'changes-requested');
      assert.deepEqual(
        history?.map(({ number, withdrawn }) => [number, withdrawn !== undefined]),
        [
          [1, false],
          [2, true],
          [3, true],
        ],
      );
    });
  });

  it('refuses once there is an answer, and an answer that comes later counts', async () => {
    await withSubmission(async (scene) => {
      const { folder } = scene;
      await takeBack(folder);
      decide(scene);
      const late = await historyOf(folder, scene);
      await submit(openGit(folder), { ...resume, warnings: 1 }, context, { insist: false });
      decide(scene, { name: 'readiness/resume/decision/2', target: 'readiness/resume/submission/2' });
      const answered = await historyOf(folder, scene);

      assert.equal(late.submission?.number, 1);
      assert.equal(late.decision?.kind, 'approved');
      await assert.rejects(
        withdraw(openGit(folder), { id: 'resume', title: 'Résumé', ...answered }, { student: undefined }),
        /Submission 2 of Résumé was answered already, so it stays/,
      );
    });
  });

  it('does not count on another deliverable, under another name, or on nothing', async () => {
    await withSubmission(async ({ folder, git }) => {
      git(['tag', '-a', '-m', 'x', 'readiness/portfolio/withdrawal/1', 'readiness/resume/submission/1']);
      git(['tag', '-a', '-m', 'x', 'readiness/resume/withdrawal/1', 'HEAD']);
      git(['update-ref', 'refs/tags/readiness/resume/withdrawal/2', 'readiness/portfolio/withdrawal/1']);
      git(['tag', 'readiness/resume/withdrawal/3', 'readiness/resume/submission/1']);

      assert.equal((await historyOf(folder)).submission?.number, 1);
    });
  });

  it('waits in the outbox while the remote is away, and follows a submission that gets another number', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, remote, git, clone }) => {
      const other = await clone('laptop');
      await rename(remote, `${remote}.away`);
      await submit(openGit(folder), resume, context, { insist: false });
      const result = await takeBack(folder, 'Too early');
      const waiting = await readOutbox(openGit(folder));
      await rename(`${remote}.away`, remote);
      await submit(openGit(other), { ...resume, warnings: 3 }, context, { insist: false });

      const { sent } = await sendWaiting(openGit(folder));

      assert.equal(result.notSent?.code, 'git-network');
      assert.deepEqual([...waiting], ['readiness/resume/submission/1', 'readiness/resume/withdrawal/1']);
      assert.deepEqual(sent, ['readiness/resume/submission/2', 'readiness/resume/withdrawal/1']);
      assert.equal(
        git(['rev-parse', 'readiness/resume/withdrawal/1^{object}'], remote).trim(),
        git(['rev-parse', 'readiness/resume/withdrawal/1'], folder).trim(),
      );
      const { history } = await historyOf(folder);
      assert.deepEqual(
        history?.map(({ number, withdrawn }) => [number, withdrawn?.message]),
        [
          [1, undefined],
          [2, 'Too early'],
        ],
      );
    });
  });

  it('is a command, which asks, and which the coordinator sees', async () => {
    await withSubmission(async ({ folder, remote, write }) => {
      await write('readiness.json', '{ "program": "turing-outreach-plan" }');
      const cohort = join(dirname(folder), 'cohort');
      await mkdir(cohort);
      const students = [{ id: 'ada', name: 'Ada Example', repository: remote }];
      const settings = { program: 'turing-outreach-plan', signingKey: '../meg.pub', students };
      await writeFile(join(cohort, 'cohort.json'), JSON.stringify(settings));

      const no = await run(folder, ['withdraw', 'resume'], { ask: () => Promise.resolve('n') });
      const yes = await run(folder, ['withdraw', 'resume', '--yes', '--message', 'Wrong one']);
      const list = await run(cohort, ['review', 'list']);
      const approve = await run(cohort, ['review', 'approve', 'ada', 'resume']);
      const again = await run(folder, ['withdraw', 'resume', '--yes']);

      assert.match(no.err, /will see that you took it back\.\nNothing was withdrawn\.\n$/);
      assert.equal(yes.out, 'Withdrew submission 1 of resume\n');
      assert.equal(yes.code, 0);
      assert.match(
        list.out,
        /^withdrawn {9}ada {2}resume {2}submission 1 at .*\n.*was withdrawn, claims .*: Wrong one\n/,
      );
      assert.match(approve.err, /ada has withdrawn submission 1 of `resume`/);
      assert.match(again.err, /nothing to withdraw/);
      assert.equal(again.code, 2);
    });
  });
});
