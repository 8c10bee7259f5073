import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { CodeActionKind, Uri, commands, languages, window, workspace } from 'vscode';
import {
  activated,
  applyAction,
  file,
  folder,
  labels,
  line,
  marks,
  open,
  quickFixes,
  setText,
  started,
} from './support/portfolio.ts';

describe('A portfolio in its first week', () => {
  it('registers and can run every command that it contributes, and contributes every command that it registers', async () => {
    const { commands: run } = await started();
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });

    const registered = (await commands.getCommands(true)).filter((id) => /^readiness\.[a-zA-Z]+$/.test(id));

    const contributed = manifest.contributes.commands.map(({ command }) => command);
    const views = ['readiness.checklist'];
    deepStrictEqual(registered.filter((id) => !views.includes(id)).sort(), [...contributed].sort());
    deepStrictEqual([...run.keys()].sort(), [...contributed].sort());
  });

  it('marks what is wrong, also in files that nobody has opened', async () => {
    await activated();

    const found = marks(file('projects/chess-clock/README.md'));

    ok(found.includes('image-alt-missing@5'), found.join());
  });

  it('links each mark to the page of its rule', async () => {
    await activated();
    const [mark] = languages.getDiagnostics(file('projects/chess-clock/README.md'));
    ok(mark && typeof mark.code === 'object');

    const page = await workspace.openTextDocument(mark.code.target);

    match(page.getText(), /^# /m);
    ok(page.getText().includes(String(mark.code.value)));
  });

  it('puts one finding right, and the mark goes', async () => {
    const api = await activated();
    const document = await open('resume.md');
    await api.whenIdle();
    const before = document.getText();
    ok(marks(document.uri).includes('heading-without-space@5'));

    await applyAction(await quickFixes(document, 5), 'Add a space after ##');
    await api.whenIdle();

    strictEqual(document.lineAt(4).text, '## Skills');
    deepStrictEqual(
      marks(document.uri).filter((mark) => mark.startsWith('heading-without-space')),
      ['heading-without-space@9'],
    );
    await setText(document, before);
  });

  it('puts all findings of one rule right at once', async () => {
    const api = await activated();
    const document = await open('resume.md');
    await api.whenIdle();
    const before = document.getText();

    await applyAction(await quickFixes(document, 5), 'Fix all 2 of “heading-without-space”');
    await api.whenIdle();

    strictEqual(document.getText(), before.replaceAll('##', '## '));
    await setText(document, before);
  });

  it('offers everything that can be fixed as source.fixAll.readiness', async () => {
    const api = await activated();
    const document = await open('resume.md');
    await api.whenIdle();

    const actions = await quickFixes(document, 1, CodeActionKind.SourceFixAll.append('readiness'));

    strictEqual(actions.length, 1);
    strictEqual(actions[0]?.kind?.value, 'source.fixAll.readiness');
    ok(actions[0].edit?.has(document.uri));
  });

  it('turns a rule off for a line', async () => {
    const api = await activated();
    const document = await open('resume.md');
    await api.whenIdle();
    const before = document.getText();

    await applyAction(await quickFixes(document, 5), 'Turn off “heading-without-space” for this line');
    await api.whenIdle();

    strictEqual(document.lineAt(4).text, '<!-- readiness-disable-next-line heading-without-space -->');
    ok(!marks(document.uri).includes('heading-without-space@6'));
    await setText(document, before);
  });

  it('turns a rule off for the portfolio, in readiness.json', async () => {
    const api = await activated();
    const readme = file('projects/chess-clock/README.md');

    await commands.executeCommand('readiness.disableRule', 'image-alt-missing', readme);
    await api.whenIdle();

    const config = JSON.parse((await open('readiness.json')).getText()) as { rules: Record<string, unknown> };
    strictEqual(config.rules['image-alt-missing'], 'off');
    ok(!marks(readme).some((mark) => mark.startsWith('image-alt-missing')));
  });

  it('follows what is typed, and says nothing of a text that is gone', async () => {
    const api = await activated();
    const document = await open('projects/chess-clock/README.md');
    const before = document.getText();

    await setText(document, `${before}\n##Tests\n`);
    await setText(document, `${before}\n\n\n##Tests\n`);
    await api.whenIdle();

    deepStrictEqual(
      marks(document.uri).filter((mark) => mark.startsWith('heading-without-space')),
      [`heading-without-space@${document.lineCount - 1}`],
    );
    await setText(document, before);
  });

  it('shows the deliverables with their progress, and under them what is missing', async () => {
    const api = await activated();

    const outreach = line(api.tree(), 'Cold outreach');

    match(String(outreach.item.description), /^3 of 6 · due Fri .* 2099/);
    match(
      outreach.item.accessibilityInformation?.label ?? '',
      /^Cold outreach, in progress, 3 of 6, due Fri/,
    );
    strictEqual(outreach.item.contextValue, 'deliverable.log-activity.none');
    ok(outreach.children.length > 0);
  });

  it('says first which project misses something', async () => {
    const api = await activated();

    const missing = JSON.stringify(labels(line(api.tree(), 'Project documentation').children));

    match(missing, /"chess-clock: Level 2 of 3: add /);
  });

  it('goes to the place of what is missing', async () => {
    const api = await activated();
    const missing = line(api.tree(), 'Résumé').children.find(
      ({ item }) => item.command?.command === 'vscode.open',
    );
    ok(missing?.item.command);

    await commands.executeCommand('vscode.open', ...((missing.item.command.arguments ?? []) as unknown[]));

    strictEqual(window.activeTextEditor?.document.uri.toString(), file('resume.md').toString());
  });

  it('adds an activity to the log that is open and not saved, as one step of undo', async () => {
    const api = await activated();
    const document = await open('job-search.md');
    await window.showTextDocument(document);
    const saved = document.getText();
    await setText(document, saved.replace('# Job search', '# My job search'));
    const unsaved = document.getText();

    await api.log(folder(), {
      type: 'outreach',
      date: '2020-11-04',
      company: 'Copper | Sons',
      person: 'Robin Okafor',
      position: 'CTO',
    });
    await api.whenIdle();

    ok(document.isDirty);
    match(document.lineAt(document.lineCount - 2).text, /^\| 2020-11-04 \| Outreach \| Copper \\\| Sons/);
    deepStrictEqual(
      api.checklist(folder())?.deliverables.find(({ id }) => id === 'cold-outreach')?.progress,
      { done: 4, needed: 6 },
    );
    await commands.executeCommand('undo');
    strictEqual(document.getText(), unsaved);
    await setText(document, saved);
    await document.save();
  });

  it('adds an activity to a log that is not open, and saves it', async () => {
    const api = await activated();

    const uri = await api.log(folder(), { type: 'interview', date: '2020-11-05', company: 'Kettle' });
    await api.whenIdle();

    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    match(text, /\| 2020-11-05 \| Interview \| Kettle /);
  });

  it('says that a log with an unfinished merge cannot be written, and leaves it as it is', async () => {
    const api = await activated();
    const document = await open('job-search.md');
    const before = document.getText();
    const conflict = `${before}<<<<<<< HEAD\n| 2020-11-06 | Outreach |\n=======\n| 2020-11-07 | Outreach |\n>>>>>>> main\n`;
    await setText(document, conflict);

    const failure: unknown = await api
      .log(folder(), { type: 'outreach', date: '2020-11-08', company: 'Fernwood' })
      .catch((error: unknown) => error);

    ok(failure instanceof Error && 'code' in failure);
    strictEqual(failure.code, 'log-conflict');
    strictEqual(document.getText(), conflict);
    await setText(document, before);
    await document.save();
  });

  it('notices files that change on the disk', async () => {
    const api = await activated();
    const changed = new Promise<void>((resolve) => {
      const watcher = workspace.createFileSystemWatcher('**/plan.md');
      watcher.onDidCreate(() => {
        resolve();
        watcher.dispose();
      });
    });

    await workspace.fs.writeFile(
      Uri.joinPath(folder(), 'plan.md'),
      new TextEncoder().encode('# The Plan\n\n##Goals\n'),
    );
    await changed;
    await untilMarked(file('plan.md'));
    await api.whenIdle();

    deepStrictEqual(marks(file('plan.md')).slice(0, 1), ['heading-without-space@3']);
  });
});

/** Waits for the first of our marks in a file. */
async function untilMarked(uri: Uri): Promise<void> {
  if (marks(uri).length > 0) return;
  await new Promise<void>((resolve) => {
    const listener = languages.onDidChangeDiagnostics(() => {
      if (marks(uri).length === 0) return;
      listener.dispose();
      resolve();
    });
  });
}
