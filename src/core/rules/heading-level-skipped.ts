import type { HeadingFact } from '../document/facts.ts';
import { defineRule } from './rule.ts';
import { sources } from './shared/sources.ts';

export const headingLevelSkipped = defineRule({
  id: 'heading-level-skipped',
  title: 'A heading skips a level',
  appliesTo: ['readme', 'portfolio-copy', 'plan'],
  severity: 'hint',
  why: `The levels of headings are the outline of the document. Readers who listen to a page, and everybody who uses a table of
contents, find their way by them. A level that is skipped looks like a part that was lost.

Use the next level: below \`#\` comes \`##\`. The size of the letters is not what levels are for.`,
  sources: [sources.wcagHeadings, sources.studentReadmes],
  examples: [
    {
      name: 'two levels at once',
      text: '# Chess Clock\n\n⟦### Setup⟧\n\nRun it.\n\n⟦#### Linux⟧\n\nRun it there.\n\n⟦### Tests⟧\n\nTest it.\n',
      fixed: '# Chess Clock\n\n## Setup\n\nRun it.\n\n### Linux\n\nRun it there.\n\n## Tests\n\nTest it.\n',
    },
    { name: 'one level at a time', text: '# Chess Clock\n\n## Setup\n\n### Linux\n\n## Tests\n' },
  ],
  check({ document, report }) {
    const open: { level: number; expected: number }[] = [];
    for (const heading of document.markdown.headings) {
      if (heading.text.trim() === '') continue;
      while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
      const above = open.at(-1)?.expected;
      const wanted = above === undefined ? heading.level : Math.min(heading.level, above + 1);
      const hashes = hashesOf(heading, document.text);
      const expected = hashes === undefined ? heading.level : wanted;
      open.push({ level: heading.level, expected });
      if (wanted === heading.level) continue;
      const start = heading.range.start.offset;
      report({
        place: heading.range,
        message: `“${heading.text}” is a heading of level ${heading.level}; level ${wanted} is expected here`,
        ...(hashes !== undefined && {
          fix: {
            title: `Make it a heading of level ${wanted}`,
            edits: [{ start, end: start + heading.level, newText: '#'.repeat(wanted) }],
          },
        }),
      });
    }
  },
});

/** The hashes with which a heading begins; those of HTML, and underlined ones, have none. */
function hashesOf({ level, range }: HeadingFact, text: string): string | undefined {
  const start = text.slice(range.start.offset, range.start.offset + level);
  return start === '#'.repeat(level) ? start : undefined;
}
