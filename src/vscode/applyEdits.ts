import { stat } from 'node:fs/promises';
import { Range, WorkspaceEdit, workspace } from 'vscode';
import type { TextDocument, Uri } from 'vscode';
import type { FileEdits } from '../core/index.ts';
import { toPosition } from './convert.ts';
import { Failure } from './failure.ts';
import { fileUri, isFile } from './portfolios.ts';
import type { PortfolioFolder } from './portfolios.ts';

/** Typing may outrun the engine: so often an edit is asked for again. */
const attempts = 5;

/**
 * Makes a change that the engine works out, as one step of undo, also in a file that is open and not saved. Saves the
 * file if it held nothing unsaved before.
 *
 * @param target the file the change will be in, as far as one knows; opened first, so that the engine sees its text.
 * @param work asks the engine for the change.
 * @throws {Failure} when the file may not be written, or keeps changing.
 */
export async function applyEngineEdits(
  portfolio: PortfolioFolder,
  target: string | undefined,
  work: () => Promise<FileEdits>,
): Promise<Uri> {
  if (target !== undefined) await openIfThere(fileUri(portfolio, target));
  for (let attempt = 0; attempt < attempts; attempt++) {
    const edits = await work();
    const uri = fileUri(portfolio, edits.file);
    await assertWritable(uri);
    if (edits.create ? await createFile(uri, edits) : await changeFile(uri, edits)) return uri;
  }
  throw changed(target);
}

async function createFile(uri: Uri, { edits }: FileEdits): Promise<boolean> {
  if (await isFile(uri)) return false;
  const edit = new WorkspaceEdit();
  const text = edits.map(({ newText }) => newText).join('');
  edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
  return workspace.applyEdit(edit);
}

async function changeFile(uri: Uri, { edits, version }: FileEdits): Promise<boolean> {
  const document = await workspace.openTextDocument(uri);
  // Opened just now, and the engine had it from the disk: ask again, for the text that the editor holds.
  if (version !== document.version) return false;
  const wasSaved = !document.isDirty;
  const edit = new WorkspaceEdit();
  for (const { startPoint, endPoint, newText } of edits) {
    edit.replace(uri, new Range(toPosition(startPoint), toPosition(endPoint)), newText);
  }
  if (!(await workspace.applyEdit(edit))) return false;
  if (wasSaved) await save(document);
  return true;
}

async function save(document: TextDocument): Promise<void> {
  if (await document.save()) return;
  const name = workspace.asRelativePath(document.uri);
  throw new Failure(
    'file-unreadable',
    `${name} was changed, but could not be saved.`,
    'Save it from its editor to see why.',
  );
}

async function openIfThere(uri: Uri): Promise<void> {
  if (await isFile(uri)) await workspace.openTextDocument(uri);
}

/** Asks before anything is changed: a change that cannot be saved helps nobody. */
async function assertWritable(uri: Uri): Promise<void> {
  const mode = await modeOf(uri);
  if (mode === undefined || (mode & 0o222) !== 0) return;
  const name = workspace.asRelativePath(uri);
  throw new Failure(
    'file-read-only',
    `${name} is read-only.`,
    'Allow writing to it, then try again: what you typed is kept.',
  );
}

async function modeOf(uri: Uri): Promise<number | undefined> {
  try {
    return (await stat(uri.fsPath)).mode;
  } catch {
    return undefined;
  }
}

function changed(file = 'The file'): Failure {
  return new Failure(
    'file-changed',
    `${file} kept changing while it was being edited.`,
    'Please try again: what you typed is kept.',
  );
}
