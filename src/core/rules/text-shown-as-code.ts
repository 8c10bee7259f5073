import type { Code } from 'mdast';
import { rangeOf } from '../text/position.ts';
import { defineRule, type EditInFile } from './rule.ts';
import { textAsCode } from './shared/formatting.ts';
import { firstLineOf } from './shared/places.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const textShownAsCode = defineRule({
  id: 'text-shown-as-code',
  title: 'Sentences are shown as code',
  appliesTo: ['readme'],
  severity: 'warning',
  why: `Lines that begin with four spaces or a tab are code to markdown: GitHub shows your sentences in a grey box, cut off at its
edge, and links in them cannot be clicked.

Begin the lines at the left edge.`,
  sources: [
    'CommonMark, indented code blocks: https://spec.commonmark.org/0.31.2/#indented-code-blocks',
    sources.studentReadmes,
  ],
  examples: [
    {
      name: 'text below a heading, indented',
      text: '# Chess Clock\n\n## Description\n⟦    A clock for two people who play chess by mail.⟧\n\n## Setup\n\n    Run it in a terminal, and open the page that it names.\n',
      fixed:
        '# Chess Clock\n\n## Description\nA clock for two people who play chess by mail.\n\n## Setup\n\nRun it in a terminal, and open the page that it names.\n',
    },
    {
      name: 'a link',
      text: '# Chess Clock\n\n## Video\n\n⟦    [Watch it](https://youtu.be/abc)⟧\n\n## Setup\n\n    npm start\n',
      fixed: '# Chess Clock\n\n## Video\n\n[Watch it](https://youtu.be/abc)\n\n## Setup\n\n    npm start\n',
    },
    {
      name: 'commands',
      text: `${goodReadme}\n    npm install\n    npm start -- --games all of the last week\n`,
    },
  ],
  check({ document, report }) {
    const [first, ...others] = textAsCode(document);
    const range = first && rangeOf(first);
    if (!range) return;
    const more = others.length === 0 ? '' : `; ${others.length} more below it are shown in the same way`;
    report({
      place: firstLineOf(range, document),
      message: `Four spaces before it make code of this text; text at the left edge is expected${more}`,
      fix: {
        title: 'Begin the lines at the left edge',
        edits: [first, ...others].flatMap((code) => indentsOf(code, document.text)),
      },
    });
  },
});

/** What stands before the text of each line. */
function indentsOf(code: Code, text: string): EditInFile[] {
  const range = rangeOf(code);
  if (!range) return [];
  const { start, end } = range;
  return [...text.slice(start.offset, end.offset).matchAll(/^[ \t]+(?=\S)/gm)].map(
    ({ 0: indent, index }) => ({
      start: start.offset + index,
      end: start.offset + index + indent.length,
      newText: '',
    }),
  );
}
