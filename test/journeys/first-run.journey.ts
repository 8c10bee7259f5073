import { match, strictEqual } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { output } from '../../src/tools/process.ts';
import { root } from '../../src/tools/paths.ts';
import { withWorkbench } from './support/withWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const folder = join(root, 'media', 'samples', 'outreach');

async function fixTwoFindings(workbench: Workbench): Promise<void> {
  await workbench.treeItem(/There is no space after/).click();
  await workbench.tab('resume.md').waitFor();
  await workbench.focusEditor();
  await workbench.quickFix('Add a space after ##');
  await workbench.treeItem(/There is no space after/).waitFor({ state: 'detached' });
  await workbench.save();

  await workbench.openFile('job-search.md');
  await workbench.nextProblem();
  await workbench.quickFix(/2026-11-19/);
  await workbench.save();
}

async function logOutreach(workbench: Workbench): Promise<void> {
  await workbench.command('Readiness: Log Outreach');
  await workbench.quickPick('Company (1/6)', 'Initech | Denver');
  await workbench.quickPick('Person, position (2/6)', 'Pat Doe, CTO');
  await workbench.quickPick('Channel (3/6)', 'Email');
  await workbench.answer('Date (4/6)');
  await workbench.quickPick('Outcome (5/6)', 'Replied');
  await workbench.answer('Follow up (6/6)');
}

async function submitResume(workbench: Workbench): Promise<void> {
  await workbench.treeAction(/^Résumé/, /Submit for Approval/);
  await workbench.answerDialog('Commit and Submit');
  await workbench.answer('Submit Résumé', 'Put my skills where they are seen');
  await workbench.notification(/Résumé is submitted/).waitFor();
}

describe('A new student', () => {
  it('opens the sample, fixes two findings, logs an outreach, and hands in the résumé', () =>
    withWorkbench({ folder }, async (workbench) => {
      await workbench.activity(/Readiness/);
      await workbench.treeItem(/^Cold outreach, .*3 of 6/).waitFor();
      await workbench.screenshot('1-checklist');

      await fixTwoFindings(workbench);
      await workbench.treeItem(/^Résumé, ready/).waitFor();

      await logOutreach(workbench);
      await workbench.treeItem(/^Cold outreach, .*4 of 6/).waitFor();
      await workbench.screenshot('2-logged');

      await submitResume(workbench);
      await workbench.treeItem(/^Résumé, submitted/).waitFor();
      await workbench.screenshot('3-submitted');

      const tag = await output('git', ['cat-file', '-p', 'readiness/resume/submission/1'], {
        cwd: workbench.remote,
      });
      match(tag, /^Readiness-Deliverable: resume$/m);
      const resume = await output('git', ['show', 'readiness/resume/submission/1:resume.md'], {
        cwd: workbench.remote,
      });
      strictEqual(resume, await readFile(join(workbench.folder, 'resume.md'), 'utf8'));
    }));
});
