import * as z from 'zod';
import { activityTypes } from '../document/activity.ts';
import { isTimeZone } from '../calendar/timeZone.ts';
import { RuleSettings } from './ruleSettings.ts';

/** What a school asks for is data. This schema is the one source of its types, its JSON Schema and its reference. */

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'Expected lower-case letters, digits and hyphens, such as first-week');

export const Weekday = z.enum(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
export type Weekday = z.output<typeof Weekday>;

const when = {
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Expected a time such as 16:00')
    .optional()
    .describe("Local time in the program's time zone; the end of the day where none is said."),
  weekday: Weekday.optional().describe(
    'What the school calls the day; a disagreement with the date is reported.',
  ),
};

/** Ten years either way: enough for any program, and inside what every calendar can count. */
const offset = (text: string) => z.number().int().min(-3660).max(3660).default(0).describe(text);

/** When something is due: a date, or so many days, weeks or business days from a named date of the calendar. */
export const Due = z.union([
  z.strictObject({ date: z.iso.date().describe('ISO date such as 2017-02-03.'), ...when }),
  z.strictObject({
    anchor: id.describe("A date of the program's calendar."),
    weeks: offset('So many weeks after the anchor, before it where negative.'),
    days: offset('So many days after that.'),
    businessDays: offset('So many days after that, Saturdays and Sundays not counted.'),
    ...when,
  }),
]);
export type Due = z.output<typeof Due>;

/** How far a deliverable must be at a checkpoint. */
export const Milestone = z
  .enum(['complete', 'submitted', 'approved'])
  .describe('complete: nothing is missing; submitted: handed in; approved: the coordinator has approved it.');
export type Milestone = z.output<typeof Milestone>;

export const Checkpoint = z.strictObject({
  id: id.describe('Names the checkpoint, so that a program that extends this one can change it.'),
  title: z.string(),
  due: Due,
  requires: Milestone.optional().describe(
    'For deliverables that are done or not; `complete` where nothing is said.',
  ),
  count: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('For counted deliverables: how many by then, in all.'),
});
export type Checkpoint = z.output<typeof Checkpoint>;

/** On whom a deliverable falls; all that is said must hold. */
export const StudentCondition = z.strictObject({
  tracks: z.array(z.string()).min(1).optional().describe('Only for students of these tracks.'),
  fromModule: z.number().int().min(0).optional().describe('Only from this module on.'),
});

const base = {
  id,
  title: z.string(),
  description: z.string().optional().describe("The school's own wording, or where it is found."),
  approval: z.enum(['coordinator', 'none']).default('none'),
  approvalExpires: z
    .strictObject({ days: z.number().int().positive().max(3660) })
    .optional()
    .describe('An approval holds for so many days.'),
  appliesTo: StudentCondition.optional(),
  checkpoints: z.array(Checkpoint).default([]),
};

const document = z.enum(['resume', 'portfolio-copy', 'elevator-pitch', 'plan']);

/** One document: its presence, and no errors in it. */
export const DocumentDeliverable = z.strictObject({
  ...base,
  kind: z.literal('document'),
  document,
});

const projects = {
  count: z.number().int().positive(),
  documentation: z
    .enum(['present', 'adequate'])
    .default('adequate')
    .describe('present: a README that says something; adequate: one without errors.'),
  every: z
    .boolean()
    .default(false)
    .describe('Every project of the portfolio must be so, also those beyond the count.'),
};

/** So many projects. */
export const ProjectsDeliverable = z.strictObject({ ...base, kind: z.literal('projects'), ...projects });

export const EvidenceField = z.enum([
  'date',
  'company',
  'person',
  'position',
  'channel',
  'outcome',
  'link',
  'notes',
]);
export type EvidenceField = z.output<typeof EvidenceField>;

/** So many activities of some kinds, with the fields that count as evidence. */
export const ActivitiesDeliverable = z.strictObject({
  ...base,
  kind: z.literal('activities'),
  count: z.number().int().positive(),
  types: z.array(z.enum(activityTypes)).min(1),
  evidence: z
    .array(EvidenceField)
    .default(['date'])
    .describe('An activity counts only when these are filled in.'),
  details: z
    .array(EvidenceField)
    .default([])
    .describe('Asked for as well: an activity counts without them, and what is missing is said.'),
  distinct: z
    .enum(['company', 'person', 'none'])
    .default('none')
    .describe('Count only one activity for each company or person.'),
  cold: z.boolean().default(false).describe("People and companies of the program's skip list do not count."),
});

/** A part of a composite that is no deliverable of its own. */
export const InlinePart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), document }),
  z.strictObject({ kind: z.literal('projects'), ...projects }),
]);
export type InlinePart = z.output<typeof InlinePart>;

/** All of several things. */
export const CompositeDeliverable = z.strictObject({
  ...base,
  kind: z.literal('composite'),
  parts: z
    .array(z.union([id, InlinePart]))
    .min(1)
    .describe('Ids of deliverables that must be complete, and parts that are no deliverables of their own.'),
});

export const Deliverable = z.discriminatedUnion('kind', [
  DocumentDeliverable,
  ProjectsDeliverable,
  ActivitiesDeliverable,
  CompositeDeliverable,
]);
export type Deliverable = z.output<typeof Deliverable>;

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
  calendar: z.record(id, z.iso.date()).default({}).describe('Named dates from which others are counted.'),
  skipList: z.array(SkipEntry).default([]).describe('People and companies that do not count as cold.'),
  countdown: Countdown.optional(),
  links: z.array(ProgramLink).default([]).describe('What the school wants its students to read.'),
  rules: RuleSettings.default({}).describe('Rules by id, as in readiness.json, which wins.'),
  deliverables: z.array(Deliverable).min(1),
});
export type Program = z.output<typeof Program>;

/**
 * A preset's name or a path to a program file; or a program that extends one: its fields replace those of the base,
 * deliverables and checkpoints are matched by id, and `null` takes one out.
 */
export const ProgramReference = z.union([z.string().min(1), z.looseObject({ extends: z.string().min(1) })]);
export type ProgramReference = z.output<typeof ProgramReference>;
