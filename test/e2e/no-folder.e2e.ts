import { ok, strictEqual } from 'node:assert/strict';
import { extensions, workspace } from 'vscode';

describe('VS Code without a folder', () => {
  it('knows the extension', () => {
    ok(extensions.getExtension('portfolio-readiness.portfolio-readiness'));
    strictEqual(workspace.workspaceFolders, undefined);
  });
});
