import type { Root } from 'mdast';
import type { Cancel } from '../ports.ts';
import { dependsOn, difference, union } from './parse/definitions.ts';
import { joinPieces } from './parse/join.ts';
import type { ParseLimit } from './parse/limits.ts';
import { parsePiece, type Piece } from './parse/piece.ts';
import { parsePieces, usualPieceLength, type Pieces } from './parse/run.ts';
import { rangeOf, type Range } from '../text/position.ts';

export type { ParseLimit } from './parse/limits.ts';

/** A text and its tree. Both are to be left as they are. */
export interface ParsedText {
  readonly text: string;
  readonly tree: Root;
  /** Passages that were left as plain text because parsing them would take too long; none in what people write. */
  readonly problems: readonly ParseProblem[];
}

/** A passage that stands in the tree as one paragraph of plain text, and why. */
export interface ParseProblem {
  readonly range: Range;
  readonly reason: ParseLimit;
}

/** Remembers the pieces of the last text, and parses only those that changed. One parser serves one document. */
export interface MarkdownParser {
  /**
   * The same tree as `parse` gives, in a time that depends on what changed since the last call. Nodes of pieces that
   * did not change are the same objects as before, with their positions brought up to date: what was returned
   * earlier must not be used any more once this has been called again.
   */
  parse(text: string): ParsedText;
  /**
   * @returns `undefined` when `cancel` said so before the work was done. What was parsed until then is remembered, so
   * that a cold start gets on even while someone types.
   */
  parse(text: string, cancel: Cancel | undefined): ParsedText | undefined;
}

/**
 * Parses markdown: CommonMark with the GitHub flavour (tables, task lists, strikethrough, autolinks, footnotes) and
 * YAML frontmatter. This is the only place that does.
 *
 * Every node has a position: lines and columns from 1, offsets from 0 into `text`, in UTF-16 code units. A byte order
 * mark counts as one column of line 1.
 */
export function parse(text: string): Root {
  return parseText(text).tree;
}

/** As `parse`, with what could not be parsed. */
export function parseText(text: string): ParsedText {
  return createParser().parse(text);
}

/**
 * A parser for one document that is parsed again and again, as in an editor.
 *
 * @param pieceLength characters after which a piece ends as soon as it can; only time depends on it.
 */
export function createParser(pieceLength = usualPieceLength): MarkdownParser {
  return new PieceParser(pieceLength);
}

class PieceParser implements MarkdownParser {
  readonly #pieceLength: number;
  #known: Pieces | undefined;
  #result: ParsedText | undefined;

  constructor(pieceLength: number) {
    this.#pieceLength = pieceLength;
  }

  parse(text: string): ParsedText;
  parse(text: string, cancel: Cancel | undefined): ParsedText | undefined;
  parse(text: string, cancel?: Cancel): ParsedText | undefined {
    if (this.#result?.text === text) return this.#result;
    this.#result = undefined;
    const known = parsePieces(text, this.#known, { pieceLength: this.#pieceLength, cancel });
    this.#known = known.complete ? withTrueDefinitions(known) : known;
    if (!known.complete) return undefined;
    const { pieces } = this.#known;
    this.#result = {
      text,
      tree: joinPieces(pieces, endOf(this.#known)),
      problems: pieces.flatMap(problemsOf),
    };
    return this.#result;
  }
}

/** Parses those pieces again that were told of definitions which turned out not to be there, or not told of some. */
function withTrueDefinitions(known: Pieces): Pieces {
  const definitions = union(known.pieces.map(({ defines }) => defines));
  const changed = difference(known.definitions, definitions);
  if (changed.length === 0) return known;
  const pieces = known.pieces.map((piece) => {
    const end = piece.start + piece.length;
    if (piece.limit || !dependsOn(known.text.slice(piece.start, end), changed)) return piece;
    return parseAgain(known.text, piece, definitions);
  });
  return { ...known, pieces, definitions };
}

/** Definitions have no say in where blocks end, so the piece's end still holds. */
function parseAgain(text: string, piece: Piece, definitions: Pieces['definitions']): Piece {
  const { start, within, endKind, placed } = piece;
  const end = { offset: start + piece.length, kind: endKind };
  return parsePiece({ text, start, line: placed.line, end, within, definitions }) ?? piece;
}

function problemsOf({ limit, nodes }: Piece): ParseProblem[] {
  const range = limit && nodes[0] && rangeOf(nodes[0]);
  return range ? [{ range: { start: { ...range.start }, end: { ...range.end } }, reason: limit }] : [];
}

function endOf({ text, pieces }: Pieces): { line: number; column: number; offset: number } {
  const line = pieces.reduce((sum, { lines }) => sum + lines, 1);
  const lineStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  return { line, column: text.length - lineStart + 1, offset: text.length };
}
