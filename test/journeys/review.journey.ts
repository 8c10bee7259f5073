import { match, ok, strictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { output } from '../../src/tools/process.ts';
import { root } from '../../src/tools/paths.ts';
import { knownKeys } from '../support/forgeries.ts';
import { keysIn, type Stage } from '../support/reviewScene.ts';
import { rewinder, stageIn } from '../support/stage.ts';
import { tryOnCoordinator, tryOnStudent } from './support/forgedReviews.ts';
import { withWindows } from './support/withWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const folder = join(root, 'media', 'samples', 'outreach');

/**
 * The résumé as it should be, so that it can be handed in at once; a key in the home of the coordinator, which the
 * student trusts: a setting of theirs, which this server keeps in a file.
 */
async function prepare(copy: string): Promise<Pick<Stage, 'key' | 'keyNamed'>> {
  const scratch = dirname(copy);
  await mkdir(join(scratch, 'home', '.ssh'), { recursive: true });
  const keyNamed = keysIn(join(scratch, 'home', '.ssh'));
  const keys = { key: keyNamed('meg'), keyNamed };
  const settings = join(scratch, 'server', 'data', 'User');
  await mkdir(settings, { recursive: true });
  await writeFile(
    join(settings, 'settings.json'),
    JSON.stringify({ 'readiness.coordinatorKeys': knownKeys(keys) }),
  );
  const file = join(copy, 'resume.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^##(?=\w)/gm, '## '));
  execFileSync('git', ['commit', '--quiet', '--all', '--message=Put it right'], { cwd: copy });
  return keys;
}

/** Makes a cohort of one student, and sets up the key that is in the coordinator's home. @returns its public line */
async function beginCohort(coordinator: Workbench, remote: string): Promise<void> {
  await coordinator.activity(/Readiness/);
  await coordinator.command('Readiness: New Cohort');
  await coordinator.quickPick('New Cohort', 'turing-outreach-plan');
  await coordinator.tab('cohort.json').waitFor();
  await coordinator.page
    .locator('.sidebar')
    .getByRole('button', { name: 'Add a Student', exact: true })
    .click();
  await coordinator.answer('Add a Student (1/2)', 'Robin Okafor');
  await coordinator.answer('Add a Student (2/2)', remote);
  await coordinator.notification(/Robin Okafor is in the cohort/).waitFor();
  await coordinator.command('Readiness: Set Up Signing');
  await coordinator.quickPick('Set Up Signing', 'meg.pub');
  await coordinator.quickPick('Set Up Signing', 'For this cohort only');
  await coordinator.dialog.filter({ hasText: 'Signing works.' }).waitFor();
  await coordinator.screenshot('review-1-signing');
  await coordinator.answerDialog('Copy the Public Key');
}

async function submitResume(student: Workbench, button: string): Promise<void> {
  await student.treeAction(/^Résumé/, /Submit for Approval/);
  await student.answerDialog(button);
  if (button !== 'Submit') await student.answer('Submit Résumé', 'Say what you asked for');
  await student.notification(/Résumé is submitted/).waitFor();
}

async function openSubmission(coordinator: Workbench, tab: string): Promise<void> {
  await coordinator.command('Readiness: Fetch Submissions');
  await coordinator.treeItem(/^Robin Okafor, Résumé, .*waits for you/).waitFor();
  await coordinator.treeAction(/^Robin Okafor, Résumé/, 'Open Submission');
  await coordinator.tab(tab).waitFor();
}

async function commentOn(coordinator: Workbench, line: number, text: string): Promise<void> {
  await coordinator.focusEditor();
  await coordinator.goToLine(line);
  await coordinator.command('Comments: Add Comment on Current Selection');
  const widget = coordinator.page.locator('.review-widget').last();
  await widget.locator('.monaco-editor').first().waitFor();
  await coordinator.page.keyboard.insertText(text);
  await widget.getByRole('button', { name: 'Add Draft Comment' }).click();
  await coordinator.page.locator('.comment-body').filter({ hasText: text }).waitFor();
}

async function decide(coordinator: Workbench, command: string, message: string): Promise<void> {
  await coordinator.command(`Readiness: ${command}…`);
  await coordinator.answer(command, message);
  await coordinator.dialog.filter({ hasText: 'Readiness-Decision' }).waitFor();
  await coordinator.screenshot(`review-confirm-${command.replaceAll(' ', '-').toLowerCase()}`);
  await coordinator.answerDialog('Sign and Send');
}

describe('A review through two windows', () => {
  it('goes from the first submission to the approval, back where a word changes, and falls for no forgery', () => {
    let keys: Awaited<ReturnType<typeof prepare>> | undefined;
    return withWindows(
      { folder },
      async ({ workbench: student, scratch, open }) => {
        await mkdir(join(scratch, 'cohort'));
        const coordinator = await open(join(scratch, 'cohort'));
        await beginCohort(coordinator, student.remote);

        await student.activity(/Readiness/);
        await submitResume(student, 'Submit');
        ok(keys);
        const stage = stageIn(student.folder, 'Robin Okafor', keys.keyNamed);
        const rewind = rewinder(stage);
        await openSubmission(coordinator, 'resume.md');
        await coordinator.screenshot('review-2-opened');
        await commentOn(coordinator, 3, 'Say which city.');
        await commentOn(coordinator, 7, 'What came of it?');
        await coordinator.screenshot('review-3-drafts');
        await decide(coordinator, 'Request Changes', 'Nearly there.');
        await coordinator.treeItem(/^With the student/).waitFor();

        await student.command('Readiness: Fetch Decisions');
        await student.treeItem(/^Résumé, changes requested/).waitFor();
        await student.openFile('resume.md');
        const said = student.page.locator('.review-widget .comment-body');
        await said.filter({ hasText: 'Say which city.' }).waitFor();
        await said.filter({ hasText: 'What came of it?' }).waitFor();
        await student.screenshot('review-4-comments');
        const first = student.page.locator('.review-widget').filter({ hasText: 'Say which city.' });
        await first.getByRole('button', { name: 'Mark as Done' }).click();
        await student.treeItem(/^Say which city/).waitFor({ state: 'hidden' });
        await student.page.reload();
        await student.treeItem(/^What came of it\?/).waitFor();
        strictEqual(await student.treeItem(/^Say which city/).count(), 0);
        await student.openFile('resume.md');
        await said.filter({ hasText: 'What came of it?' }).waitFor();
        await student.screenshot('review-4b-reloaded');

        await student.goToLine(3);
        await student.press('End');
        await student.type(' Denver');
        await student.save();
        await submitResume(student, 'Commit and Submit');
        await openSubmission(coordinator, 'resume.md: answered before');
        await coordinator.screenshot('review-2b-compared');
        await decide(coordinator, 'Approve', 'Well done.');
        await coordinator.treeItem(/^Approved/).waitFor();

        await student.command('Readiness: Fetch Decisions');
        await student.treeItem(/^Résumé, approved/).waitFor();
        await student.screenshot('review-5-approved');
        await student.focusEditor();
        await student.type('!');
        await student.save();
        await student.treeItem(/^Résumé, changed since/).waitFor();

        const tag = await output('git', ['cat-file', '-p', 'readiness/resume/decision/1'], {
          cwd: student.remote,
        });
        match(tag, /^Readiness-Comment: resume\.md:3: /m);
        match(tag, /^Readiness-Decision: changes-requested$/m);

        // What is forged is put back each time, which a remote would remember.
        stage.git(['remote', 'remove', 'origin']);
        const forged = await tryOnStudent(student, stage, rewind, scratch);
        await tryOnCoordinator(coordinator, stage, forged);
      },
      async (copy) => {
        keys = await prepare(copy.folder);
      },
    );
  });
});
