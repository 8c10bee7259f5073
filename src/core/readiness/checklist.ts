import type { ForgeAnswer } from '../message/answers.ts';
import type { CommentNote } from '../submission/commentAnswer.ts';
import type { DecisionComment } from '../submission/decisionMessage.ts';
import type { Range } from '../text/position.ts';

/** Where a deliverable stands, in the order in which it moves. */
export const deliverableStates = [
  'missing',
  'in-progress',
  'ready',
  'submitted',
  'changes-requested',
  'returned',
  'approved',
  'changed',
] as const;
export type DeliverableState = (typeof deliverableStates)[number];

export type CheckpointState = 'met' | 'due' | 'missed';

export interface ChecklistCheckpoint {
  readonly id: string;
  readonly title: string;
  /** ISO date and time with the offset of the program's time zone: `2017-02-03T16:00:00-07:00`. */
  readonly due: string;
  readonly state: CheckpointState;
}

/** What the student can do about something, for an inline action or a hint; surfaces map it to a command. */
export type NextStep =
  | { readonly kind: 'create-document'; readonly path: string; readonly document: string }
  | { readonly kind: 'fix-finding'; readonly file: string; readonly range: Range }
  | { readonly kind: 'log-activity'; readonly types: readonly string[] }
  | { readonly kind: 'submit'; readonly deliverable: string }
  | { readonly kind: 'send'; readonly deliverable: string }
  | { readonly kind: 'add-project'; readonly path: string };

/** One thing that is missing or wrong, with its place where it has one. */
export interface MissingItem {
  readonly message: string;
  readonly file?: string;
  readonly range?: Range;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly next?: NextStep;
  /** It is about an answer that does not count. */
  readonly unverified?: true;
}

/** What was handed in last. */
export interface SubmissionSummary {
  readonly number: number;
  /** Full commit id. */
  readonly commit: string;
  /** ISO, as the tag claims. */
  readonly at: string;
  /** ISO, of the first submission of this deliverable, which is what a deadline asks for; as `at` where not known. */
  readonly firstAt?: string;
  /** Whether a remote is known to have it; `undefined` where git cannot say. */
  readonly sent?: boolean;
  /** Commits since, on the current branch. */
  readonly commitsAhead?: number;
  /** The deliverable's files differ from what was handed in. */
  readonly changedSince: boolean;
  /** The digest of what was handed in; absent where the tag says none. */
  readonly content?: string;
}

/** The coordinator's answer to the last submission. */
export interface DecisionSummary {
  readonly kind: 'approved' | 'changes-requested' | 'returned';
  /** ISO. */
  readonly at: string;
  /** ISO, of the first approval that is verified, which is what a deadline asks for; as `at` where not known. */
  readonly firstApprovedAt?: string;
  readonly message?: string;
  /** What the coordinator says about single places, where they say so. */
  readonly comments?: readonly StandingComment[];
  /** The number of the submission that it answers, and the commit of that. */
  readonly submission?: number;
  readonly commit?: string;
  /** Why it does not count; absent for one that is verified. */
  readonly notVerified?: string;
}

/** A comment that is to be dealt with, and what the student noted about it. */
export interface StandingComment extends DecisionComment, Partial<CommentNote> {
  /** The id of its decision's tag object, and its place among the comments of that. */
  readonly of?: { readonly decision: string; readonly index: number };
}

/** A tag with the name of a decision that does not count. */
export interface UnverifiedDecision {
  /** Its tag: `readiness/resume/decision/1`. */
  readonly name: string;
  readonly reason: string;
}

/** One submission of a deliverable, with what became of it. */
export interface HandedIn {
  readonly number: number;
  /** Full commit id. */
  readonly commit: string;
  /** ISO, as the tag claims. */
  readonly at: string;
  /** Whether a remote is known to have it. */
  readonly sent: boolean;
  /** The student took it back, and it was not answered. */
  readonly withdrawn?: { readonly at: string; readonly message: string; readonly sent: boolean };
  /** The last answer to it that counts; else the last that claims to be one. */
  readonly decision?: Pick<DecisionSummary, 'kind' | 'at' | 'message' | 'notVerified'>;
}

