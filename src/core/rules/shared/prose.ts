import type { Nodes } from 'mdast';

/** Where plain text stands in the source, as start and end: not code, addresses and HTML. */
export function* proseOf(node: Nodes): Generator<readonly [number, number]> {
  if (node.type === 'text') {
    const { start, end } = node.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined) yield [start.offset, end.offset];
  } else if ('children' in node) for (const child of node.children) yield* proseOf(child);
}
