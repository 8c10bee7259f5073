import * as z from 'zod';
import { isTimeZone } from '../calendar/timeZone.ts';
import { Deliverable } from './deliverables.ts';
import { id } from './due.ts';
import { PinnedProgram } from './pinned.ts';
import { RuleSettings } from './ruleSettings.ts';

export * from './deliverables.ts';
export { Due, Weekday, Window } from './due.ts';

/** What a school asks for is data. This schema is the one source of its types, its JSON Schema and its reference. */

export const Coordinator = z.strictObject({
  name: z.string(),
  handle: z.string().optional().describe('How they are called where the school talks: "@megstew".'),
  reach: z
    .string()
    .optional()
    .describe('How to reach them, as it follows their name: "by direct message on Slack".'),
  signingKeys: z
    .array(z.string())
    .default([])
    .describe(
      'SSH public keys as in an authorized_keys line, or openpgp4fpr: fingerprints. An approval counts only with one.',
    ),
});

export const SkipEntry = z.strictObject({
  company: z.string().optional(),
  person: z.string().optional(),
  reason: z.string().optional(),
});

/** Something of the school's to read. */
export const ProgramLink = z.strictObject({
  title: z.string(),
  url: z.string().regex(/^https?:\/\/\S+$/, 'Expected an address that starts with https://'),
  description: z.string().optional(),
});

/** A number of days that the school counts down, for information only. */
export const Countdown = z.strictObject({
  anchor: id.describe("The date of the program's calendar from which it runs."),
  days: z.number().int().positive().max(3660),
  title: z.string().describe('What there is at the end of it.'),
});

/** A date that each student sets for themselves, under `calendar` in readiness.json. */
export const StudentDate = z.strictObject({
  title: z.string().describe('What the date is, as in a sentence: "your job search start date".'),
  description: z.string().optional(),
});

/** Something that only the student can say, with yes or no. */
export const Question = z.strictObject({
  title: z.string().describe('The question itself.'),
  description: z.string().optional(),
  default: z.boolean().optional().describe('What holds while the student has not answered.'),
});

/** What the school wants of a whole cohort, for a report on it. */
export const Goal = z.strictObject({
  title: z.string(),
  share: z.number().min(0).max(1).describe('The share of the students who should reach it: 0.95.'),
  salaryAtLeast: z.number().positive().optional().describe('A year, on average, in `currency`.'),
  currency: z.string().length(3).optional().describe('ISO 4217 code such as USD.'),
});

export const Holiday = z.strictObject({ date: z.iso.date(), title: z.string().optional() });

/** Jobs that the school has chosen, which students apply for. */
export const Opportunities = z.strictObject({
  title: z.string(),
  file: z.string().optional().describe('A file beside the program.'),
  url: z
    .string()
    .regex(/^https:\/\/\S+$/, 'Expected an address that starts with https://')
    .optional(),
});

/** What a school asks for. */
export const Program = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: z.string(),
  source: z.string().optional().describe('Where the rules were published.'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'Expected the IANA name of a time zone, such as America/Denver')
    .describe('IANA time zone of all dates and times, such as America/Denver.'),
  coordinator: Coordinator.optional(),
  calendar: z
    .record(id, z.iso.date())
    .default({})
    .describe('Named dates from which others are counted; those of the student come on top.'),
  studentDates: z
    .record(id, StudentDate)
    .default({})
    .describe('Dates of the calendar that each student sets, under `calendar` in readiness.json.'),
  questions: z
    .record(id, Question)
    .default({})
    .describe('What only the student can say, under `student.answers` in readiness.json.'),
  weekStart: z.enum(['Monday', 'Sunday']).default('Monday').describe('The first day of a calendar week.'),
  holidays: z
    .array(Holiday)
    .default([])
    .describe('Days that are no business days, besides Saturdays and Sundays.'),
  skipList: z.array(SkipEntry).default([]).describe('People and companies that do not count as cold.'),
  countdown: Countdown.optional(),
  links: z.array(ProgramLink).default([]).describe('What the school wants its students to read.'),
  opportunities: Opportunities.optional().describe('Jobs that the school has chosen for its students.'),
  goals: z.array(Goal).default([]).describe('What the school wants of a whole cohort.'),
  rules: RuleSettings.default({}).describe('Rules by id, as in readiness.json, which wins.'),
  deliverables: z.array(Deliverable).min(1),
});
export type Program = z.output<typeof Program>;

/**
 * A preset's name or a path to a program file, or an address with the digest of its text; or a program that extends one
 * of these: its fields replace those of the base,
 * deliverables and checkpoints are matched by id, and `null` takes one out.
 */
export const ProgramReference = z.union([
  z.string().min(1),
  PinnedProgram,
  z.looseObject({ extends: z.union([z.string().min(1), PinnedProgram]) }),
]);
export type ProgramReference = z.output<typeof ProgramReference>;
