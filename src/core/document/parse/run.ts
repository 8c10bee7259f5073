import type { Cancel } from '../../ports.ts';
import { guessDefinitions } from './definitions.ts';
import { frontmatterEnd } from './frontmatter.ts';
import { exceededLimit, type ParseLimit } from './limits.ts';
import { parsePiece, plainPiece, type Piece, type PieceRequest } from './piece.ts';
import { movePoints } from './positions.ts';
import type { Definitions } from './processor.ts';
import { reusablePieces } from './reuse.ts';
import { nextBoundary } from './scan.ts';

/**
 * Characters after which a piece ends at the next boundary. Measured: smaller pieces pay more for starting the parser
 * (0.1 ms each), larger ones more for a keystroke (2 ms for 1,000 characters).
 */
export const usualPieceLength = 600;

/** What is known of a text. Where a run was called off, the pieces leave gaps. */
export interface Pieces {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** What the pieces were told that the whole text defines. */
  readonly definitions: Definitions;
  readonly complete: boolean;
}

export interface RunOptions {
  readonly pieceLength: number;
  readonly cancel: Cancel | undefined;
}

/** Cuts a text into pieces and parses those that `before` does not have. */
export function parsePieces(
  text: string,
  before: Pieces | undefined,
  { pieceLength, cancel }: RunOptions,
): Pieces {
  const least = frontmatterEnd(text);
  const reusable = before
    ? reusablePieces(before.pieces, before.text, text, least)
    : new Map<number, Piece>();
  const definitions = reusable.size > 0 && before ? before.definitions : guessDefinitions(text);
  const pieces: Piece[] = [];
  let line = 0;
  for (let at = 0; at < text.length;) {
    const place = { at, line, within: pieces.at(-1)?.leaves };
    let piece = taken(reusable, place);
    if (!piece) {
      if (cancel?.aborted) {
        return { text, pieces: [...pieces, ...piecesFrom(reusable, at)], definitions, complete: false };
      }
      piece = parseNext({ ...place, text, least, definitions, reusable, pieceLength });
    }
    pieces.push(piece);
    at += piece.length;
    line += piece.lines;
  }
  return { text, pieces, definitions, complete: true };
}

interface Place {
  readonly at: number;
  readonly line: number;
  readonly within: Piece['within'];
}

interface Told {
  readonly text: string;
  readonly definitions: Definitions;
}

interface Next extends Place, Told {
  readonly least: number;
  readonly reusable: ReadonlyMap<number, Piece>;
  readonly pieceLength: number;
}

function taken(reusable: ReadonlyMap<number, Piece>, { at, line, within }: Place): Piece | undefined {
  const piece = reusable.get(at);
  if (!piece || !isSameBlock(piece.within, within)) return undefined;
  movePoints(piece.points, at - piece.placed.offset, line - piece.placed.line);
  piece.placed = { offset: at, line };
  return piece;
}

function isSameBlock(one: Piece['within'], other: Piece['within']): boolean {
  if (one?.type === 'table') return other?.type === 'table' && one.header === other.header;
  return one?.type === other?.type;
}

/** Parses the piece at a place: up to the next boundary that holds, twice as far at each attempt. */
function parseNext({ reusable, pieceLength, least, ...place }: Next): Piece {
  const { text, at } = place;
  let from = at + pieceLength * (reusable.size > 0 ? 2 : 1);
  let isStop = (offset: number): boolean => offset >= least && (offset >= from || reusable.has(offset));
  for (;;) {
    const end = nextBoundary(text, at, isStop);
    const limit = exceededLimit(text.slice(at, end.offset));
    if (limit) return parseUntilLimit(place, least, limit);
    const piece = parseOrLeave({ ...place, start: at, end });
    if (piece) return piece;
    from = at + 2 * (end.offset - at);
    isStop = (offset) => offset >= from;
  }
}

/** Something close by must not be parsed: keeps what is left plain as small as it can. */
function parseUntilLimit(place: Place & Told, least: number, limit: ParseLimit): Piece {
  const { text, at } = place;
  const end = nextBoundary(text, at, (offset) => offset >= least);
  const request = { ...place, start: at, end };
  const nearer = exceededLimit(text.slice(at, end.offset));
  return (nearer ? undefined : parseOrLeave(request)) ?? plainPiece(request, nearer ?? limit);
}

/** The limits are there to keep the stack from overflowing; should it still do so, the passage is left plain. */
function parseOrLeave(request: PieceRequest): Piece | undefined {
  try {
    return parsePiece(request);
  } catch (error) {
    if (error instanceof RangeError) return plainPiece(request, 'too-deep');
    throw error;
  }
}

function piecesFrom(reusable: ReadonlyMap<number, Piece>, at: number): Piece[] {
  return [...reusable.values()].filter((piece) => piece.start >= at);
}
