import assert from 'node:assert/strict';
import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { frontmatterEnd } from '../../../../../src/core/document/parse/frontmatter.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const withFrontmatter = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

/** The tree by remark alone, in one go; a byte order mark counts as a column, which remark leaves out. */
export function wholeParse(text: string): Root {
  const tree = (frontmatterEnd(text) > 0 ? withFrontmatter : markdown).parse(text);
  if (text.startsWith('\uFEFF')) moveBehindMark(tree);
  return tree;
}

/** Equal in everything, positions too, and none missing; only where remark itself gives none may there be more. */
export function assertSameTree(actual: Root, expected: Root): void {
  assertPositions(actual, expected);
  assert.deepEqual(actual, expected);
}

function moveBehindMark(tree: Root): void {
  for (const node of nodesOf(tree)) {
    if (!node.position) continue;
    for (const point of [node.position.start, node.position.end]) {
      point.offset = (point.offset ?? 0) + 1;
      if (point.line === 1) point.column++;
    }
  }
  if (tree.position) tree.position.start = { line: 1, column: 1, offset: 0 };
}

function assertPositions(actual: Root, expected: Root): void {
  const expectedNodes = nodesOf(expected);
  for (const [index, node] of nodesOf(actual).entries()) {
    assert.ok(node.position, `${node.type} has no position`);
    const counterpart = expectedNodes[index];
    if (counterpart && !counterpart.position) counterpart.position = node.position;
  }
}

function nodesOf(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}
