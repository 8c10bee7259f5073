import type { Root, RootContent } from 'mdast';
import type { Piece } from './piece.ts';

/** One tree of all pieces. Tables and lists that go over several pieces become one node again. */
export function joinPieces(
  pieces: readonly Piece[],
  end: { line: number; column: number; offset: number },
): Root {
  const children: RootContent[] = [];
  let parts: RootContent[] = [];
  for (const { nodes, within, leaves } of pieces) {
    nodes.forEach((node, index) => {
      const carriesOn = index === 0 && node.type === within?.type;
      if (!carriesOn && parts.length > 0) flush();
      parts.push(node);
      if (index < nodes.length - 1 || !leaves) flush();
    });
  }
  if (parts.length > 0) flush();
  const start = { line: 1, column: 1, offset: 0 };
  return { type: 'root', children, position: { start, end } };

  function flush(): void {
    children.push(joinParts(parts));
    parts = [];
  }
}

function joinParts(parts: readonly RootContent[]): RootContent {
  const [first] = parts as [RootContent];
  if (parts.length === 1) return first;
  const end = parts.at(-1)?.position?.end;
  const position = first.position && end ? { position: { start: first.position.start, end } } : {};
  if (first.type === 'table') {
    const rows = parts.flatMap((part) => (part.type === 'table' ? part.children : []));
    return { ...first, ...position, children: rows };
  }
  if (first.type !== 'list') return first;
  const lists = parts.filter((part) => part.type === 'list');
  const items = lists.flatMap((list) => list.children);
  return { ...first, ...position, spread: lists.some(({ spread }) => spread === true), children: items };
}
