import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fetchDecisions } from '../../src/git/fetchDecisions.ts';
import { openGit } from '../../src/git/openGit.ts';
import { readOutbox } from '../../src/git/refs.ts';
import { sendWaiting } from '../../src/git/remote.ts';
import { readStanding } from '../../src/git/standing.ts';
import { type Judged, submit } from '../../src/git/submit.ts';
import { type GitFixture, withGit } from '../support/gitFixture.ts';
import { decide, standing, typed, withSubmission } from '../support/reviewScene.ts';

const resume: Judged = {
  deliverable: { id: 'resume', title: 'Résumé', files: ['resume.md'] },
  errors: 0,
  warnings: 0,
  reasons: [],
};
const context = { program: 'turing-outreach-plan', student: 'Ada Example', to: undefined };
const files = new Map([['resume', ['resume.md']]]);

async function hook({ folder }: Pick<GitFixture, 'folder'>, name: string, script: string): Promise<void> {
  const path = join(folder, '.git', 'hooks', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}

/** A shell in which no file can take another byte, as on a disk that is full: writing fails, nobody is killed. */
const fullDisk = "trap '' XFSZ; ulimit -f 0";

/** Submits in a process of its own, which a hook may kill. @param path of another git to run, put before the others */
function submitElsewhere(folder: string, path = ''): { signal: string | null; said: string } {
  const script = `
    import { openGit } from ${JSON.stringify(new URL('../../src/git/openGit.ts', import.meta.url).href)};
    import { submit } from ${JSON.stringify(new URL('../../src/git/submit.ts', import.meta.url).href)};
    await submit(openGit(${JSON.stringify(folder)}), ${JSON.stringify(resume)}, ${JSON.stringify(context)}, { insist: false });`;
  const env = { ...process.env, PATH: `${path}${delimiter}${process.env['PATH'] ?? ''}` };
  const { signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env,
  });
  return { signal, said: stderr };
}

/** The git of this machine, on a disk that is full. @returns the folder that it is in */
async function gitOnFullDisk({ folder, git }: GitFixture): Promise<string> {
  const path = join(dirname(folder), 'full');
  await mkdir(path);
  const real = join(git(['--exec-path']).trim(), 'git');
  await writeFile(join(path, 'git'), `#!/bin/sh\n${fullDisk}\nexec ${real} "$@"\n`);
  await chmod(join(path, 'git'), 0o755);
  return path;
}

