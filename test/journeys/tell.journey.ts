import { match } from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../../src/tools/paths.ts';
import { withWorkbench } from './support/withWorkbench.ts';

const folder = join(root, 'media', 'samples', 'outreach');

describe('A student who has handed in', () => {
  it('tells the coordinator, and sees each text before it goes', () =>
    withWorkbench({ folder }, async (workbench) => {
      await workbench.activity(/Readiness/);
      await workbench.treeItem(/^Résumé, in progress/).waitFor();
      await workbench.command('Readiness: Submit for Approval…');
      await workbench.quickPick('Submit for Approval', 'Résumé');
      await workbench.answerDialog('Submit Anyway');
      await workbench.answerDialog('Submit');
      await workbench.notification(/Résumé is submitted/).waitFor();
      await workbench.answerNotification(/Résumé is submitted/, 'Tell the Coordinator…');
      await workbench.quickInputTitle.filter({ hasText: 'Tell the Coordinator: Résumé' }).waitFor();
      await workbench.quickPick('Tell the Coordinator', 'Copy the Message');
      await workbench.notification(/Copied: @megstew/).waitFor();
      await workbench.command('Readiness: Tell the Coordinator…');
      await workbench.quickPick('Tell the Coordinator', 'Post in the Chat');
      await workbench.answer('The Webhook of the Chat', 'https://127.0.0.1:9/services/SECRET');
      await workbench.dialog.waitFor();
      match(await workbench.dialog.innerText(), /127\.0\.0\.1:9\?\s+@megstew: I have handed in Résumé/);
      await workbench.answerDialog('Send');
      await workbench.notification(/could not be reached/).waitFor();
      await workbench.command('Readiness: Tell the Coordinator…');
      await workbench.quickPick('Tell the Coordinator', 'Issue at GitHub');
      await workbench.notification(/no remote at GitHub/).waitFor();
    }));
});
