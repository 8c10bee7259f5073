import { strictEqual } from 'node:assert/strict';
import {
  CodeActionKind,
  Range,
  Uri,
  WorkspaceEdit,
  commands,
  extensions,
  languages,
  workspace,
} from 'vscode';
import type { CodeAction, TextDocument } from 'vscode';
import type { Activated } from '../../../src/vscode/extension.ts';
import type { Started } from '../../../src/vscode/start.ts';
import type { TestApi, TreeLine } from '../../../src/vscode/testApi.ts';

/** Activates the extension and waits until it has read everything. */
export async function activated(): Promise<TestApi> {
  const { api } = await started();
  await api.whenIdle();
  return api;
}

/** Activates the extension and waits until all its parts are there. */
export async function started(): Promise<Started> {
  const extension = extensions.getExtension<Activated>('portfolio-readiness.portfolio-readiness');
  if (!extension) throw new Error('The extension is not there.');
  return (await extension.activate()).started;
}

/** A folder of the workspace: the first, or the one of that name. */
export function folder(name?: string): Uri {
  const folders = workspace.workspaceFolders ?? [];
  const found = name === undefined ? folders[0] : folders.find((one) => one.name === name);
  if (!found) throw new Error(`There is no folder ${name ?? ''}.`);
  return found.uri;
}

export function file(path: string, folderName?: string): Uri {
  return Uri.joinPath(folder(folderName), path);
}

export function open(path: string): Thenable<TextDocument> {
  return workspace.openTextDocument(file(path));
}

/** Our marks in a file, as `rule@line`, lines counted from 1, in the order of their places. */
export function marks(uri: Uri): string[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'readiness')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ code, range }) => `${typeof code === 'object' ? code.value : ''}@${range.start.line + 1}`);
}

/**
 * The actions that the light bulb shows at a place, worked out to their edits. VS Code calls a request off, with an error or
 * with no actions, when any extension registers a provider meanwhile; its own support of markdown does, some time after the
 * first markdown document was opened. The light bulb asks again then, and so does this.
 */
export async function quickFixes(
  document: TextDocument,
  line: number,
  kind = CodeActionKind.QuickFix,
): Promise<CodeAction[]> {
  for (let asked = 1; asked < 10; asked++) {
    const actions = await askForActions(document, line, kind).catch((error: unknown) => {
      if (error instanceof Error && error.message === 'Canceled') return [];
      throw error;
    });
    if (actions.length > 0) return actions;
  }
  return await askForActions(document, line, kind);
}

async function askForActions(
  { uri }: TextDocument,
  line: number,
  kind: CodeActionKind,
): Promise<CodeAction[]> {
  const range = new Range(line - 1, 0, line - 1, 1000);
  return await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind.value,
    50,
  );
}

/** Applies the action whose title begins so. */
export async function applyAction(actions: readonly CodeAction[], title: string): Promise<void> {
  const action = actions.find((one) => one.title.startsWith(title));
  if (!action?.edit)
    throw new Error(`No action “${title}” among: ${actions.map((one) => one.title).join(', ')}`);
  strictEqual(await workspace.applyEdit(action.edit), true);
}

/** Replaces the whole text of a document, as if it had been typed. */
export async function setText(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(document.uri, new Range(0, 0, end.line, end.character), text);
  strictEqual(await workspace.applyEdit(edit), true);
}

/** The labels of the checklist, nested as the lines are. */
export function labels(lines: readonly TreeLine[]): unknown[] {
  return lines.map(({ item, children }) =>
    children.length === 0 ? item.label : [item.label, ...labels(children)],
  );
}

/** The first line with that label. */
export function line(lines: readonly TreeLine[], label: string): TreeLine {
  const found = lines.find(({ item }) => item.label === label);
  if (!found) throw new Error(`No line “${label}” among: ${JSON.stringify(labels(lines))}`);
  return found;
}
