import type { Nodes, Text } from 'mdast';
import { rangeOf } from '../text/position.ts';
import { defineRule } from './rule.ts';
import { sources } from './shared/sources.ts';

/** A line that begins as an item of a list would, but for the space; or with a dot that markdown does not know. */
const glued = /(?:-(?=[\p{L}\d`[])|[•●▪](?=[ \t]*\S))(?<=(?:^|\n)[ \t>]*.)/gu;
/** A single one may be a dash. */
const fewestItems = 2;

export const listWithoutSpace = defineRule({
  id: 'list-without-space',
  title: 'The items of a list run together',
  appliesTo: ['readme', 'resume', 'portfolio-copy', 'elevator-pitch', 'plan'],
  severity: 'warning',
  why: `Without a space behind the dash, \`-Ruby\` begins no item to markdown, and neither does \`• Ruby\`: GitHub shows all lines one
behind the other, as one paragraph.

Put a dash and a space before each item.`,
  sources: ['CommonMark, list items: https://spec.commonmark.org/0.31.2/#list-items', sources.studentReadmes],
  examples: [
    {
      name: 'dashes',
      text: '# Chess Clock\n\nLater:\n  ⟦-⟧an alarm\n  -sounds\n\n> ⟦-⟧blue\n> -red\n',
      fixed: '# Chess Clock\n\nLater:\n  - an alarm\n  - sounds\n\n> - blue\n> - red\n',
    },
    {
      name: 'dots',
      text: '# Chess Clock\n\n⟦•⟧ an alarm\n•sounds\n',
      fixed: '# Chess Clock\n\n- an alarm\n- sounds\n',
    },
    {
      name: 'a list, a dash, lines that are broken on purpose, and code',
      text: '# Chess Clock\n\n- an alarm\n- sounds\n\nIt runs\n-mostly.\n\n-an alarm  \n-sounds\n\n```\n-a\n-b\n```\n',
    },
  ],
  check({ document: { tree, text, lines }, report }) {
    if (text.search(glued) < 0) return;
    for (const words of textsIn(tree)) {
      const range = rangeOf(words);
      if (!range) continue;
      const from = range.start.offset;
      const source = text.slice(from, range.end.offset);
      const marks = [...source.matchAll(glued)].map(({ 0: mark, index }) => {
        const start = from + index;
        const gap = mark === '-' ? 0 : (/^[ \t]*/.exec(text.slice(start + 1))?.[0].length ?? 0);
        return { mark, start, end: start + 1, gap };
      });
      const [first, ...others] = marks;
      if (!first || marks.length < fewestItems) continue;
      const more = others.length === 1 ? 'the line below it' : `${others.length} lines below it`;
      report({
        place: lines.rangeAt(first.start, first.end),
        message:
          first.mark === '-'
            ? `There is no space behind this \`-\`, so that it and ${more} are shown as one paragraph; one is expected`
            : `\`${first.mark}\` begins no list, so that this and ${more} are shown as one paragraph; a dash and a space are expected`,
        fix: {
          title: 'Make a list of these lines',
          edits: marks.map(({ start, end, gap }) => ({ start, end: end + gap, newText: '- ' })),
        },
      });
    }
  },
});

/** The text of paragraphs; in an item of a list, lines that go on are meant as they stand. */
function* textsIn(node: Nodes): Generator<Text> {
  if (node.type === 'paragraph') {
    for (const child of node.children) if (child.type === 'text') yield child;
  } else if (node.type === 'root' || node.type === 'blockquote')
    for (const child of node.children) yield* textsIn(child);
}
