import type { DocumentOf } from '../document/document.ts';
import { defineRule, type DocumentRuleContext } from './rule.ts';
import { proseOf } from './shared/prose.ts';
import { sources } from './shared/sources.ts';

const kinds = ['readme', 'resume', 'portfolio-copy', 'elevator-pitch', 'plan'] as const;
type Context = Pick<DocumentRuleContext<(typeof kinds)[number], never>, 'report'> & {
  readonly document: DocumentOf<(typeof kinds)[number]>;
};

/** `[text] (` or `[text]`, right before an address. */
const brackets = /(?<!\])\[[^[\]\n]{1,100}\]([*_]{0,2})(?: ?\(| ?)$/;

/** `(text)[address]`; in brackets without slashes stands what is no address, as in `f(x)[0]`. */
const reversed =
  /!?\(([^()[\]\n]{1,100})\)\[((?:https?:\/|\.{0,2})\/[^\s[\]()]{1,300}|[\w./-]{1,100}\.(?:gif|html|jpe?g|md|pdf|png|svg|webp))\]/g;

/** `[text][address]`; an address is not the name of a reference. */
const twice = /(?<!\])\[([^[\]\n]{1,100})\]\[(https?:\/\/[^\s[\]]{1,500})\]/g;

export const linkShownWithBrackets = defineRule({
  id: 'link-shown-with-brackets',
  title: 'A link is shown with its brackets',
  appliesTo: kinds,
  severity: 'warning',
  why: `\`[Live site] (https://chess.example)\` is no link to markdown: the brackets are shown, and the long address beside them. So is \`(Live site)[https://chess.example]\`, with brackets and parentheses in each other’s place.

Put the text in brackets and the address in parentheses right after them, with nothing between.`,
  sources: ['CommonMark, links: https://spec.commonmark.org/0.31.2/#links', sources.studentReadmes],
  examples: [
    {
      name: 'a space between, and no parentheses',
      text: '# Chess Clock\n\n⟦[Live site] (https://chess.example)⟧\n\n⟦[The code]https://chess.example/code⟧\n\nA **⟦[zip file]**(https://chess.example/all)⟧\n',
      fixed:
        '# Chess Clock\n\n[Live site](https://chess.example)\n\n[The code](https://chess.example/code)\n\nA **[zip file](https://chess.example/all)**\n',
    },
    {
      name: 'parentheses and brackets in each other’s place',
      text: '# Chess Clock\n\nA copy of ⟦(this one)[https://chess.example]⟧.\n\n⟦!(The board)[docs/board.png]⟧\n',
      fixed:
        '# Chess Clock\n\nA copy of [this one](https://chess.example).\n\n![The board](docs/board.png)\n',
    },
    {
      name: 'brackets around both',
      text: '# Chess Clock\n\n**Plan**: ⟦[doc][https://chess.example/d/1?tab=a]⟧\n\n`[doc][https://chess.example]`\n',
      fixed:
        '# Chess Clock\n\n**Plan**: [doc](https://chess.example/d/1?tab=a)\n\n`[doc][https://chess.example]`\n',
    },
    {
      name: 'links, and brackets of other kinds',
      text: '# Chess Clock\n\n[Live site](https://chess.example)\n\n- [x] https://chess.example\n- [1] https://chess.example/paper\n- The first move (white)[2] is f(x)[0], `(a)[./b.png]`\n- [Rules][rules] https://chess.example/rules\n\n[rules]: https://rules.example\n',
    },
  ],
  check(context) {
    reportOpen(context);
    if (context.document.text.includes(')[')) reportReversed(context);
    if (context.document.text.includes('][http')) reportTwice(context);
  },
});

function reportOpen({ document: { markdown, text, lines }, report }: Context): void {
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
}

function reportReversed({ document: { tree, text, lines }, report }: Context): void {
  const prose = [...proseOf(tree)];
  for (const { 0: written, 1: name = '', 2: url = '', index: start } of text.matchAll(reversed)) {
    if (!prose.some(([from, to]) => from <= start && start < to)) continue;
    const isImage = written.startsWith('!');
    const newText = `${isImage ? '!' : ''}[${name}](${url})`;
    const end = start + written.length;
    report({
      place: lines.rangeAt(start, end),
      message: `“(${name})” and its address are shown as they are; for ${isImage ? 'an image' : 'a link'}, the text is expected in brackets and the address in parentheses`,
      fix: { title: `Make it ${isImage ? 'an image' : 'a link'}`, edits: [{ start, end, newText }] },
    });
  }
}

function reportTwice({ document: { tree, text, lines }, report }: Context): void {
  const prose = [...proseOf(tree)];
  for (const { 0: written, 1: name = '', 2: url = '', index: start } of text.matchAll(twice)) {
    if (!prose.some(([from, to]) => from <= start && start < to)) continue;
    const end = start + written.length;
    report({
      place: lines.rangeAt(start, end),
      message: `“[${name}]” and its address are shown as they are; for a link, the address is expected in parentheses`,
      fix: { title: 'Make it a link', edits: [{ start, end, newText: `[${name}](${url})` }] },
    });
  }
}
