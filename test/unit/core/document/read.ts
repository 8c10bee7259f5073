import { parse } from '../../../../src/core/document/parse.ts';
import type { DocumentKind, DocumentOf } from '../../../../src/core/document/document.ts';
import { readDocument } from '../../../../src/core/document/readDocument.ts';

/** A document of a kind, read from text. */
export function read<Kind extends DocumentKind>(kind: Kind, ...lines: string[]): DocumentOf<Kind> {
  const text = lines.join('\n');
  const document = readDocument({ kind, path: `${kind}.md`, parsed: { text, tree: parse(text) } });
  if (!isOfKind(document, kind)) throw new Error(`expected a document of kind ${kind}`);
  return document;
}

function isOfKind<Kind extends DocumentKind>(
  document: DocumentOf<DocumentKind>,
  kind: Kind,
): document is DocumentOf<Kind> {
  return document.kind === kind;
}

/** The part of a text that a range covers. */
export function at(
  text: string,
  range: { start: { offset: number }; end: { offset: number } } | undefined,
): string | undefined {
  return range && text.slice(range.start.offset, range.end.offset);
}
