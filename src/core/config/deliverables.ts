import * as z from 'zod/mini';
import { activityTypes } from '../document/activity.ts';
import { Due, id, Window } from './due.ts';

/** How far a deliverable must be at a checkpoint. */
export const Milestone = z
  .enum(['complete', 'submitted', 'approved'])
  .check(
    z.describe(
      'complete: nothing is missing; submitted: handed in; approved: the coordinator has approved it.',
    ),
  );
export type Milestone = z.output<typeof Milestone>;

export const Checkpoint = z.strictObject({
  id: id.check(z.describe('Names the checkpoint, so that a program that extends this one can change it.')),
  title: z.string(),
  due: Due,
  requires: z
    .optional(Milestone)
    .check(z.describe('For deliverables that are done or not; `complete` where nothing is said.')),
  count: z
    .optional(z.int().check(z.positive()))
    .check(z.describe('For counted deliverables: how many by then, in all.')),
});
export type Checkpoint = z.output<typeof Checkpoint>;

/** On whom a deliverable falls; all that is said must hold. */
export const StudentCondition = z.strictObject({
  tracks: z
    .optional(z.array(z.string()).check(z.minLength(1)))
    .check(z.describe('Only for students of these tracks.')),
  fromModule: z.optional(z.int().check(z.minimum(0))).check(z.describe('Only from this module on.')),
  answers: z
    .optional(z.record(id, z.boolean()))
    .check(z.describe("Only for students who have answered the program's questions so.")),
});

const base = {
  id,
  title: z.string(),
  description: z.optional(z.string()).check(z.describe("The school's own wording, or where it is found.")),
  approval: z._default(z.enum(['coordinator', 'none']), 'none'),
  approvalExpires: z
    .optional(z.strictObject({ days: z.int().check(z.positive(), z.maximum(3660)) }))
    .check(z.describe('An approval holds for so many days.')),
  appliesTo: z.optional(StudentCondition),
  checkpoints: z._default(z.array(Checkpoint), []),
};

const document = z.enum(['resume', 'portfolio-copy', 'elevator-pitch', 'plan']);

/** One document: its presence, and no errors in it. */
export const DocumentDeliverable = z.strictObject({ ...base, kind: z.literal('document'), document });

const projects = {
  count: z.int().check(z.positive()),
  documentation: z
    ._default(z.enum(['present', 'adequate']), 'adequate')
    .check(z.describe('present: a README that says something; adequate: one without errors.')),
  every: z
    ._default(z.boolean(), false)
    .check(z.describe('Every project of the portfolio must be so, also those beyond the count.')),
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

const types = z.array(z.enum(activityTypes)).check(z.minLength(1));
const words = z.optional(z.array(z.string().check(z.minLength(1))).check(z.minLength(1)));

/** Which rows of the log are meant. */
export const ActivityFilter = z.strictObject({
  types,
  mentions: words.check(z.describe('Only rows that hold one of these whole words, in any of their fields.')),
  unless: words.check(z.describe('Rows that hold one of these whole words do not count, and are shown.')),
});
export type ActivityFilter = z.output<typeof ActivityFilter>;

const weekly = {
  window: z.optional(Window).check(z.describe('Only what lies in these days counts.')),
  weeks: z
    ._default(z.enum(['calendar', 'rolling']), 'calendar')
    .check(
      z.describe(
        'calendar: weeks as in the calendar; rolling: seven days each from the first day of the window. ' +
          'Of a week that lies only partly in the window nothing is asked.',
      ),
    ),
};

const atLeast = z.int().check(z.positive());

/** So many activities of some kinds, in all or each week, with the fields that count as evidence. */
export const ActivitiesDeliverable = z.strictObject({
  ...base,
  kind: z.literal('activities'),
  ...ActivityFilter.shape,
  count: z.optional(atLeast).check(z.describe('So many in all.')),
  perWeek: z
    .optional(atLeast)
    .check(z.describe('So many in each week of the window, instead of so many in all.')),
  ...weekly,
  evidence: z
    ._default(z.array(EvidenceField), ['date'])
    .check(z.describe('An activity counts only when these are filled in.')),
  details: z
    ._default(z.array(EvidenceField), [])
    .check(z.describe('Asked for as well: an activity counts without them, and what is missing is said.')),
  distinct: z
    ._default(z.enum(['company', 'person', 'none']), 'none')
    .check(
      z.describe(
        'Count only one activity for each company or person; where weeks are asked for, in each week.',
      ),
    ),
  cold: z
    ._default(z.boolean(), false)
    .check(z.describe("People and companies of the program's skip list do not count.")),
});

/** Commits of the student's own in each week, from the git history of the portfolio and its projects. */
export const CodingDeliverable = z.strictObject({
  ...base,
  kind: z.literal('coding'),
  perWeek: z
    .strictObject({
      commits: z.optional(atLeast).check(z.describe('So many commits.')),
      days: z.optional(atLeast.check(z.maximum(7))).check(z.describe('Commits on so many days.')),
    })
    .check(z.describe('What each week must have; all that is said.')),
  ...weekly,
  window: Window,
});

/** What must be answered in time: each row of one kind needs a later row that answers it. */
export const ResponseDeliverable = z.strictObject({
  ...base,
  kind: z.literal('response'),
  to: ActivityFilter.check(z.describe('What must be answered, such as offers.')),
  withinBusinessDays: z
    .int()
    .check(
      z.positive(),
      z.maximum(260),
      z.describe('Counted from the day after. Another date in the follow-up column of the row wins.'),
    ),
  answers: z
    ._default(z.array(z.enum(activityTypes)), ['response'])
    .check(z.describe('Rows of these kinds with the same company, or the same person, are answers.')),
});

/** A question of the program's that the student must have answered, under `student.answers` in readiness.json. */
export const AnswerDeliverable = z.strictObject({
  ...base,
  kind: z.literal('answer'),
  question: id.check(z.describe("One of the program's `questions`.")),
});

/** Advice: how some activities should weigh against others. It is never an error. */
export const BalanceDeliverable = z.strictObject({
  ...base,
  kind: z.literal('balance'),
  of: ActivityFilter.check(z.describe('What there should be more of.')),
  against: ActivityFilter.check(z.describe('What it is held against.')),
  ratio: z
    ._default(z.number().check(z.positive(), z.maximum(100)), 1)
    .check(z.describe('So many of the former for each of the latter.')),
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
    .check(
      z.minLength(1),
      z.describe(
        'Ids of deliverables that must be complete, and parts that are no deliverables of their own.',
      ),
    ),
});

export const Deliverable = z.discriminatedUnion('kind', [
  DocumentDeliverable,
  ProjectsDeliverable,
  ActivitiesDeliverable,
  CodingDeliverable,
  ResponseDeliverable,
  AnswerDeliverable,
  BalanceDeliverable,
  CompositeDeliverable,
]);
export type Deliverable = z.output<typeof Deliverable>;
