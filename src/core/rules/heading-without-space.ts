import type { Nodes, Text } from 'mdast';
import { defineRule } from './rule.ts';
import { sources } from './shared/sources.ts';

/** Hashes at the start of a line: two or more, or one before a capital, as `#1` and `#hashtag` are no headings. */
const glued = /^(?:#{2,6}(?=[^\s#])|#(?=\p{Lu}))/u;

export const headingWithoutSpace = defineRule({
  id: 'heading-without-space',
  title: 'A heading is shown with its hashes',
  appliesTo: ['readme', 'resume', 'portfolio-copy', 'elevator-pitch', 'plan', 'log'],
  severity: 'warning',
  why: `Without a space after the hashes, \`##Setup\` is no heading: GitHub shows the hashes, and the section has no title, no link
and no place in the outline.

Put a space after the hashes.`,
  sources: [sources.commonmarkHeadings, sources.studentReadmes],
  examples: [
    {
      name: 'no space',
      text: '# Chess Clock\n\n⟦##⟧Setup\n\nRun `npm start`.\n\n⟦##⟧**Tests**\n',
      fixed: '# Chess Clock\n\n## Setup\n\nRun `npm start`.\n\n## **Tests**\n',
    },
    {
      name: 'a number, a hashtag, code',
      text: '# Chess Clock\n\n#1 of its kind\n\n#chess #clock\n\n`##Setup`\n',
    },
  ],
  check({ document, report }) {
    const { text, tree, lines } = document;
    if (!/#\S/.test(text)) return;
    for (const offset of lineStarts(tree.children, text)) {
      const [hashes] = glued.exec(text.slice(offset, offset + 8)) ?? [];
      if (hashes === undefined) continue;
      const end = offset + hashes.length;
      report({
        place: lines.rangeAt(offset, end),
        message: `There is no space after \`${hashes}\`, so this is no heading; one is expected`,
        fix: { title: `Add a space after ${hashes}`, edits: [{ start: end, end, newText: ' ' }] },
      });
    }
  },
});

/** Where the lines of paragraphs begin, as far as they begin with plain text. */
function* lineStarts(nodes: readonly Nodes[], text: string): Generator<number> {
  for (const node of nodes) {
    if (node.type === 'paragraph') {
      for (const [index, child] of node.children.entries())
        if (child.type === 'text') yield* lineStartsOf(child, text, index === 0);
    } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      yield* lineStarts(node.children, text);
  }
}

function* lineStartsOf({ position }: Text, text: string, isFirst: boolean): Generator<number> {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return;
  if (isFirst) yield start;
  for (const { 0: space, index } of text.slice(start, end).matchAll(/(?:\r\n?|\n)[ \t>]*/g))
    yield start + index + space.length;
}
