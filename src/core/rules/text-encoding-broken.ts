import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { rangeOf, type Range } from '../text/position.ts';
import { defineRule } from './rule.ts';

/** One place tells what is wrong; a file in another encoding has thousands. */
const most = 5;

export const textEncodingBroken = defineRule({
  id: 'text-encoding-broken',
  title: 'Characters were lost, as the file is not UTF-8',
  appliesTo: ['readme', 'resume', 'portfolio-copy', 'elevator-pitch', 'plan', 'log'],
  severity: 'warning',
  why: `Git, GitHub and editors take text for UTF-8. Where a file is saved in another encoding, readers see � in place of letters
such as é.

In VS Code, click the encoding in the status bar, reopen the file in the encoding that it has, and save it as UTF-8.`,
  sources: ['The Unicode Standard, replacement character: https://www.unicode.org/faq/utf_bom.html'],
  examples: [
    { name: 'a lost letter', text: '# R⟦�⟧sum⟦�⟧\n' },
    { name: 'all there', text: '# Résumé\n\nA lost letter is shown as `�`.\n' },
  ],
  check({ document, report }) {
    const { text, lines, tree } = document;
    if (!text.includes('\uFFFD')) return;
    const code = codeIn(tree);
    const lost = [...text.matchAll(/\uFFFD+/g)].filter(
      ({ index }) => !code.some(({ start, end }) => start.offset <= index && index < end.offset),
    );
    for (const { 0: characters, index } of lost.slice(0, most))
      report({
        place: lines.rangeAt(index, index + characters.length),
        message: 'Characters were lost here; the file is expected to be saved as UTF-8',
        help: 'Such as `é` in place of `�`: reopen the file in its encoding from the status bar, and save it with UTF-8.',
      });
  },
});

/** Whoever writes about the replacement character shows it as code. */
function codeIn(tree: Root): Range[] {
  const ranges: Range[] = [];
  visit(tree, ['code', 'inlineCode'], (node) => {
    const range = rangeOf(node);
    if (range) ranges.push(range);
  });
  return ranges;
}
