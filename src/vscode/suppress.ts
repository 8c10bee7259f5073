import { Position, WorkspaceEdit } from 'vscode';
import type { TextDocument } from 'vscode';

/** Lines that begin something of their own: a heading, an item of a list, an image, a tag. */
const blockStart = /^\s*(?:#|[-*+] |\d+[.)] |!\[|<)/;

/**
 * Turns a rule off for the line of a finding, with a comment above it.
 *
 * @returns `undefined` where a line of its own would break what stands there: a table, a paragraph, code, JSON.
 */
export function disableForLine(
  document: TextDocument,
  line: number,
  rule: string,
): WorkspaceEdit | undefined {
  if (document.languageId !== 'markdown' || !takesComment(document, line)) return undefined;
  const text = document.lineAt(line);
  const indent = text.text.slice(0, text.firstNonWhitespaceCharacterIndex);
  return insert(document, line, `${indent}<!-- readiness-disable-next-line ${rule} -->\n`);
}

/** Turns a rule off for a file, with a comment at its start, behind its front matter. */
export function disableForFile(document: TextDocument, rule: string): WorkspaceEdit | undefined {
  if (document.languageId !== 'markdown') return undefined;
  return insert(document, lineAfterFrontMatter(document), `<!-- readiness-disable-file ${rule} -->\n\n`);
}

function insert(document: TextDocument, line: number, text: string): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(line, 0), text);
  return edit;
}

function takesComment(document: TextDocument, line: number): boolean {
  if (line < lineAfterFrontMatter(document)) return false;
  const { text } = document.lineAt(line);
  const startsBlock = line === 0 || document.lineAt(line - 1).isEmptyOrWhitespace || blockStart.test(text);
  return startsBlock && !text.includes('|') && !isInCode(document, line);
}

function isInCode(document: TextDocument, line: number): boolean {
  let fences = 0;
  for (let above = 0; above < line; above++) {
    if (/^\s*(?:```|~~~)/.test(document.lineAt(above).text)) fences++;
  }
  return fences % 2 === 1;
}

function lineAfterFrontMatter(document: TextDocument): number {
  if (document.lineAt(0).text.trimEnd() !== '---') return 0;
  for (let line = 1; line < document.lineCount; line++) {
    if (document.lineAt(line).text.trimEnd() === '---') return line + 1;
  }
  return 0;
}
