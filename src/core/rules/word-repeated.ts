import { defineRule } from './rule.ts';
import { proseOf } from './shared/prose.ts';
import { goodResume } from './shared/samples.ts';

/** A word, white space that may hold a line end, and the same word. */
const repeated = /(?<![\p{L}\p{N}'’-])(\p{Ll}{2,})(\s+)\1(?![\p{L}\p{N}'’-])/gu;
/** Twice in good English, or a name. */
const fine = new Set(['had', 'that', 'is', 'bye', 'blah', 'so', 'very', 'really', 'foo', 'no', 'ha', 'do']);

export const wordRepeated = defineRule({
  id: 'word-repeated',
  title: 'A word stands twice',
  appliesTo: ['resume', 'portfolio-copy', 'elevator-pitch', 'plan'],
  severity: 'warning',
  why: `A word that stands twice is found by every reader but its writer, above all at the end of a line.

Take one of the two out.`,
  sources: [
    'retext-repeated-words, whose exceptions were taken into account: https://github.com/retextjs/retext-repeated-words',
  ],
  examples: [
    {
      name: 'within a line',
      text: goodResume.replace('with 200 players', 'with ⟦with⟧ 200 players'),
      fixed: goodResume,
    },
    { name: 'in code, and where it is right', text: '# Ada\n\nWe had had `the the` bug.\n', path: 'plan.md' },
  ],
  check({ document: { tree, text, lines }, report }) {
    for (const [start, end] of proseOf(tree))
      for (const { 0: found, 1: word = '', 2: space = '', index } of text
        .slice(start, end)
        .matchAll(repeated)) {
        if (fine.has(word)) continue;
        const first = start + index + word.length;
        report({
          place: lines.rangeAt(first + space.length, start + index + found.length),
          message: `“${word}” stands twice; once is expected`,
          fix: {
            title: `Take out the second “${word}”`,
            edits: [{ start: first, end: start + index + found.length, newText: '' }],
          },
        });
      }
  },
});