/** What is known of a deliverable's submissions. */
export interface SubmissionHistory {
  /** The one that stands: the last that was not taken back. */
  readonly submission?: SubmissionSummary;
  /** All of them, by number. */
  readonly history?: readonly HandedIn[];
  readonly decision?: DecisionSummary;
  readonly unverified?: readonly UnverifiedDecision[];
  /** Full id of the commit that was last approved, by a decision that counts. */
  readonly approvedCommit?: string;
  /** What the coordinator's login said at GitHub to this very content, as it was last asked for: no signed decision. */
  readonly forgeAnswer?: ForgeAnswer;
}

/** By the deliverable's id. */
export type Submissions = ReadonlyMap<string, SubmissionHistory>;

/** Days that the school counts down, for information only. */
export interface ChecklistCountdown {
  readonly title: string;
  readonly days: number;
  /** ISO dates; the last day is `days` after the first. */
  readonly start: string;
  readonly end: string;
  /** Days until `end`: negative when it is over, more than `days` when it has not begun. */
  readonly left: number;
  /** All of it as a sentence, with what ended it early. */
  readonly text: string;
}

/** Something that shows that a thing was done: a row of the log or a commit. */
export interface WeekEvidence {
  readonly text: string;
  /** ISO date. */
  readonly day: string;
  /** The row's place in the log. */
  readonly file?: string;
  readonly range?: Range;
  /** An address that the row names. */
  readonly link?: string;
  /** Full id of a commit, with the folder of its repository (empty for the portfolio's own). */
  readonly commit?: string;
  readonly repository?: string;
}

/** One week of a commitment. */
export interface ChecklistWeek {
  /** ISO dates, both included. */
  readonly start: string;
  readonly end: string;
  /** `not-asked`: the week lies only partly in the time that is asked about. */
  readonly state: CheckpointState | 'not-asked';
  readonly counts: readonly { readonly what: string; readonly done: number; readonly needed: number }[];
  /** Why it is not met, a sentence each. */
  readonly reasons: readonly string[];
  readonly evidence: readonly WeekEvidence[];
  /** What a reader of the figures should know: many commits in one minute, one company ten times. */
  readonly seen: readonly string[];
}

export interface ChecklistDeliverable {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly state: DeliverableState;
  /** All that the program asks of it has been reached: approved where approval is asked for, else complete. */
  readonly done: boolean;
  readonly approval: 'coordinator' | 'none';
  readonly progress?: { readonly done: number; readonly needed: number };
  readonly checkpoints: readonly ChecklistCheckpoint[];
  /** For what is asked each week: the weeks up to now, in order. */
  readonly weeks?: readonly ChecklistWeek[];
  /** How it goes, in words: "two more by Friday; at this week's pace you will be one short". */
  readonly pace?: string;
  /** The first checkpoint that is not met, missed ones first. */
  readonly next?: ChecklistCheckpoint;
  readonly missing: readonly MissingItem[];
  /** The files that a submission of it holds, sorted. */
  readonly files: readonly string[];
  readonly submission?: SubmissionSummary;
  readonly history?: readonly HandedIn[];
  readonly decision?: DecisionSummary;
  readonly unverified?: readonly UnverifiedDecision[];
  readonly approvedCommit?: string;
  readonly forgeAnswer?: ForgeAnswer;
  /** The one step to offer first. */
  readonly nextStep?: NextStep;
}

/** The deliverables with their state, progress and deadlines: what every surface shows. */
export interface Checklist {
  readonly program: { readonly id: string; readonly title: string; readonly timeZone: string };
  readonly coordinator?: { readonly name: string; readonly handle?: string; readonly reach?: string };
  /** ISO date and time with the offset of the program's time zone. */
  readonly asOf: string;
  /** Every deliverable is done, and nothing in the configuration is wrong. */
  readonly ready: boolean;
  readonly countdown?: ChecklistCountdown;
  /** What the school calls the list of jobs that it has chosen; absent where it publishes none. */
  readonly jobs?: string;
  readonly deliverables: readonly ChecklistDeliverable[];
}
