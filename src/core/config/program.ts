import { z } from 'zod';
import { activityTypes } from '../document/activity.ts';

/** What a school asks for is data. This schema is the one source of its types, its JSON Schema and its reference. */

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens');

export const Weekday = z.enum(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
export type Weekday = z.output<typeof Weekday>;

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 16:00')
  .default('23:59')
  .describe("Local time in the program's time zone.");

/** When something is due: a date, or so many days, weeks or business days from a named date of the calendar. */
export const Due = z.union([
  z.object({
    date: z.iso.date().describe('ISO date such as 2017-02-03.'),
    time,
    weekday: Weekday.optional().describe(
      'What the school calls the day; a disagreement with the date is reported.',
    ),
  }),
  z.object({
    anchor: id.describe("A date of the program's calendar."),
    days: z.number().int().default(0),
    weeks: z.number().int().default(0),
    businessDays: z.number().int().default(0),
    time,
    weekday: Weekday.optional().describe(
      'What the school calls the day; a disagreement with the date is reported.',
    ),
  }),
]);
export type Due = z.output<typeof Due>;

/** How far a deliverable must be at a checkpoint. */
export const Milestone = z
  .enum(['complete', 'submitted', 'approved'])
  .describe('complete: nothing is missing; submitted: handed in; approved: the coordinator has approved it.');
export type Milestone = z.output<typeof Milestone>;

export const Checkpoint = z.object({
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
export const StudentCondition = z.object({
  tracks: z.array(z.string()).min(1).optional().describe('Only for students of these tracks.'),
  fromModule: z.number().int().optional().describe('Only from this module on.'),
});

const base = {
  id,
  title: z.string(),
  description: z.string().optional().describe("The school's own wording, or where it is found."),
  approval: z.enum(['coordinator', 'none']).default('none'),
  approvalExpires: z
    .object({ days: z.number().int().positive() })
    .optional()
    .describe('An approval holds for so many days.'),
  appliesTo: StudentCondition.optional(),
  checkpoints: z.array(Checkpoint).default([]),
};

/** One document: its presence, and no errors in it. */
export const DocumentDeliverable = z.object({
  ...base,
  kind: z.literal('document'),
  document: z.enum(['resume', 'portfolio-copy', 'elevator-pitch', 'plan']),
});

/** So many projects; `adequate` asks for documentation without errors, `present` for a README. */
export const ProjectsDeliverable = z.object({
  ...base,
  kind: z.literal('projects'),
  count: z.number().int().positive(),
  documentation: z.enum(['present', 'adequate']).default('adequate'),
});

/** So many activities of some kinds, with the fields that count as evidence. */
export const ActivitiesDeliverable = z.object({
  ...base,
  kind: z.literal('activities'),
  count: z.number().int().positive(),
  types: z.array(z.enum(activityTypes)).min(1),
  evidence: z
    .array(z.enum(['date', 'company', 'person', 'position', 'channel', 'outcome', 'link', 'notes']))
    .default(['date'])
    .describe('An activity counts only when these are filled in.'),
  distinct: z
    .enum(['company', 'person', 'none'])
    .default('none')
    .describe('Count only one activity for each company or person.'),
  cold: z.boolean().default(false).describe("People and companies of the program's skip list do not count."),
});

/** All of several deliverables, by id, and documents that go with them. */
export const CompositeDeliverable = z.object({
  ...base,
  kind: z.literal('composite'),
  parts: z.array(id).min(1).describe('The ids of the deliverables that must be complete.'),
});

export const Deliverable = z.discriminatedUnion('kind', [
  DocumentDeliverable,
  ProjectsDeliverable,
  ActivitiesDeliverable,
  CompositeDeliverable,
]);
export type Deliverable = z.output<typeof Deliverable>;

export const Coordinator = z.object({
  name: z.string(),
  handle: z.string().optional().describe('How they are called where the school talks: "@megstew".'),
  reach: z.string().optional().describe('How to reach them: "direct message on Slack".'),
  signingKeys: z
    .array(z.string())
    .default([])
    .describe(
      'SSH public keys as in an authorized_keys line, or openpgp4fpr: fingerprints. An approval counts only with one.',
    ),
});

export const SkipEntry = z.object({
  company: z.string().optional(),
  person: z.string().optional(),
  reason: z.string().optional(),
});

export const Program = z.object({
  $schema: z.string().optional(),
  id,
  title: z.string(),
  source: z.string().optional().describe('Where the rules were published.'),
  timeZone: z.string().describe('IANA time zone of all dates and times, such as America/Denver.'),
  coordinator: Coordinator.optional(),
  calendar: z.record(id, z.iso.date()).default({}).describe('Named dates from which others are counted.'),
  skipList: z.array(SkipEntry).default([]).describe('People and companies that do not count as cold.'),
  rules: z
    .record(z.string(), z.unknown())
    .default({})
    .describe('Rules by id, as in readiness.json, which wins.'),
  deliverables: z.array(Deliverable).min(1),
});
export type Program = z.output<typeof Program>;

/**
 * A preset's name or a path to a program file; or a program that extends one: its fields replace those of the base,
 * deliverables and checkpoints are matched by id, and `null` takes one out.
 */
export const ProgramReference = z.union([z.string().min(1), z.looseObject({ extends: z.string().min(1) })]);
export type ProgramReference = z.output<typeof ProgramReference>;
