import type { LogDate } from '../document/activity.ts';
import { defineRule, type Report } from './rule.ts';
import { goodRow, logOf } from './shared/logSamples.ts';
import { sources } from './shared/sources.ts';

const reasons = {
  'no-year': 'has no year',
  ambiguous: 'could be two days',
  'not-a-date': 'is no date that can be read',
} as const;

export const logDateUnclear = defineRule({
  id: 'log-date-unclear',
  title: 'A date of the log cannot be read for sure',
  appliesTo: ['log'],
  severity: 'warning',
  why: `\`2/3/2017\` is 3 February in one country and 2 March in another, and \`12/20\` is a day of any year. What counts by a
deadline must be one day.

Write the date as in \`2017-02-03\`, which is the same everywhere. Where all dates of the log are meant alike, \`dateOrder\` in
\`readiness.json\` says how to read them. Where it says nothing, other dates of the log decide: \`2/17/2017\` can only be month
first. Where none does, the date is read month first, as in the United States, and marked.`,
  sources: [sources.turingOutreach, 'ISO 8601: https://www.iso.org/iso-8601-date-and-time-format.html'],
  examples: [
    { name: 'no year', text: logOf(goodRow.replace('2017-02-03', '⟦12/20⟧')) },
    { name: 'not a date', text: logOf(goodRow.replace('2017-02-03', '⟦soonish⟧')) },
    { name: 'two days', text: logOf(goodRow.replace('2017-02-03', '⟦2/3/2017⟧')) },
    { name: 'a date', text: logOf(goodRow) },
    {
      name: 'the order that another date shows',
      text: logOf(
        goodRow.replace('2017-02-03', '2/3/2017'),
        goodRow.replace('2017-02-03', '2/17/2017').replace('Acme', 'Initech'),
      ),
    },
  ],
  check({ document, report }) {
    const told = new Set<number>();
    for (const { date, followUp } of document.facts.activities)
      for (const one of [date, followUp]) {
        if (!one?.problem || one.text.trim() === '') continue;
        // The day in a heading is that of each line below it.
        if (told.has(one.range.start.offset)) continue;
        told.add(one.range.start.offset);
        const read = one.iso === undefined ? '' : `, and is read as ${one.iso}`;
        report({
          place: one.range,
          message: `“${one.text.trim()}” ${reasons[one.problem]}${read}; a date such as 2017-02-03 is expected`,
          ...fixesOf(one),
        });
      }
  },
});

/** One candidate is what the rest of the log leaves; of several, only the student knows which is right. */
function fixesOf({ candidates = [], range }: LogDate): Pick<Report, 'fix' | 'choices'> {
  const fixes = candidates.map((iso) => ({
    title: `Write ${iso}`,
    edits: [{ start: range.start.offset, end: range.end.offset, newText: iso }],
  }));
  const [only] = fixes;
  return only && fixes.length === 1 ? { fix: only } : { choices: fixes };
}
