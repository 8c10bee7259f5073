import type { Range } from '../text/position.ts';
import { defineRule, type FixInFile } from './rule.ts';
import { isAddress } from './shared/leftOut.ts';
import { sources } from './shared/sources.ts';

export const linkEmpty = defineRule({
  id: 'link-empty',
  title: 'A link has no address, or no text to click',
  appliesTo: ['readme', 'resume', 'portfolio-copy', 'elevator-pitch', 'plan', 'log'],
  severity: 'warning',
  why: `\`[Live site]()\` looks like a link and goes nowhere. Readers who click it once will not click another.

Put the address in, or take the link out. \`[](chess.example)\` is the other way round: nobody sees it.`,
  sources: [sources.studentReadmes],
  examples: [
    {
      name: 'no address',
      text: '# Chess Clock\n\nSee the ⟦[live site]()⟧.\n\n⟦<a href="">The code</a>⟧ is here.\n',
    },
    {
      name: 'an address in place of the words',
      text: '# Chess Clock\n\n⟦[https://chess.example]()⟧\n\n⟦[MongoDB](#)⟧\n',
    },
    {
      name: 'a picture without an address',
      text: '# Chess Clock\n\n⟦![The board]()⟧\n',
    },
    {
      name: 'an address without a text',
      text: '# Chess Clock\n\nClone it: ⟦[](https://github.com/ada-example/chess)⟧\n',
    },
    { name: 'an address', text: '# Chess Clock\n\nSee the [live site](https://chess.example.com).\n' },
  ],
  check({ document, report }) {
    for (const { url, text, range, source, node } of document.markdown.links) {
      const address = url.trim();
      if (address !== '' && node?.children.length === 0)
        report({
          place: range,
          message: `The link to “${address}” has no text, so that nobody sees it; a few words are expected`,
          help: 'Such as `[Live site](https://chess.example)`.',
        });
      if (address !== '' && address !== '#') continue;
      report({
        place: range,
        message:
          (text.trim() === '' ? 'This link' : `The link “${text.trim()}”`) +
          (address === ''
            ? ' has no address; one is expected'
            : ' leads to `#`, which is nowhere; an address is expected'),
        help: 'Such as `[Live site](https://chess.example)`, or the words alone, or nothing.',
        ...(source === 'markdown' && text.trim() !== '' && { choices: choicesFor(range, text.trim()) }),
      });
    }
    for (const { url, alt = '', range } of document.markdown.images)
      if (url.trim() === '')
        report({
          place: range,
          message: `${alt === '' ? 'This picture' : `The picture “${alt}”`} has no address; one is expected`,
          help: 'Such as `![The board](board.png)`.',
        });
  },
});

function choicesFor(range: Range, text: string): FixInFile[] {
  const keep = withoutLink(range, text);
  if (!isAddress.test(text)) return [keep];
  const { start, end } = range;
  const edits = [{ start: start.offset, end: end.offset, newText: `[${text}](${text})` }];
  return [{ title: 'Make the address its own link', edits }, keep];
}

function withoutLink({ start, end }: Range, newText: string): FixInFile {
  return {
    title: 'Keep the words, without a link',
    edits: [{ start: start.offset, end: end.offset, newText }],
  };
}
