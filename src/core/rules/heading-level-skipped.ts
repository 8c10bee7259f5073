import type { Document } from '../document/document.ts';
import type { HeadingFact } from '../document/facts.ts';
import { countWords } from '../document/markdown/words.ts';
import type { TextEdit } from '../text/position.ts';
import { defineRule } from './rule.ts';
import { isToBeReplaced } from './shared/boilerplate.ts';
import { shortened } from './shared/shortened.ts';
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
      text: '# Chess Clock\n\n⟦### Setup⟧\n\nRun it.\n\n#### Linux\n\nRun it there.\n\n### Tests\n\nTest it.\n',
      fixed: '# Chess Clock\n\n## Setup\n\nRun it.\n\n### Linux\n\nRun it there.\n\n## Tests\n\nTest it.\n',
    },
    {
      name: 'the same step in several sections',
      text: '# Chess Clock\n\n## Setup\n\nRun it.\n\n⟦#### Linux⟧\n\n## Tests\n\nTest it.\n\n#### In pairs\n',
      fixed: '# Chess Clock\n\n## Setup\n\nRun it.\n\n### Linux\n\n## Tests\n\nTest it.\n\n### In pairs\n',
    },
    {
      name: 'text in large letters, which is no heading whatever its level',
      text: '# Chess Clock\n\n#### A clock for two people who play chess by mail.\n\n## Setup\n',
    },
    {
      name: 'several steps',
      text: '# Chess Clock\n\n⟦#### Chess by mail⟧\n\n## Setup\n\n##### Linux\n',
      fixed: '# Chess Clock\n\n## Chess by mail\n\n## Setup\n\n### Linux\n',
    },
    { name: 'one level at a time', text: '# Chess Clock\n\n## Setup\n\n### Linux\n\n## Tests\n' },
  ],
  check({ document, report }) {
    const [first, ...others] = skippedIn(document);
    if (!first || isToBeReplaced(document)) return;
    const { heading, wanted } = first;
    const edits = [first, ...others].flatMap((one) => (one.hashes ? [editOf(one)] : []));
    const skip = others.length === 1 ? 'skips' : 'skip';
    const more = others.length === 0 ? '' : `; ${others.length} more below it ${skip} a level, too`;
    report({
      place: heading.range,
      message: `“${shortened(heading.text)}” is a heading of level ${heading.level}; level ${wanted}, \`${'#'.repeat(wanted)}\`, is expected here${more}`,
      related: others.map((other) => ({
        file: document.path,
        range: other.heading.range,
        message: `Level ${other.wanted} is expected for “${shortened(other.heading.text)}”`,
      })),
      ...(first.hashes && {
        fix: {
          title: `Make it a heading of level ${wanted}${edits.length > 1 ? `, and raise ${edits.length - 1} below it` : ''}`,
          edits,
        },
      }),
    });
  },
});

interface Skipped {
  readonly heading: HeadingFact;
  readonly wanted: number;
  /** Whether it begins with hashes, of which some can be taken away. */
  readonly hashes: boolean;
}

/** In so many words, or in fewer with a full stop, a heading is text in large letters, which no other level makes a heading. */
const wordsOfSentence = 12;
const wordsBeforeStop = 6;

function isSentence({ text }: HeadingFact): boolean {
  const words = countWords(text);
  return words >= wordsOfSentence || (words >= wordsBeforeStop && /\.\W*$/.test(text));
}

/** Headings that are too low. */
function skippedIn({ markdown: { headings }, text }: Pick<Document, 'markdown' | 'text'>): Skipped[] {
  const open: { level: number; expected: number }[] = [];
  const skipped: Skipped[] = [];
  for (const heading of headings) {
    if (heading.text.trim() === '' || isSentence(heading)) continue;
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const above = open.at(-1);
    const wanted = above === undefined ? heading.level : Math.min(heading.level, above.expected + 1);
    const hashes = hashesOf(heading, text) !== undefined;
    if (wanted !== heading.level) skipped.push({ heading, wanted, hashes });
    open.push({ level: heading.level, expected: hashes ? wanted : heading.level });
  }
  return skipped;
}

function editOf({ heading: { range, level }, wanted }: Skipped): Omit<TextEdit, 'file'> {
  const start = range.start.offset;
  return { start, end: start + level, newText: '#'.repeat(wanted) };
}

/** The hashes with which a heading begins; those of HTML, and underlined ones, have none. */
function hashesOf({ level, range }: HeadingFact, text: string): string | undefined {
  const start = text.slice(range.start.offset, range.start.offset + level);
  return start === '#'.repeat(level) ? start : undefined;
}
