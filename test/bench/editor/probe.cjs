// Runs inside the extension host: how long the extension takes to activate, and from a change to diagnostics set.
const { writeFileSync } = require('node:fs');
const vscode = require('vscode');

const {
  READINESS_BENCH_RESULT: result,
  READINESS_BENCH_FILES: files,
  READINESS_BENCH_EXTENSION: id,
} = process.env;
const rounds = Number(process.env.READINESS_BENCH_ROUNDS) || 7;
const patience = 60_000;

exports.run = async () => {
  const extension = vscode.extensions.getExtension(id);
  const isReady = extension.isActive;
  const start = performance.now();
  await extension.activate();
  const activation = isReady ? undefined : performance.now() - start;
  const changes = {};
  for (const file of JSON.parse(files)) changes[file] = await measureChanges(file);
  writeFileSync(result, JSON.stringify({ activation, changes }));
};

async function measureChanges(file) {
  const [folder] = vscode.workspace.workspaceFolders;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file));
  await vscode.window.showTextDocument(document);
  await until(() => vscode.languages.getDiagnostics(document.uri).length > 0, patience);
  await quiet(document.uri);
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const before = print(document.uri);
    const changed = new Promise((resolve) => {
      const listener = vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document !== document) return;
        listener.dispose();
        resolve(performance.now());
      });
    });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'x\n\n');
    void vscode.workspace.applyEdit(edit);
    const start = await changed;
    // The event about diagnostics comes 50 ms late, so we look: reading them costs little and needs no event.
    const isSet = await until(() => print(document.uri) !== before, patience);
    times.push(isSet ? performance.now() - start : null);
    await quiet(document.uri);
  }
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return times;
}

/** What is set for a file. A line that was put in at the top moves all of it. */
function print(uri) {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ range }) => range.start.line)
    .join();
}

async function until(holds, limit) {
  const end = performance.now() + limit;
  while (!holds()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return true;
}

/** Resolves when nothing was set for half a second. */
async function quiet(uri) {
  let last;
  do {
    last = print(uri);
    await new Promise((resolve) => setTimeout(resolve, 500));
  } while (print(uri) !== last);
}
