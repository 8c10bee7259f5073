import type { ActivityField, ActivityType } from '../activity.ts';
import { typeOfName } from './words.ts';

/** What surrounds an activity that does not name its type. */
export interface TypeHints {
  /** The type that the heading above names: "Cold outreach", "Applications". */
  readonly section?: ActivityType;
  /** The type that the header of the date's column names: "Date applied". */
  readonly dateHeader?: ActivityType;
}

/** The type of an activity that does not name it, from what else is written. */
export function inferType(
  written: Readonly<Partial<Record<ActivityField, { readonly text: string }>>>,
  hints: TypeHints,
): ActivityType {
  if (hints.section) return hints.section;
  if (hints.dateHeader) return hints.dateHeader;
  if (written.person) return 'outreach';
  const status = written.status && typeOfName(written.status.text);
  if (status) return status;
  return written.position ? 'application' : 'other';
}
