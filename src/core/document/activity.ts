import type { Range } from '../text/position.ts';

/** The kinds of activity that a log holds; what the student wrote is mapped to these by its words. */
export const activityTypes = [
  'outreach',
  'follow-up',
  'application',
  'interview',
  'practice-interview',
  'offer',
  'response',
  'event',
  'blog-post',
  'meeting',
  'other',
] as const;
export type ActivityType = (typeof activityTypes)[number];

/** The fields of an activity that have a place of their own in the log. */
export const activityFields = [
  'date',
  'type',
  'company',
  'person',
  'position',
  'channel',
  'status',
  'outcome',
  'followUp',
  'link',
  'notes',
] as const;
export type ActivityField = (typeof activityFields)[number];

/** A date as it stands in the log, and what it was understood to be. */
export interface LogDate {
  /** As written. */
  readonly text: string;
  /** ISO (`2017-02-03`); absent when it could not be read, or could be two days. */
  readonly iso?: string;
  /** Why there is no `iso`, or why it was guessed: no year, day and month may be swapped, no such day. */
  readonly problem?: 'no-year' | 'ambiguous' | 'not-a-date';
  /** The days it could be, most likely first, where `problem` is `no-year` or `ambiguous`. */
  readonly candidates?: readonly string[];
  readonly range: Range;
}

/** One row (bullet, line) of the job-search log. */
export interface Activity {
  readonly type: ActivityType;
  /** Where several kinds of activity were named, or the word is the student's own. */
  readonly typeText?: string;
  readonly date?: LogDate;
  readonly company?: string;
  readonly person?: string;
  readonly position?: string;
  readonly channel?: string;
  readonly status?: string;
  readonly outcome?: string;
  readonly followUp?: LogDate;
  readonly link?: string;
  readonly notes?: string;
  readonly file: string;
  /** The whole row or bullet. */
  readonly range: Range;
  /** Where each field's text stands, for those that have a place of their own; an empty cell has an empty range. */
  readonly fields: Readonly<Partial<Record<ActivityField, Range>>>;
}

/** What a student types to log an activity. White space at the ends and line breaks are not kept. */
export interface NewActivity {
  /** ISO. */
  readonly date: string;
  readonly type: ActivityType;
  readonly company: string;
  readonly person?: string;
  readonly position?: string;
  readonly channel?: string;
  readonly status?: string;
  readonly outcome?: string;
  /** ISO. */
  readonly followUp?: string;
  readonly link?: string;
  readonly notes?: string;
}