describe('a submission that is interrupted', () => {
  it('goes out the next time when the process was killed while it was pushed', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async (fixture) => {
      const { folder, remote, git } = fixture;
      await hook(fixture, 'pre-push', 'kill -9 $(ps -o ppid= -p $PPID)');
      const { signal } = submitElsewhere(folder);
      const between = (await readStanding(openGit(folder), files)).get('resume')?.submission;
      await rm(join(folder, '.git', 'hooks', 'pre-push'));
      const result = await sendWaiting(openGit(folder));

      assert.equal(signal, 'SIGKILL');
      assert.equal(between?.sent, false);
      assert.deepEqual(result, { sent: ['readiness/resume/submission/1'], waiting: [] });
      assert.equal(git(['tag', '--list'], remote).trim(), 'readiness/resume/submission/1');
    });
  });

  it('leaves nothing behind when the process was killed before the tag was made', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async (fixture) => {
      const { folder, git } = fixture;
      await hook(fixture, 'reference-transaction', '[ "$1" = prepared ] && kill -9 $PPID; exit 0');
      await assert.rejects(submit(openGit(folder), resume, context, { insist: false }));
      await rm(join(folder, '.git', 'hooks', 'reference-transaction'));
      const left = git(['tag', '--list']);
      git(['for-each-ref']);
      spawnSync('find', [join(folder, '.git'), '-name', '*.lock', '-delete']);
      const result = await submit(openGit(folder), resume, context, { insist: false });

      assert.equal(left, '');
      assert.equal(result.tag, 'readiness/resume/submission/1');
      assert.equal(result.sent, true);
    });
  });

  it('says that another git is at work when a ref is locked, and works once it is free', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder }) => {
      const lock = join(folder, '.git', 'refs', 'tags', 'readiness', 'resume', 'submission', '1.lock');
      await mkdir(dirname(lock), { recursive: true });
      await writeFile(lock, '');
      await assert.rejects(submit(openGit(folder), resume, context, { insist: false }), { code: 'git-busy' });
      const outbox = await readOutbox(openGit(folder));
      await rm(lock);
      const result = await submit(openGit(folder), resume, context, { insist: false });

      assert.deepEqual([...outbox], []);
      assert.equal(result.sent, true);
    });
  });

  it('leaves nothing behind when the disk is full, says so, and works once there is room', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async (fixture) => {
      const { folder, git } = fixture;
      const { said } = submitElsewhere(folder, await gitOnFullDisk(fixture));
      const left = git(['for-each-ref', 'refs/tags', 'refs/readiness']);
      const result = await submit(openGit(folder), resume, context, { insist: false });

      assert.match(said, /There is no room left on the disk/);
      assert.equal(left, '');
      assert.equal(result.tag, 'readiness/resume/submission/1');
      assert.equal(result.sent, true);
      git(['fsck', '--strict']);
    });
  });

  it('keeps the submission here when the disk of the remote is full, and sends it once there is room', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, remote, git }) => {
      git(['config', 'remote.origin.receivepack', `${fullDisk}; git-receive-pack`]);
      const full = await submit(openGit(folder), resume, context, { insist: false });
      const there = git(['tag', '--list'], remote);
      git(['config', '--unset', 'remote.origin.receivepack']);
      const { sent } = await sendWaiting(openGit(folder));

      assert.equal(full.sent, false);
      assert.match(full.notSent?.message ?? '', /no room left on the disk|did not take it/);
      assert.equal(there, '');
      assert.deepEqual(sent, ['readiness/resume/submission/1']);
    });
  });

  it('says why when the remote refuses, and sends it when it no longer does', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, remote }) => {
      const path = join(remote, 'hooks', 'pre-receive');
      await writeFile(path, '#!/bin/sh\nexit 1\n');
      await chmod(path, 0o755);
      const refused = await submit(openGit(folder), resume, context, { insist: false });
      await rm(path);
      const { sent, waiting } = await sendWaiting(openGit(folder));

      assert.equal(refused.notSent?.code, 'git-rejected');
      assert.deepEqual([sent, waiting], [['readiness/resume/submission/1'], []]);
    });
  });

  it('goes out the next time when the line is cut in the middle of the push', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, git }) => {
      // The other end is gone after it has said what it has: as when a network goes away.
      const cut = 'git-receive-pack --advertise-refs "$@" 2>/dev/null; exit 1; :';
      git(['config', 'remote.origin.receivepack', `sh -c '${cut}' sh`]);
      const result = await submit(openGit(folder), resume, context, { insist: false });
      git(['config', '--unset', 'remote.origin.receivepack']);
      const { sent } = await sendWaiting(openGit(folder));

      assert.equal(result.notSent?.code, 'git-network');
      assert.deepEqual(sent, ['readiness/resume/submission/1']);
    });
  });

  it('goes out the next time when the line is cut before git has said anything, which ends git without a word', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, git }) => {
      // Nobody reads what git sends: it is ended by a signal (SIGPIPE) at the first byte, and says nothing.
      const deaf =
        'exec 0<&-; sh -c \'git-receive-pack --advertise-refs "$@" 2>/dev/null; sleep 0.1; exit 1\' sh';
      git(['config', 'remote.origin.receivepack', deaf]);
      const result = await submit(openGit(folder), resume, context, { insist: false });
      git(['config', '--unset', 'remote.origin.receivepack']);
      const { sent } = await sendWaiting(openGit(folder));

      assert.equal(result.notSent?.code, 'git-network');
      assert.deepEqual(sent, ['readiness/resume/submission/1']);
    });
  });

  it('tries again when the remote was only in the way for a moment', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, remote, git }) => {
      const path = join(remote, 'hooks', 'pre-receive');
      await writeFile(path, '#!/bin/sh\nrm "$0"\nexit 1\n');
      await chmod(path, 0o755);

      const result = await submit(openGit(folder), resume, context, { insist: false });

      assert.equal(result.sent, true);
      assert.equal(git(['tag', '--list'], remote).trim(), 'readiness/resume/submission/1');
    });
  });

  it('keeps both when the coordinator decides while the student resubmits', async () => {
    await withSubmission(async (scene) => {
      const { folder, git, key, remote } = scene;
      const review = await scene.clone('review');
      const again = { ...resume, warnings: 1 };

      const [result] = await Promise.all([
        submit(openGit(folder), again, context, { insist: false }),
        new Promise<void>((resolve) => {
          decide({ ...scene, folder: review });
          git(['push', '--quiet', 'origin', 'readiness/resume/decision/1'], review);
          resolve();
        }),
      ]);
      await fetchDecisions(openGit(folder), undefined);
      const { submission, decision } = await standing(folder, typed(key));

      assert.equal(result.sent, true);
      assert.deepEqual(git(['tag', '--list'], remote).trim().split('\n'), [
        'readiness/resume/decision/1',
        'readiness/resume/submission/1',
        'readiness/resume/submission/2',
      ]);
      assert.equal(submission?.number, 2);
      // The content is the same as what was approved.
      assert.deepEqual([decision?.kind, decision?.submission], ['approved', 1]);
    });
  });

  it('neither loses nor doubles anything when two clones submit at the same moment', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, remote, git, clone }) => {
      const other = await clone('laptop');

      const results = await Promise.all(
        [folder, other].map((one, warnings) =>
          submit(openGit(one), { ...resume, warnings }, context, { insist: false }),
        ),
      );
      for (const one of [folder, other]) await sendWaiting(openGit(one));

      assert.deepEqual(git(['tag', '--list'], remote).trim().split('\n'), [
        'readiness/resume/submission/1',
        'readiness/resume/submission/2',
      ]);
      assert.equal(
        results.every(({ notSent }) => notSent === undefined || notSent.code !== 'git-failed'),
        true,
      );
    });
  });
});
