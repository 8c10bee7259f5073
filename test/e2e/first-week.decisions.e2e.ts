import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { commands, ConfigurationTarget, Position, WorkspaceEdit, workspace } from 'vscode';
import type { CommentThread } from 'vscode';
import { uriAtCommit } from '../../src/vscode/contentAtCommit.ts';
import type { TestApi } from '../../src/vscode/testApi.ts';
import { activated, folder, open, setText } from './support/portfolio.ts';
import { handIn } from './support/student.ts';
import { makeKey, signTag } from '../support/signing.ts';

/** The coordinator, who decides with git alone, and with a key of their own. */
function coordinator(): {
  readonly publicKey: string;
  readonly decide: (number: number, message: string) => void;
} {
  const key = makeKey(mkdtempSync(join(tmpdir(), 'readiness-key-')), 'meg');
  const decide = (number: number, message: string) => {
    const name = `readiness/resume/decision/${number}`;
    signTag(folder().fsPath, { name, target: 'readiness/resume/submission/1', message, key });
  };
  return { publicKey: key.line, decide };
}

function git(args: readonly string[], input = ''): string {
  const identity = ['-c', 'user.name=Ada Example', '-c', 'user.email=ada@example.com'];
  return execFileSync('git', [...identity, ...args], { cwd: folder().fsPath, input, encoding: 'utf8' });
}

async function stateOfResume(api: TestApi): Promise<string | undefined> {
  await commands.executeCommand('readiness.check');
  await api.whenIdle();
  return api.checklist(folder())?.deliverables.find(({ id }) => id === 'resume')?.state;
}

const linesOf = (threads: readonly CommentThread[]) =>
  threads.map(({ range }) => (range?.start.line ?? -1) + 1);

describe('What the coordinator decides', () => {
  it('is shown at its lines, moves with them, is ticked off, and ends with the approval of this content only', async () => {
    const api = await activated();
    const meg = coordinator();
    const document = await open('resume.md');
    const { student } = JSON.parse(readFileSync(join(folder().fsPath, 'readiness.json'), 'utf8')) as {
      student: { name: string };
    };
    handIn(folder().fsPath, { student: student.name, number: 1 });
    const about = JSON.stringify(document.lineAt(2).text);
    meg.decide(
      1,
      `Nearly there.\n\nReadiness-Comment: resume.md:3: ${about}\n  Say more here.\nReadiness-Decision: changes-requested\n`,
    );

    strictEqual(await stateOfResume(api), 'submitted');
    deepStrictEqual(await api.comments(document.uri), []);

    const settings = workspace.getConfiguration('readiness');
    await settings.update('coordinatorKeys', [meg.publicKey], ConfigurationTarget.Global);
    strictEqual(await stateOfResume(api), 'changes-requested');
    const lines = api.tree().flatMap(({ children }) => children.map(({ item }) => item));
    const said = lines.filter((item) => JSON.stringify([item.label, item.description]).includes('Nearly'));
    deepStrictEqual(
      said.map(({ label, description }) => [label, description]),
      [['Changes requested', 'Nearly there.']],
    );
    const [thread] = await api.comments(document.uri);
    ok(thread);
    strictEqual(thread.comments[0]?.body, 'Say more here.');
    deepStrictEqual(linesOf([thread]), [3]);

    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(0, 0), 'One\nTwo\n');
    await workspace.applyEdit(edit);
    deepStrictEqual(linesOf(await api.comments(document.uri)), [5]);

    await commands.executeCommand('readiness.tickComment', thread);
    strictEqual(thread.contextValue, 'done');
    await commands.executeCommand('readiness.replyToComment', { thread, text: 'Now it says when.' });
    deepStrictEqual(
      thread.comments.map(({ body }) => body),
      ['Say more here.', 'Now it says when.'],
    );
    const resume = () => api.checklist(folder())?.deliverables.find(({ id }) => id === 'resume');
    await api.whenIdle();
    deepStrictEqual(
      resume()?.decision?.comments?.map(({ done, reply }) => [done, reply]),
      [[true, 'Now it says when.']],
    );
    ok(!resume()?.missing.some(({ message }) => message === 'Say more here.'));
    await commands.executeCommand('readiness.removeReply', thread.comments[1]);
    await commands.executeCommand('readiness.reopenComment', thread);
    strictEqual(thread.comments.length, 1);
    strictEqual(thread.contextValue, 'open');

    await commands.executeCommand('workbench.action.files.revert');
    await setText(document, document.getText().replace('One\nTwo\n', ''));
    await document.save();
    meg.decide(2, 'x\n\nReadiness-Decision: approved\n');
    strictEqual(await stateOfResume(api), 'approved');
    deepStrictEqual(await api.comments(document.uri), []);

    await setText(document, `${document.getText()}\nOne more word\n`);
    await document.save();
    strictEqual(await stateOfResume(api), 'changed');
    await settings.update('coordinatorKeys', undefined, ConfigurationTarget.Global);
  });
});

describe('A file at a commit', () => {
  it('opens as it was then, under its own name, and nowhere outside of the commit', async () => {
    await activated();
    const commit = git(['rev-parse', 'HEAD']).trim();
    const at = (file: string) =>
      workspace.openTextDocument(uriAtCommit({ folder: folder().fsPath, commit, file }));

    const shown = await at('resume.md');
    const missing = await at('../first-week.git/config');

    strictEqual(shown.getText(), git(['show', 'HEAD:resume.md']));
    strictEqual(shown.languageId, 'markdown');
    strictEqual(missing.getText(), '');
  });
});
