import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { CodeActionKind, commands, languages, window, workspace } from 'vscode';
import { activated, file, folder, open, quickFixes, setText } from './support/portfolio.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe('What is to be done today', () => {
  it('is at the top of the checklist until it is logged', async () => {
    const api = await activated();
    const log = await open('job-search.md');
    const before = log.getText();
    await setText(log, before.replace('| Replied |           |       |', '| Replied | 2020-11-10 |       |'));
    await api.whenIdle();

    const [first] = api.tree();
    strictEqual(first?.item.label, 'Follow-ups due today');
    deepStrictEqual(
      first.children.map(({ item }) => [item.label, item.description, item.contextValue]),
      [['Ada Byrne, Fernwood', '10 Nov 2020', 'follow-up']],
    );

    await api.log(folder(), {
      type: 'outreach',
      date: '2020-11-10',
      company: 'Fernwood',
      person: 'Ada Byrne',
    });
    await api.whenIdle();

    ok(!api.tree().some(({ item }) => item.label === 'Follow-ups due today'));
    await setText(log, before);
    await log.save();
  });

  it('can be logged from a row of the log, and from no other document', async () => {
    await activated();
    const [log, resume] = [await open('job-search.md'), await open('resume.md')];
    const line =
      log
        .getText()
        .split('\n')
        .findIndex((text) => text.includes('Juniper')) + 1;

    const row = await quickFixes(log, line, CodeActionKind.Refactor);
    const other = await quickFixes(resume, 1, CodeActionKind.Refactor);

    const titles = (actions: typeof row) =>
      actions.map(({ title }) => title).filter((title) => title.startsWith('Log'));
    deepStrictEqual(titles(row), ['Log a follow-up to this contact']);
    deepStrictEqual(titles(other), []);
  });
});

describe('A program in the editor', () => {
  it('is checked as its author sees it, and again when it is saved', async () => {
    await activated();
    const uri = file('school.program.json');
    const program = (weekday: string) => `{
  "id": "p", "title": "P", "timeZone": "America/Denver",
  "deliverables": [{ "id": "resume", "title": "R", "kind": "document", "document": "resume",
    "checkpoints": [{ "id": "up", "title": "Up", "due": { "date": "2017-02-27", "weekday": "${weekday}" } }] }]
}`;
    await workspace.fs.writeFile(uri, encode(program('Friday')));
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    const marked = () => languages.getDiagnostics(uri).filter(({ source }) => source === 'readiness');

    await commands.executeCommand('readiness.checkProgram');

    deepStrictEqual(
      marked().map(({ range }) => range.start.line),
      [3],
    );
    const gone = new Promise<void>((resolve) => {
      const listening = languages.onDidChangeDiagnostics(() => {
        if (marked().length > 0) return;
        listening.dispose();
        resolve();
      });
    });
    await setText(document, program('Monday'));
    await document.save();
    await gone;
    await workspace.fs.delete(uri);
  });
});
