import * as z from 'zod/mini';
import { isTimeZone } from '../calendar/timeZone.ts';
import { Deliverable } from './deliverables.ts';
import { id } from './due.ts';
import { logins, message } from './github.ts';
import { holidayCountries } from './holidayCountries.ts';
import { PinnedProgram } from './pinned.ts';
import { RuleSettings } from './ruleSettings.ts';

export * from './deliverables.ts';
export { Due, Weekday, Window } from './due.ts';

/** What a school asks for is data. This schema is the one source of its types, its JSON Schema and its reference. */

export const Coordinator = z.strictObject({
  name: z.string(),
  handle: z.optional(z.string()).check(z.describe('How they are called where the school talks: "@megstew".')),
  reach: z
    .optional(z.string())
    .check(z.describe('How to reach them, as it follows their name: "by direct message on Slack".')),
  signingKeys: z
    ._default(z.array(z.string()), [])
    .check(
      z.describe(
        'SSH public keys as in an authorized_keys line, or openpgp4fpr: fingerprints. An approval counts only with one.',
      ),
    ),
  logins,
});

export const SkipEntry = z.strictObject({
  company: z.optional(z.string()),
  person: z.optional(z.string()),
  reason: z.optional(z.string()),
});

/** Something of the school's to read. */
export const ProgramLink = z.strictObject({
  title: z.string(),
  url: z.string().check(z.regex(/^https?:\/\/\S+$/, 'Expected an address that starts with https://')),
  description: z.optional(z.string()),
});

/** A number of days that the school counts down, for information only. */
export const Countdown = z.strictObject({
  anchor: id.check(z.describe("The date of the program's calendar from which it runs.")),
  days: z.int().check(z.positive(), z.maximum(3660)),
  title: z.string().check(z.describe('What there is at the end of it.')),
  endsWith: z
    .optional(z.enum(['accepted-offer']))
    .check(z.describe('accepted-offer: it ends early, on the day on which an offer was accepted.')),
  silence: z
    .optional(id)
    .check(
      z.describe(
        'A deliverable of kind `response`: an answer that is overdue there is said with the countdown.',
      ),
    ),
});

/** A date that each student sets for themselves, under `calendar` in readiness.json. */
export const StudentDate = z.strictObject({
  title: z.string().check(z.describe('What the date is, as in a sentence: "your job search start date".')),
  description: z.optional(z.string()),
});

/** Something that only the student can say, with yes or no. */
export const Question = z.strictObject({
  title: z.string().check(z.describe('The question itself.')),
  description: z.optional(z.string()),
  default: z.optional(z.boolean()).check(z.describe('What holds while the student has not answered.')),
});

/** What the school wants of a whole cohort, for a report on it. */
export const Goal = z.strictObject({
  title: z.string(),
  share: z
    .number()
    .check(z.minimum(0), z.maximum(1), z.describe('The share of the students who should reach it: 0.95.')),
  salaryAtLeast: z
    .optional(z.number().check(z.positive()))
    .check(z.describe('A year, on average, in `currency`.')),
  currency: z.optional(z.string().check(z.length(3))).check(z.describe('ISO 4217 code such as USD.')),
});

export const Holiday = z.strictObject({ date: z.iso.date(), title: z.optional(z.string()) });

/** Where a school is, for its public holidays: see media/holidays.md for the regions. */
export const HolidayPlace = z.strictObject({
  country: z.enum(holidayCountries).check(z.describe('ISO 3166-1 code such as US.')),
  region: z
    .optional(z.string().check(z.minLength(1)))
    .check(z.describe('Its code in media/holidays.md, such as CO for Colorado.')),
});

/** Jobs that the school has chosen, which students apply for. */
export const Opportunities = z.strictObject({
  title: z.string(),
  file: z.optional(z.string()).check(z.describe('A list of jobs, as a file beside the program.')),
  url: z
    .optional(z.string().check(z.regex(/^https:\/\/\S+$/, 'Expected an address that starts with https://')))
    .check(z.describe('Where the list is, if it is no file. It is fetched only when a student asks.')),
  digest: z
    .optional(z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/, 'Expected sha256: and 64 digits')))
    .check(z.describe('Of the list that is meant, where another one at the address must not count.')),
});

/** What a school asks for. */
export const Program = z.strictObject({
  $schema: z.optional(z.string()),
  id,
  title: z.string(),
  source: z.optional(z.string()).check(z.describe('Where the rules were published.')),
  timeZone: z
    .string()
    .check(
      z.refine(isTimeZone, 'Expected the IANA name of a time zone, such as America/Denver'),
      z.describe('IANA time zone of all dates and times, such as America/Denver.'),
    ),
  coordinator: z.optional(Coordinator),
  message: z.optional(message),
  calendar: z
    ._default(z.record(id, z.iso.date()), {})
    .check(z.describe('Named dates from which others are counted; those of the student come on top.')),
  studentDates: z
    ._default(z.record(id, StudentDate), {})
    .check(z.describe('Dates of the calendar that each student sets, under `calendar` in readiness.json.')),
  questions: z
    ._default(z.record(id, Question), {})
    .check(z.describe('What only the student can say, under `student.answers` in readiness.json.')),
  weekStart: z
    ._default(z.enum(['Monday', 'Sunday']), 'Monday')
    .check(z.describe('The first day of a calendar week.')),
  holidays: z
    ._default(z.array(Holiday), [])
    .check(z.describe('Days that are no business days, besides Saturdays, Sundays and public holidays.')),
  publicHolidays: z
    .optional(HolidayPlace)
    .check(z.describe('Public holidays of this country, or of a region of it, are no business days either.')),
  skipList: z
    ._default(z.array(SkipEntry), [])
    .check(z.describe('People and companies that do not count as cold.')),
  countdown: z.optional(Countdown),
  links: z
    ._default(z.array(ProgramLink), [])
    .check(z.describe('What the school wants its students to read.')),
  opportunities: z
    .optional(Opportunities)
    .check(z.describe('Jobs that the school has chosen for its students.')),
  goals: z._default(z.array(Goal), []).check(z.describe('What the school wants of a whole cohort.')),
  rules: z._default(RuleSettings, {}).check(z.describe('Rules by id, as in readiness.json, which wins.')),
  deliverables: z.array(Deliverable).check(z.minLength(1)),
});
export type Program = z.output<typeof Program>;

/**
 * A preset's name or a path to a program file, or an address with the digest of its text; or a program that extends one
 * of these: its fields replace those of the base,
 * deliverables and checkpoints are matched by id, and `null` takes one out.
 */
export const ProgramReference = z.union([
  z.string().check(z.minLength(1)),
  PinnedProgram,
  z.looseObject({ extends: z.union([z.string().check(z.minLength(1)), PinnedProgram]) }),
]);
export type ProgramReference = z.output<typeof ProgramReference>;
