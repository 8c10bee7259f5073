import { ok, strictEqual } from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { activated, file, line, marks } from './support/portfolio.ts';

describe('A portfolio in Restricted Mode', () => {
  it('is read and checked', async () => {
    const api = await activated();

    strictEqual(workspace.isTrusted, false);
    ok(marks(file('resume.md')).includes('heading-without-space@5'));
    strictEqual(line(api.tree(), 'Cold outreach').item.contextValue, 'deliverable.log-activity.none');
  });

  it('says that git does not run, and leads to where trust is given', async () => {
    const api = await activated();

    const note = line(api.tree(), 'Restricted Mode: git does not run');

    strictEqual(note.item.command?.command, 'workbench.trust.manage');
  });

  it('knows its commands', async () => {
    await activated();

    ok((await commands.getCommands(true)).includes('readiness.logOutreach'));
  });
});
