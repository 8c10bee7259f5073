import type { Nodes, Parents } from 'mdast';
import type { Point } from 'unist';

/** A point whose offset is there, as in all that is parsed here. */
export type TextPoint = Point & { offset: number };

/** Calls `visit` for a node and everything in it, parents first, without recursion. */
export function walk(nodes: readonly Nodes[], visit: (node: Nodes) => void): void {
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(node);
    if ('children' in node) for (let index = node.children.length - 1; index >= 0; index--) push(node, index);
  }

  function push(parent: Parents, index: number): void {
    const child = parent.children[index];
    if (child) stack.push(child);
  }
}

/** All start and end points, so that moving a piece is one loop over an array instead of a walk. */
export function pointsOf(nodes: readonly Nodes[]): TextPoint[] {
  const points: TextPoint[] = [];
  walk(nodes, ({ position }) => {
    if (position) points.push(position.start as TextPoint, position.end as TextPoint);
  });
  return points;
}

/** Moves points by whole lines; columns stay, as pieces begin at line starts. */
export function movePoints(points: readonly TextPoint[], offset: number, lines: number): void {
  if (offset === 0 && lines === 0) return;
  for (const point of points) {
    point.offset += offset;
    point.line += lines;
  }
}

/**
 * Gives a position to nodes that have none: the parts that mdast-util-gfm-autolink-literal cuts a text into when it
 * finds a web or mail address only after tokenizing. They lie in the gap between their positioned neighbours, at
 * their own characters where those can be found there, and otherwise share the whole gap.
 *
 * @param source what the tree was parsed from.
 */
export function fillPositions(tree: Parents, source: string): void {
  walk([tree], (node) => {
    if (!('children' in node)) return;
    const { children } = node;
    for (let from = 0; from < children.length; from++) {
      if (children[from]?.position) continue;
      let to = from;
      while (to < children.length && !children[to]?.position) to++;
      fillGap(node, from, to, source);
      from = to;
    }
  });
}

function fillGap(parent: Parents, from: number, to: number, source: string): void {
  const start = (parent.children[from - 1]?.position?.end ?? parent.position?.start) as TextPoint | undefined;
  const end = (parent.children[to]?.position?.start ?? parent.position?.end) as TextPoint | undefined;
  if (!start || !end) return;
  const parts = parent.children.slice(from, to);
  const found = source.slice(start.offset, end.offset).indexOf(parts.map(valueOf).join(''));
  let at = found < 0 ? start : advance(source, start, start.offset + found);
  for (const part of parts) {
    const next = found < 0 ? end : advance(source, at, at.offset + valueOf(part).length);
    walk([part], (node) => {
      node.position ??= { start: { ...at }, end: { ...next } };
    });
    if (found >= 0) at = next;
  }
}

function valueOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(valueOf).join('') : '';
}

function advance(source: string, from: TextPoint, offset: number): TextPoint {
  const breaks = [...source.slice(from.offset, offset).matchAll(/\r\n?|\n/g)];
  const last = breaks.at(-1);
  if (!last) return { line: from.line, column: from.column + offset - from.offset, offset };
  const lineStart = from.offset + last.index + last[0].length;
  return { line: from.line + breaks.length, column: offset - lineStart + 1, offset };
}
