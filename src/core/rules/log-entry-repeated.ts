import type { Activity } from '../document/activity.ts';
import type { DocumentOf } from '../document/document.ts';
import type { Range } from '../text/position.ts';
import { defineRule, type FixInFile } from './rule.ts';
import { firstLineOf } from './shared/places.ts';
import { goodRow, logOf } from './shared/logSamples.ts';

export const logEntryRepeated = defineRule({
  id: 'log-entry-repeated',
  title: 'An entry stands in the log twice',
  appliesTo: ['log'],
  severity: 'warning',
  why: `The same contact on the same day, twice: most often a merge or a copy that was left. It would be counted twice, and whoever
reads your log would wonder.

Delete one of them, or say in the notes what was different.`,
  sources: ['Seen in job-search logs in public repositories'],
  examples: [
    { name: 'twice', text: logOf(goodRow, `⟦${goodRow}⟧`) },
    { name: 'a second contact', text: logOf(goodRow, goodRow.replace('2017-02-03', '2017-02-10')) },
  ],
  check({ document, report }) {
    const seen = new Map<string, Activity>();
    for (const activity of document.facts.activities) {
      const { date, company } = activity;
      if (date?.iso === undefined || company === undefined) continue;
      const key = keyOf(activity);
      const earlier = seen.get(key);
      if (!earlier) seen.set(key, activity);
      else
        report({
          place: firstLineOf(activity.range, document),
          message: `The same entry stands on line ${earlier.range.start.line}; each is expected once`,
          choices: [withoutLines(activity.range, document)],
          related: [{ file: document.path, range: earlier.range, message: 'The first of the two' }],
        });
    }
  },
});

function keyOf({
  type,
  date,
  company,
  person,
  position,
  outcome,
  status,
  channel,
  notes,
  link,
}: Activity): string {
  const said = [type, date?.iso, company, person, position, outcome, status, channel, notes, link];
  return said.map((text) => (text ?? '').trim().toLowerCase()).join('\n');
}

function withoutLines({ start, end }: Range, { lines }: DocumentOf<'log'>): FixInFile {
  const [first, next] = [lines.startOfLine(start.line), lines.startOfLine(end.line + 1)];
  return { title: 'Delete this entry', edits: [{ start: first, end: next, newText: '' }] };
}
