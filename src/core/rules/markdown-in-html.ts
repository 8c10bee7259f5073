import { rangeOf } from '../text/position.ts';
import { defineRule } from './rule.ts';
import { sources } from './shared/sources.ts';

/** What a line begins with that is markdown: a heading, a fence, a picture or a link, bold words. */
const markdown = /^ {0,3}(?:#{1,6}[ \t]+\S|```|!?\[[^\]\n]{1,200}\]\([^)\s]|\*\*[^\s*])/;
/** Between these, everything is meant as it stands; so are comments. */
const asItStands = /<!--|<(?:code|pre|script|style|textarea)\b/i;

export const markdownInHtml = defineRule({
  id: 'markdown-in-html',
  title: 'Markdown right below an HTML tag is shown as it is written',
  appliesTo: ['readme', 'portfolio-copy'],
  severity: 'warning',
  why: `An HTML tag at the start of a line begins a stretch of HTML that goes on to the next blank line. In it \`## Setup\` is no
heading, and \`![The board](board.png)\` no picture: GitHub shows the characters.

Leave a line blank between the tag and the markdown.`,
  sources: [
    'CommonMark, HTML blocks: https://spec.commonmark.org/0.31.2/#html-blocks',
    sources.studentReadmes,
  ],
  examples: [
    {
      name: 'a heading below a rule',
      text: '# Chess Clock\n\nA clock.\n\n<hr/>\n⟦## Setup⟧\n\nRun `npm start`.\n',
      fixed: '# Chess Clock\n\nA clock.\n\n<hr/>\n\n## Setup\n\nRun `npm start`.\n',
    },
    {
      name: 'a title in the middle, and a picture',
      text: '<div align="center">\n⟦# Chess Clock⟧\n<br>\n![The board](board.png)\n</div>\n',
      fixed: '<div align="center">\n\n# Chess Clock\n<br>\n\n![The board](board.png)\n</div>\n',
    },
    {
      name: 'a blank line between, what is meant as it stands, and HTML alone',
      text: '<div align="center">\n\n# Chess Clock\n\n</div>\n\n<pre>\n## Setup\n</pre>\n\n<!--\n## Later\n-->\n\n<p>\nA clock for #1\n</p>\n',
    },
  ],
  check({ document: { tree, lines }, report }) {
    for (const node of tree.children) {
      const range = node.type === 'html' ? rangeOf(node) : undefined;
      if (node.type !== 'html' || !range || asItStands.test(node.value)) continue;
      const [first, ...others] = markdownIn(node.value, range.start.offset);
      if (!first) continue;
      const [shown] = first.line.trim().split(/\s/);
      report({
        place: lines.rangeAt(first.start, first.start + first.line.length),
        message: `Right below an HTML tag this is shown as it is written, with its \`${shown ?? ''}\`; a blank line between is expected`,
        fix: {
          title: 'Leave a line blank above it',
          edits: [first, ...others]
            .filter(({ isBelowTag }) => isBelowTag)
            .map(({ start }) => ({ start, end: start, newText: '\n' })),
        },
      });
    }
  },
});

interface MarkdownLine {
  readonly start: number;
  readonly line: string;
  readonly isBelowTag: boolean;
}

function markdownIn(html: string, from: number): MarkdownLine[] {
  let at = from;
  let isBelowTag = false;
  return html.split('\n').flatMap((written) => {
    const start = at;
    const line = written.trimEnd();
    at += written.length + 1;
    const found = markdown.test(line) ? [{ start, line, isBelowTag }] : [];
    isBelowTag = line.trimStart().startsWith('<');
    return found;
  });
}
