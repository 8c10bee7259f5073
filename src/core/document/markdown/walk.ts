import type { Nodes, Parents } from 'mdast';

const none: readonly Nodes[] = [];

/** What a node holds. Nodes have so many shapes that asking first whether it holds anything would take as long again. */
export function childrenOf(node: Nodes): readonly Nodes[] {
  return (node as Partial<Parents>).children ?? none;
}

/**
 * Visits every node in the order of the text, without recursion: a document may be nested deeper than the stack.
 * @param enter gets each node with its parent.
 */
export function walk(tree: Nodes, enter: (node: Nodes, parent: Nodes) => void): void {
  const pending: { node: Nodes; parent: Nodes }[] = [{ node: tree, parent: tree }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, parent } = next;
    enter(node, parent);
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) pending.push({ node: child, parent: node });
    }
  }
}
