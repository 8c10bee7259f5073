import type { Range } from '../text/position.ts';
import type { FixInFile } from './rule.ts';
import { placeOf } from './shared/places.ts';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

/** "I" with a verb after it, so that "Calculus I" and "I/O" are let pass; "my" and the like as words of their own. */
const pronoun =
  /(?<![\p{L}\p{N}_/.@-])(?:I(?=\s+(?!of\b|and\b|or\b|at\b|in\b)\p{Ll})|I['’](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Mm]yself)(?![\p{L}\p{N}_/.@-]*[\p{L}\p{N}_/@])/u;

export const resumeFirstPerson = defineResumeRule({
  id: 'resume-first-person',
  title: 'The résumé speaks in the first person',
  severity: 'warning',
  why: `A résumé is about you from its first line to its last, so “I” and “my” take room and say nothing. Bullets that begin
with what you did are shorter and stronger.

Leave the pronoun out: “I built a queue” becomes “Built a queue”.`,
  sources: [sources.turingResume],
  examples: [
    {
      name: 'in a bullet',
      text: goodResume.replace('- Trained twelve', '- ⟦I⟧ trained twelve'),
      fixed: goodResume,
    },
    {
      name: 'within a sentence',
      text: goodResume.replace('- Trained twelve', '- Trained twelve of ⟦my⟧'),
    },
    {
      name: 'a numeral',
      text: goodResume.replace('- Trained twelve', '- Passed Calculus I, trained twelve'),
    },
  ],
  check({ document, report }) {
    const { bullets, summary } = document.facts;
    for (const passage of summary ? [summary, ...bullets] : bullets) {
      const found = pronoun.exec(passage.text);
      if (!found) continue;
      const place = placeOf(pronoun, passage.range, document);
      const fix = found.index === 0 ? withoutOpening(place, document.text) : undefined;
      report({
        place,
        ...(fix && { fix }),
        help: 'Such as “Built the search” for “I built the search”.',
        message: `“${found[0]}” is in the first person; on a résumé the sentence is expected without it`,
      });
    }
  },
});

/** "I built" becomes "Built"; elsewhere the sentence has to be written anew. */
function withoutOpening({ start, end }: Range, text: string): FixInFile | undefined {
  const [words, first = ''] = /^I +(\p{Ll})/u.exec(text.slice(start.offset, end.offset + 20)) ?? [];
  if (words === undefined) return undefined;
  const newText = first.toUpperCase();
  return {
    title: 'Leave out “I”',
    edits: [{ start: start.offset, end: start.offset + words.length, newText }],
  };
}
