import type { Nodes } from 'mdast';

/**
 * Visits every node in the order of the text, without recursion: a document may be nested deeper than the stack.
 * @param enter gets each node with its parent.
 */
export function walk(tree: Nodes, enter: (node: Nodes, parent: Nodes) => void): void {
  const pending: { node: Nodes; parent: Nodes }[] = [{ node: tree, parent: tree }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, parent } = next;
    enter(node, parent);
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) pending.push({ node: child, parent: node });
    }
  }
}
