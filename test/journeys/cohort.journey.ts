import { ok, rejects } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { root } from '../../src/tools/paths.ts';
import { handIn } from '../e2e/support/student.ts';
import { makeKey } from '../support/signing.ts';
import { withWindows, withWorkbench } from './support/withWorkbench.ts';

const fixtures = join(root, 'test', 'fixtures');

/** A student's repository, with a résumé handed in. @returns its address */
async function student(scratch: string, name: string): Promise<string> {
  const folder = join(scratch, name);
  const identity = ['-c', `user.name=${name}`, '-c', 'user.email=student@example.com'];
  const git = (...args: string[]) => execFileSync('git', [...identity, ...args], { cwd: folder });
  await mkdir(folder);
  git('init', '--quiet', '--initial-branch=main');
  await writeFile(join(folder, 'resume.md'), `# ${name}\n`);
  git('add', '--all');
  git('commit', '--quiet', '--message=Start');
  handIn(folder, { student: name, number: 1 });
  return folder;
}

/** A server that lets one in, and then says nothing. */
async function withSilentServer(test: (address: string) => Promise<void>): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  ok(typeof address === 'object' && address !== null);
  try {
    await test(`http://127.0.0.1:${address.port}/portfolio.git`);
  } finally {
    server.close();
  }
}

describe('A coordinator with several students', () => {
  it('cancels a fetch that hangs, keeps what has come, and decides on two at once', () =>
    withSilentServer((silent) =>
      withWindows(
        { folder: join(fixtures, 'cohort'), git: false },
        async ({ workbench, scratch }) => {
          await workbench.activity(/Readiness/);
          await workbench.treeItem(/^Nothing was fetched yet/).waitFor();
          await workbench.command('Readiness: Fetch Submissions');
          await workbench.treeItem(/^Ada Example, Résumé, .*waits for you/).waitFor();
          await workbench.treeItem(/^Bob Example, Résumé, .*waits for you/).waitFor();
          await workbench.notification(/Fetching/).hover();
          await workbench.screenshot('cohort-1-fetching');
          await workbench.answerNotification(/Fetching/, 'Cancel');
          await workbench.notification(/Fetching/).waitFor({ state: 'hidden' });

          await workbench.treeItem(/^Ada Example, Résumé/).click();
          await workbench.treeItem(/^Bob Example, Résumé/).click({ modifiers: ['ControlOrMeta'] });
          await workbench.command('Readiness: Approve…');
          await workbench.answer('Approve: 2 submissions', 'Well done.');
          await workbench.dialog.filter({ hasText: 'Bob Example:' }).waitFor();
          await workbench.screenshot('cohort-2-several');
          await workbench.answerDialog('Sign and Send');
          await workbench.treeItem(/^Nothing waits for you/).waitFor();
          await workbench
            .treeItem(/^Approved/)
            .filter({ hasText: '2' })
            .waitFor();
          for (const name of ['Ada Example', 'Bob Example']) {
            const cwd = join(scratch, name);
            execFileSync('git', ['rev-parse', 'refs/tags/readiness/resume/decision/1'], { cwd });
          }
        },
        async ({ folder }) => {
          const scratch = dirname(folder);
          await mkdir(join(scratch, 'home', '.ssh'), { recursive: true });
          const key = makeKey(join(scratch, 'home', '.ssh'), 'meg');
          const students = [
            { id: 'ada', name: 'Ada Example', repository: await student(scratch, 'Ada Example') },
            { id: 'bob', name: 'Bob Example', repository: await student(scratch, 'Bob Example') },
            { id: 'eve', name: 'Eve Example', repository: silent },
          ];
          const cohort = { program: 'turing-outreach-plan', signingKey: `${key.file}.pub`, students };
          await writeFile(join(folder, 'cohort.json'), JSON.stringify(cohort));
        },
      ),
    ));

  it('is asked which of several folders a new cohort is kept in', () =>
    withWorkbench(
      { folder: join(fixtures, 'multi-root'), workspace: 'everything.code-workspace', git: false },
      async (workbench) => {
        await workbench.activity(/Readiness/);
        await workbench.treeItem('grace').waitFor();
        await workbench.command('Readiness: New Cohort');
        await workbench.quickPick('New Cohort', 'notes');
        await workbench.quickPick('New Cohort', 'turing-outreach-plan');
        await workbench.tab('cohort.json').waitFor();

        await access(join(workbench.folder, 'notes', 'cohort.json'));
        await rejects(access(join(workbench.folder, 'ada', 'cohort.json')));
      },
    ));
});
