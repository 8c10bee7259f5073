import type { Nodes, Root, RootContent, Table, Text } from 'mdast';
import { markerAt, nextLineStart, type Boundary, type BoundaryKind } from './boundary.ts';
import { definitionsIn } from './definitions.ts';
import type { ParseLimit } from './limits.ts';
import { fillPositions, movePoints, pointsOf, type TextPoint } from './positions.ts';
import { noDefinitions, parseMarkdown, type Definitions } from './processor.ts';

/** What lies open at a piece's end and is carried on by the next: a table, known by its first two lines, or a list. */
export type OpenBlock = { readonly type: 'table'; readonly header: string } | { readonly type: 'list' };

/** A part of a text between two boundaries, parsed. */
export interface Piece {
  /** Offset where it begins; moves with the text. */
  start: number;
  readonly length: number;
  /** How many lines end in it. */
  readonly lines: number;
  /** What was open where it begins; its first node is then a part of that. */
  readonly within: OpenBlock | undefined;
  /** What is open where it ends. */
  readonly leaves: OpenBlock | undefined;
  readonly endKind: BoundaryKind;
  /** Marker of the list item after it, where `endKind` is `item`: whether the list goes on depends on it. */
  readonly nextMarker: string | undefined;
  readonly nodes: RootContent[];
  readonly defines: Definitions;
  readonly points: readonly TextPoint[];
  /** Why it was not parsed but left as one paragraph of plain text. */
  readonly limit?: ParseLimit;
  /** Where its points are now: brought up to date when the piece becomes a part of a tree. */
  placed: { offset: number; line: number };
}

export interface PieceRequest {
  readonly text: string;
  readonly start: number;
  /** Lines before the piece. */
  readonly line: number;
  readonly end: Boundary;
  readonly within: OpenBlock | undefined;
  readonly definitions: Definitions;
}

/**
 * Parses a piece together with a line such as the one that follows it, which shows whether the piece may end there:
 * only if that line comes out as what its look promises. Nothing else of the text around has a say in the result:
 * what goes before is settled in the same way, or is `within`.
 *
 * @returns `undefined` where the text must not be cut at `end`.
 */
export function parsePiece(request: PieceRequest): Piece | undefined {
  const { text, start, end, within } = request;
  const mark = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const prefix = within?.type === 'table' ? within.header : '';
  const body = prefix + text.slice(start, end.offset);
  const source = body + probeFor(text, end);
  const tree = parseMarkdown(source, request.definitions);
  fillPositions(tree, source.slice(mark));
  const ending = removeProbe(tree, body.slice(mark), end.kind);
  if (!ending.safe) return undefined;
  if (prefix) removeHeader(tree);
  const nodes = tree.children;
  const points = pointsOf(nodes);
  if (mark) moveColumns(points);
  movePoints(points, start + mark - prefix.length, request.line - (prefix ? 2 : 0));
  return { ...extentOf(request), leaves: ending.leaves, nodes, defines: definitionsIn(nodes), points };
}

/** A piece that is not parsed: one paragraph with the text as it stands. */
export function plainPiece(request: PieceRequest, limit: ParseLimit): Piece {
  const { text, start, end } = request;
  const value = text.slice(start, end.offset).trimEnd();
  const lines = value.split(/\r\n?|\n/);
  const from = { line: request.line + 1, column: 1, offset: start };
  const to = {
    line: request.line + lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    offset: start + value.length,
  };
  const content: Text = { type: 'text', value, position: { start: { ...from }, end: { ...to } } };
  const nodes: RootContent[] = [
    { type: 'paragraph', children: [content], position: { start: from, end: to } },
  ];
  return {
    ...extentOf(request),
    leaves: undefined,
    nodes,
    defines: noDefinitions,
    points: pointsOf(nodes),
    limit,
  };
}

function extentOf(
  request: PieceRequest,
): Pick<Piece, 'start' | 'length' | 'lines' | 'within' | 'endKind' | 'nextMarker' | 'placed'> {
  const { text, start, end, within, line } = request;
  return {
    start,
    length: end.offset - start,
    lines: countLines(text, start, end.offset),
    within,
    endKind: end.kind,
    nextMarker: end.kind === 'item' ? markerAt(text, end.offset) : undefined,
    placed: { offset: start, line },
  };
}

/** A line that stands for the one after the boundary. */
function probeFor(text: string, { kind, offset }: Boundary): string {
  switch (kind) {
    case 'block':
      return 'x';
    case 'heading':
      return '#';
    case 'row':
      return '|x|';
    case 'item':
      return `${markerAt(text, offset)} x`;
    case 'end':
      return '';
  }
}

interface Ending {
  readonly safe: boolean;
  readonly leaves?: OpenBlock | undefined;
}

const unsafe: Ending = { safe: false };

/** Takes the probe out of the tree again, when it is where it has to be. */
function removeProbe(tree: Root, body: string, kind: BoundaryKind): Ending {
  if (kind === 'end') return { safe: true };
  const last = tree.children.at(-1);
  if (!last) return unsafe;
  const at = body.length;
  if (startOf(last) === at) {
    if (last.type !== probeType[kind]) return unsafe;
    tree.children.pop();
    return { safe: true };
  }
  if (last.type === 'table' && kind === 'row') return removeLast(last.children, at, tableAt(last, body));
  if (last.type === 'list' && kind === 'item') return removeLast(last.children, at, { type: 'list' });
  return unsafe;
}

const probeType = { block: 'paragraph', heading: 'heading', row: 'table', item: 'list' } as const;

function removeLast(children: Nodes[], at: number, leaves: OpenBlock | undefined): Ending {
  const probe = children.at(-1);
  if (!leaves || !probe || startOf(probe) !== at) return unsafe;
  children.pop();
  return { safe: true, leaves };
}

/** A table that later rows can be parsed with: its own first line must be enough to start it anywhere. */
function tableAt(table: Table, body: string): OpenBlock | undefined {
  const start = startOf(table);
  if (table.position?.start.column !== 1 || body[start] !== '|') return undefined;
  return { type: 'table', header: body.slice(start, nextLineStart(body, nextLineStart(body, start))) };
}

function removeHeader(tree: Root): void {
  const [table] = tree.children;
  if (table?.type === 'table') table.children.shift();
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? -1;
}

/** micromark leaves out a byte order mark; here the first line counts it, as offsets do. */
function moveColumns(points: readonly TextPoint[]): void {
  for (const point of points) if (point.line === 1) point.column++;
}

function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = nextLineStart(text, start); at < end; at = nextLineStart(text, at)) lines++;
  const last = text.charCodeAt(end - 1);
  return end > start && (last === 10 || last === 13) ? lines + 1 : lines;
}
