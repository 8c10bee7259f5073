import { momentOf } from './asOf.ts';
import { describeDue, type DueText } from './describeDue.ts';

/** Whether a text is an ISO date and time, with an offset or without. */
export function isAsOf(text: string): boolean {
  return momentOf(text, 'UTC') !== undefined;
}

/**
 * Says when something is due.
 * @param due ISO date and time with offset
 * @param asOf ISO date and time that stands for now
 * @param zones IANA names of the school's zone and of the reader's own
 */
export function describeDueIso(
  due: string,
  asOf: string,
  zones: { readonly school: string; readonly reader: string },
): DueText {
  const dueAt = momentOf(due, zones.school);
  const now = momentOf(asOf, zones.school);
  if (!dueAt || !now) return { text: `due ${due}`, school: due };
  return describeDue(dueAt, now, zones.reader);
}
