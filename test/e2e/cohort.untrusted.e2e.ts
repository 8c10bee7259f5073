import { deepStrictEqual, match, rejects } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commands, workspace } from 'vscode';
import { activated, folder } from './support/portfolio.ts';

describe('a cohort in Restricted Mode', () => {
  it('runs no git: nothing is shown, fetched or signed', async () => {
    const api = await activated();
    const request = {
      student: 'ada',
      deliverable: 'resume',
      message: '',
      comments: [],
      kind: 'approved',
    } as const;

    deepStrictEqual(workspace.isTrusted, false);
    deepStrictEqual(await api.reviews(), []);
    await rejects(api.decide(folder(), request), /git does not run in Restricted Mode/);
    match((await commands.getCommands(true)).join(), /readiness\.setUpSigning/);
    deepStrictEqual(existsSync(join(folder().fsPath, '.readiness')), false);
  });
});
