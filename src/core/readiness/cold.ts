import type { Program } from '../config/program.ts';
import type { Activity } from '../document/activity.ts';

/** How people write that somebody went to the same school. */
const alumnus = /\balum(?:n(?:us|a|i|ae))?\b/i;

/**
 * Why a contact does not count as cold: it is on the program's skip list, or a graduate of the school, as far as the row
 * says so of the person. `undefined` where nothing is against it.
 * Source: Turing School, Cold Outreach Guidelines (no alumni, and a list of companies to skip).
 */
export function whyNotCold(activity: Activity, skipList: Program['skipList']): string | undefined {
  const entry = skipList.length > 0 && entryFor(activity, skipList);
  if (entry) return entry.reason ?? 'it is on your school’s list of whom not to count';
  const { person, position } = activity;
  return alumnus.test(`${person ?? ''}\n${position ?? ''}`) ? 'alumni are no cold contacts' : undefined;
}

type Entry = Program['skipList'][number];
const comparable = new WeakMap<readonly Entry[], { company?: string; person?: string; entry: Entry }[]>();

function entryFor(activity: Activity, skipList: Program['skipList']): Entry | undefined {
  let entries = comparable.get(skipList);
  if (!entries) {
    entries = skipList.flatMap((entry) => {
      const [company, person] = [plain(entry.company), plain(entry.person)];
      if (company === undefined && person === undefined) return [];
      return [{ ...(company !== undefined && { company }), ...(person !== undefined && { person }), entry }];
    });
    comparable.set(skipList, entries);
  }
  const [company, person] = [plain(activity.company), plain(activity.person)];
  return entries.find(
    (one) =>
      (one.company === undefined || one.company === company) &&
      (one.person === undefined || one.person === person),
  )?.entry;
}

/** For comparing names: lower case, one space between words; `undefined` where there is nothing. */
export function plain(text: string | undefined): string | undefined {
  const words = text?.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return words === '' ? undefined : words;
}
