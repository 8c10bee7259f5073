import type { DocumentOf } from '../document/document.ts';
import { proseOf } from './shared/prose.ts';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';

type Variety = 'British' | 'American';

/** What differs inside of a word: the British letters and the American ones, between what both have. */
interface Pair {
  /** In every text that has a word of the pair. */
  readonly stem: RegExp;
  /** Built where a text has the stem, as classes of letters are slow to build. */
  readonly pattern: () => RegExp;
  readonly british: string;
  readonly american: string;
}

function pair(before: string, british: string, american: string, after: string): Pair {
  const stem = new RegExp(`(?:${before})(?:${british}|${american})`, 'i');
  const source = `(?<![\\p{L}-])(${before})(${british}|${american})(${after})(?![\\p{L}])`;
  let built: RegExp | undefined;
  return { stem, pattern: () => (built ??= new RegExp(source, 'giu')), british, american };
}

/**
 * Words of résumés that are written in two ways. Left out is what both countries write both ways (“cancelled”, “dialog”) or
 * what means something else (“program”, “license”, “meter”).
 */
const pairs: readonly Pair[] = [
  pair(
    'author|automat|categor|central|container|custom|digital|emphas|final|general|incentiv|initial|item|local|maxim|minim|modern|monet|normal|optim|organ|personal|priorit|random|real|recogn|refactor|revolution|serial|special|standard|strateg|summar|synchron|token|util|visual',
    'is',
    'iz',
    'e|es|ed|ing|ation|ations|er|ers',
  ),
  pair('anal|catal', 'ys', 'yz', 'e|ed|ing|er|ers'),
  pair(
    'behavi|col|endeav|fav|flav|harb|hon|lab|neighb',
    'our',
    'or',
    's|ed|ing|ful|able|al|ite|ites|hood|hoods|',
  ),
  pair('cent|fib|theat', 're', 'er', 's|d|'),
  pair('label|level|model|signal|travel', 'l', '', 'ed|ing|er|ers'),
  pair('catalog', 'ue', '', 's|d|'),
  pair('def|off', 'ence', 'ense', 's|'),
  pair('gr', 'ey', 'ay', 's|'),
];

interface Found {
  readonly variety: Variety;
  readonly text: string;
  readonly other: string;
  readonly start: number;
}

export const resumeSpellingMixed = defineResumeRule({
  id: 'resume-spelling-mixed',
  title: 'The résumé mixes British and American spelling',
  severity: 'hint',
  why: `“Organised” and “optimized” are each right, in different countries. Beside each other they look like a mistake, or like
sentences from two places.

Keep to one of the two: the one of the country where you apply.`,
  sources: [
    'Oxford Learner’s Dictionaries, differences in spelling: https://www.oxfordlearnersdictionaries.com',
    'Merriam-Webster, American and British spellings: https://www.merriam-webster.com',
  ],
  examples: [
    {
      name: 'both',
      text: goodResume
        .replace('Trained twelve', 'Organised shifts, trained twelve')
        .replace('Lets neighbours swap garden seeds.', 'Lets neighbours swap seeds, ⟦optimized⟧ by color.'),
      fixed: goodResume
        .replace('Trained twelve', 'Organised shifts, trained twelve')
        .replace('Lets neighbours swap garden seeds.', 'Lets neighbours swap seeds, optimised by colour.'),
    },
    { name: 'a name', text: goodResume.replace('Corner Bakery', 'Rockefeller Center') },
    { name: 'one of the two', text: goodResume },
  ],
  check({ document, report }) {
    const found = findSpellings(document);
    const british = found.filter(({ variety }) => variety === 'British');
    const american = found.filter(({ variety }) => variety === 'American');
    const fewer = american.length <= british.length ? american : british;
    const [first] = fewer;
    const [usual] = fewer === american ? british : american;
    if (!first || !usual) return;
    const { text, other, start, variety } = first;
    report({
      place: document.lines.rangeAt(start, start + text.length),
      help: 'Such as “organised” and “colour”, or “organized” and “color”.',
      message: `“${text}” is ${variety} spelling, and “${usual.text}” is ${usual.variety}; one of the two throughout is expected`,
      fix: {
        title: fewer.length === 1 ? `Write ${other}` : `Write ${other}, and ${fewer.length - 1} more`,
        edits: fewer.map((one) => ({
          start: one.start,
          end: one.start + one.text.length,
          newText: one.other,
        })),
      },
    });
  },
});

/** In the order of the text. What has a capital inside of a sentence is a name, and written as its owner does. */
function findSpellings({ tree, text }: DocumentOf<'resume'>): Found[] {
  const found: Found[] = [];
  const possible = pairs.filter(({ stem }) => stem.test(text));
  if (possible.length === 0) return found;
  for (const [from, to] of proseOf(tree)) {
    const prose = text.slice(from, to);
    for (const { pattern, british, american } of possible)
      for (const { 0: word, 1: before = '', 2: middle = '', 3: after = '', index } of prose.matchAll(
        pattern(),
      )) {
        const isName = /^\p{Lu}/u.test(word) && !/(?:^|[.!?:]\s+)$/.test(prose.slice(0, index));
        if (isName) continue;
        const isBritish = middle.toLowerCase() === british;
        found.push({
          variety: isBritish ? 'British' : 'American',
          text: word,
          other: before + (isBritish ? american : british) + after,
          start: from + index,
        });
      }
  }
  return found.sort((a, b) => a.start - b.start);
}
