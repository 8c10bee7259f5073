import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { CodeActionKind, commands, type Hover, type MarkdownString, Position, workspace } from 'vscode';
import { activated, file, open, quickFixes, setText } from './support/portfolio.ts';

const lines =
  '# Job search\n\n### Fernwood\n\n- Contact: Ada Byrne\n- Date: 2020-11-01\n- Outcome: no answer\n';

describe('What the documents say', () => {
  it('is told over a heading of a README, with what led to it', async () => {
    await activated();
    const readme = file('projects/chess-clock/README.md');
    const textOver = async (line: number) => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        readme,
        new Position(line - 1, 3),
      );
      return hovers
        .flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value))
        .join('\n');
    };

    const [title, section, prose] = [await textOver(1), await textOver(7), await textOver(3)];

    match(title, /Documentation: level 2 of 3/);
    match(title, /- how to run the tests/);
    match(section, /\*\*how to use it\*\*: the heading says “getting started”/);
    ok(!section.includes('level'));
    strictEqual(prose, '');
  });

  it('becomes a table where the log is none, after a look at it', async () => {
    const api = await activated();
    const document = await open('job-search.md');
    const before = document.getText();
    await setText(document, lines);
    await api.whenIdle();

    const [action] = await quickFixes(document, 3, CodeActionKind.RefactorRewrite);
    strictEqual(action?.command?.command, 'readiness.convertLog');
    const preview = new Promise<string>((resolve) => {
      const listening = workspace.onDidOpenTextDocument((opened) => {
        if (opened.uri.scheme !== 'readiness-log-as-table') return;
        listening.dispose();
        resolve(opened.getText());
      });
    });
    // Waits for an answer, which nobody gives here.
    void commands.executeCommand('readiness.convertLog', document.uri);

    deepStrictEqual((await preview).split('\n').slice(0, 3), [
      '# Job search',
      '',
      '| Date       | Activity | Company  | Contact   | Channel | Outcome   | Follow up | Notes |',
    ]);
    strictEqual(document.getText(), lines);
    await setText(document, before);
    await document.save();
  });
});
