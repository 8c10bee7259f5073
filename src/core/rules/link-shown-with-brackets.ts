import { defineRule } from './rule.ts';
import { sources } from './shared/sources.ts';

/** `[text] (` or `[text]`, right before an address. */
const brackets = /(?<!\])\[[^[\]\n]{1,100}\]([*_]{0,2})(?: ?\(| ?)$/;

export const linkShownWithBrackets = defineRule({
  id: 'link-shown-with-brackets',
  title: 'A link is shown with its brackets',
  appliesTo: ['readme', 'resume', 'portfolio-copy', 'elevator-pitch', 'plan'],
  severity: 'warning',
  why: `\`[Live site] (https://chess.example)\` is no link to markdown: the brackets are shown, and the long address beside them.

Put the address in parentheses right after the brackets, with nothing between.`,
  sources: ['CommonMark, links: https://spec.commonmark.org/0.31.2/#links', sources.studentReadmes],
  examples: [
    {
      name: 'a space between, and no parentheses',
      text: '# Chess Clock\n\n⟦[Live site] (https://chess.example)⟧\n\n⟦[The code]https://chess.example/code⟧\n\nA **⟦[zip file]**(https://chess.example/all)⟧\n',
      fixed:
        '# Chess Clock\n\n[Live site](https://chess.example)\n\n[The code](https://chess.example/code)\n\nA **[zip file](https://chess.example/all)**\n',
    },
    {
      name: 'links, and brackets of other kinds',
      text: '# Chess Clock\n\n[Live site](https://chess.example)\n\n- [x] https://chess.example\n- [1] https://chess.example/paper\n- [Rules][rules] https://chess.example/rules\n\n[rules]: https://rules.example\n',
    },
  ],
  check({ document: { markdown, text, lines }, report }) {
    for (const { source, range, url } of markdown.links) {
      if (source !== 'autolink' || !url.startsWith('http')) continue;
      const { start, end } = range;
      const [written, marks = ''] =
        brackets.exec(text.slice(Math.max(0, start.offset - 105), start.offset)) ?? [];
      if (written === undefined || /^\[(?:[ xX]|\d+)\]/.test(written)) continue;
      const isOpen = written.endsWith('(');
      if (isOpen && text.charAt(end.offset) !== ')') continue;
      const from = start.offset - written.length;
      const name = written.slice(0, written.indexOf(']') + 1);
      const to = isOpen ? end.offset + 1 : end.offset;
      report({
        place: lines.rangeAt(from, to),
        message: `“${name}” and its address are shown as they are; for a link, the address is expected in parentheses right after the brackets`,
        fix: {
          title: 'Make it a link',
          edits: [
            {
              start: from,
              end: to,
              newText: `${name}(${text.slice(start.offset, end.offset)})${marks}`,
            },
          ],
        },
      });
    }
  },
});
