import { boundaryAt, markerAt } from './boundary.ts';
import type { Piece } from './piece.ts';

/** Texts are compared by blocks first: whole blocks compare far quicker than characters. */
const blockLength = 4096;

/** A boundary shows within this many characters: an item's marker has ten at most, with the space and what follows it. */
const boundaryLength = 16;

/** Length of the longest common start of two texts. */
export function commonPrefix(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length + blockLength <= most && blockAt(one, length) === blockAt(other, length))
    length += blockLength;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}

/** Length of the longest common end of two texts, within their last `most` characters. */
export function commonSuffix(one: string, other: string, most: number): number {
  let length = 0;
  const ends = (): boolean =>
    blockAt(one, one.length - length - blockLength) === blockAt(other, other.length - length - blockLength);
  while (length + blockLength <= most && ends()) length += blockLength;
  while (
    length < most &&
    one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length)
  ) {
    length++;
  }
  return length;
}

function blockAt(text: string, offset: number): string {
  return text.slice(offset, offset + blockLength);
}

/**
 * The pieces of the old text that stand unchanged in the new one, by where they begin now. Each is a piece of the new
 * text too if it is reached with the same block open.
 *
 * @param least a piece at the start must go at least this far (over frontmatter).
 */
export function reusablePieces(
  pieces: readonly Piece[],
  before: string,
  after: string,
  least: number,
): Map<number, Piece> {
  const prefix = commonPrefix(before, after);
  const suffix = commonSuffix(before, after, Math.min(before.length, after.length) - prefix);
  const moved = after.length - before.length;
  const reusable = new Map<number, Piece>();
  let knownCut = -1;
  for (const piece of pieces) {
    const end = piece.start + piece.length;
    const unmoved = end <= prefix;
    if (!unmoved && piece.start < before.length - suffix) continue;
    const start = unmoved ? piece.start : piece.start + moved;
    if (start === 0 && (!unmoved || end < least)) continue;
    // Away from the change both ends look as they did: only those next to it need a look.
    const isFarFromChange = unmoved ? end + boundaryLength <= prefix : start === knownCut;
    if (!isFarFromChange && !isCutThere(after, start, piece)) continue;
    if (!unmoved) knownCut = start + piece.length;
    piece.start = start;
    reusable.set(start, piece);
  }
  return reusable;
}

/** Whether both ends of the piece look as they did when it was parsed. */
function isCutThere(text: string, start: number, piece: Piece): boolean {
  const end = start + piece.length;
  if (start > 0 && boundaryAt(text, start) === undefined) return false;
  if (boundaryAt(text, end) !== piece.endKind) return false;
  return piece.endKind !== 'item' || markerAt(text, end) === piece.nextMarker;
}
