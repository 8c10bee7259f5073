import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { activated } from './support/portfolio.ts';

describe('A window without a folder', () => {
  it('has the extension, and nothing to show', async () => {
    const api = await activated();

    strictEqual(workspace.workspaceFolders, undefined);
    deepStrictEqual(api.tree(), []);
    ok((await commands.getCommands(true)).includes('readiness.setUp'));
  });
});
