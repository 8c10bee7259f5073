import { parse } from '../parse.ts';
import type { Activity, NewActivity } from '../activity.ts';
import type { LogFacts } from '../facts.ts';
import type { Insertion } from './addRow.ts';
import { readLog } from './readLog.ts';
import { valuesOf } from './values.ts';

/** Longer texts are not read once more for each form that is tried. */
const longest = 300_000;

const texts = ['company', 'person', 'position', 'channel', 'status', 'outcome', 'notes'] as const;

/** The text with insertions, which stand in the order of the text. */
export function applied(
  text: string,
  insertions: readonly (Insertion & { readonly tail?: string })[],
): string {
  let after = '';
  let from = 0;
  for (const { offset, lead, text: added, tail = '' } of insertions) {
    after += text.slice(from, offset) + lead + added + tail;
    from = offset;
  }
  return after + text.slice(from);
}

/**
 * Whether what is inserted reads as the activity that was typed, and leaves the others as they were. The activity is the one
 * that begins in the first insertion.
 */
export function readsBack(
  text: string,
  log: LogFacts,
  insertions: readonly Insertion[],
  entry: NewActivity,
): boolean {
  const [first] = insertions;
  if (!first || text.length > longest) return false;
  const after = applied(text, insertions);
  const start = first.offset + first.lead.length;
  const { activities } = readLog(parse(after), after, { path: '', dateOrder: 'month-first' });
  if (activities.length !== log.activities.length + 1) return false;
  const added = activities.find(
    ({ range }) => range.start.offset >= start && range.end.offset <= start + first.text.length,
  );
  const others = activities.filter((activity) => activity !== added);
  return (
    added !== undefined &&
    isSame(added, entry) &&
    others.every((other, index) => hasSameTexts(other, log.activities[index]))
  );
}

function isSame(activity: Activity, entry: NewActivity): boolean {
  const values = valuesOf(entry);
  const sameTexts = texts.every((field) => activity[field] === values[field]);
  const sameLink = values.link === undefined || activity.link === values.link;
  const sameDates = activity.date?.iso === values.date && activity.followUp?.iso === values.followUp;
  return sameTexts && sameLink && sameDates && activity.type === entry.type;
}

function hasSameTexts(activity: Activity, before: Activity | undefined): boolean {
  return (
    before !== undefined &&
    activity.type === before.type &&
    activity.date?.text === before.date?.text &&
    texts.every((field) => activity[field] === before[field])
  );
}
