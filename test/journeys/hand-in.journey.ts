import { match } from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { output } from '../../src/tools/process.ts';
import { root } from '../../src/tools/paths.ts';
import { withWorkbench } from './support/withWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const folder = join(root, 'media', 'samples', 'outreach');

/** Puts the résumé right as a student would in any editor. */
async function finishResume({ folder }: Workbench): Promise<void> {
  const path = join(folder, 'resume.md');
  await writeFile(path, (await readFile(path, 'utf8')).replace('##Skills', '## Skills'));
}

async function submit(workbench: Workbench, message: string): Promise<void> {
  await workbench.answerDialog('Commit and Submit');
  await workbench.answer('Submit Résumé', message);
  await workbench.notification(/Résumé is submitted/).waitFor();
  await workbench.treeItem(/^Submitted at/).waitFor();
}

async function takeBack(workbench: Workbench): Promise<void> {
  await workbench.treeAction(/^Submitted at/, /Withdraw/);
  await workbench.screenshot('hand-in-1-withdraw');
  await workbench.answerDialog('Withdraw with a Note…');
  await workbench.answer('Withdraw Résumé', 'The wrong version');
  await workbench.notification(/Submission 1 of Résumé is withdrawn/).waitFor();
}

describe('A student who hands in', () => {
  it('takes a submission back, hands in anew, and sees what changed between the two', () =>
    withWorkbench({ folder }, async (workbench) => {
      await workbench.activity(/Readiness/);
      await finishResume(workbench);
      await workbench.treeItem(/^Résumé, ready/).waitFor();

      await workbench.treeAction(/^Résumé/, /Submit for Approval/);
      await submit(workbench, 'First version');
      await takeBack(workbench);
      await workbench.treeItem(/^Résumé, ready/).waitFor();
      const tag = await output('git', ['cat-file', '-p', 'readiness/resume/withdrawal/1'], {
        cwd: workbench.remote,
      });
      match(tag, /^Résumé, submission 1 withdrawn by Robin Okafor\n\nThe wrong version$/m);

      const path = join(workbench.folder, 'resume.md');
      await writeFile(path, (await readFile(path, 'utf8')).replace('Led 40', 'Led 45'));
      await workbench.statusBarItem('Submit').click();
      await submit(workbench, 'Second version');

      await workbench.treeItem(/^History/).click();
      await workbench.treeItem(/^Submission 1, .*withdrawn/).waitFor();
      await workbench.treeItem(/^Submission 2/).click();
      await workbench.tab('Résumé: submission 1 ↔ submission 2').waitFor();
      await workbench.page.getByText('Led 45').waitFor();
      await workbench.screenshot('hand-in-2-compared');
    }));
});
