import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { commands } from 'vscode';
import type { TestApi, TreeLine } from '../../src/vscode/testApi.ts';
import { activated, folder, line } from './support/portfolio.ts';

const tag = 'readiness/resume/submission/1';

/** The tags that are in the bare repository `origin` names. */
function sentTags(): string[] {
  const cwd = `${folder().fsPath}.git`;
  return execFileSync('git', ['tag'], { cwd, encoding: 'utf8' }).split('\n').filter(Boolean);
}

/** The line that says where the submission of the résumé is. */
async function submissionLine(api: TestApi): Promise<TreeLine | undefined> {
  await api.whenIdle();
  return line(api.tree(), 'Résumé').children.find(({ item }) => item.contextValue?.startsWith('submission'));
}

describe('A submission that could not be sent', () => {
  it('waits on this machine, says so, and is sent by “Send What Waits” once the remote is back', async () => {
    const api = await activated();
    const remote = `${folder().fsPath}.git`;
    renameSync(remote, `${remote}.away`);

    const { sent, notSent } = await api.submit(folder(), { deliverable: 'resume', insist: true });
    await commands.executeCommand('readiness.send');
    const waiting = await submissionLine(api);
    renameSync(`${remote}.away`, remote);

    strictEqual(sent, false);
    strictEqual(notSent?.code, 'git-network');
    match(waiting?.item.accessibilityInformation?.label ?? '', /; not sent yet$/);
    strictEqual(waiting?.item.contextValue, 'submission.waiting.open');
    deepStrictEqual(sentTags(), []);

    await commands.executeCommand('readiness.send');
    const there = await submissionLine(api);

    deepStrictEqual(sentTags(), [tag]);
    strictEqual(there?.item.contextValue, 'submission.open');
    match(there.item.accessibilityInformation?.label ?? '', /^Submitted at [0-9a-f]{7}$/);
  });
});
