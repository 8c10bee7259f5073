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
  const pending = [tree];
  const parents = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    enter(node, parents.pop() ?? tree);
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (!child) continue;
      pending.push(child);
      parents.push(node);
    }
  }
}
