const vscode = require('vscode');

exports.activate = (context) => {
  const diagnostics = vscode.languages.createDiagnosticCollection('floor');
  const set = ({ uri, version }) => {
    const range = new vscode.Range(version, 0, version, 1);
    diagnostics.set(uri, [new vscode.Diagnostic(range, 'The floor')]);
  };
  context.subscriptions.push(
    diagnostics,
    vscode.workspace.onDidOpenTextDocument(set),
    vscode.workspace.onDidChangeTextDocument(({ document }) => set(document)),
  );
  vscode.workspace.textDocuments.forEach(set);
};
