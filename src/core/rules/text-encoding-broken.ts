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
    { name: 'all there', text: '# Résumé\n' },
  ],
  check({ document, report }) {
    const { text, lines } = document;
    let offset = text.indexOf('\uFFFD');
    for (let count = 0; offset >= 0 && count < most; count += 1) {
      let end = offset;
      while (text[end] === '\uFFFD') end += 1;
      report({
        place: lines.rangeAt(offset, end),
        message: 'Characters were lost here; the file is expected to be saved as UTF-8',
      });
      offset = text.indexOf('\uFFFD', end);
    }
  },
});
