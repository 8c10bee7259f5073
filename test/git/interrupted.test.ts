import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openGit } from '../../src/git/openGit.ts';
import { readOutbox } from '../../src/git/refs.ts';
import { sendWaiting } from '../../src/git/remote.ts';
import { readStanding } from '../../src/git/standing.ts';
import { type Judged, submit } from '../../src/git/submit.ts';
import { type GitFixture, withGit } from '../support/gitFixture.ts';

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

/** Submits in a process of its own, which a hook may kill. */
function submitElsewhere(folder: string): string | null {
  const script = `
    import { openGit } from ${JSON.stringify(new URL('../../src/git/openGit.ts', import.meta.url).href)};
    import { submit } from ${JSON.stringify(new URL('../../src/git/submit.ts', import.meta.url).href)};
    await submit(openGit(${JSON.stringify(folder)}), ${JSON.stringify(resume)}, ${JSON.stringify(context)}, { insist: false });`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }).signal;
}

describe('a submission that is interrupted', () => {
  it('goes out the next time when the process was killed while it was pushed', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async (fixture) => {
      const { folder, remote, git } = fixture;
      await hook(fixture, 'pre-push', 'kill -9 $(ps -o ppid= -p $PPID)');
      const signal = submitElsewhere(folder);
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
