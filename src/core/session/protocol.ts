import type { DecisionDate } from '../agenda/decisionDate.ts';
import type { Contact, FollowUp } from '../agenda/followUps.ts';
import type { Finding } from '../check/finding.ts';
import type { Config, RuleLevel } from '../config/config.ts';
import type { ActivityType } from '../document/activity.ts';
import type { IssuePlan } from '../message/announcement.ts';
import type { AskedGitHub, ToldGitHub } from '../message/told.ts';
import type { ListedJobs } from '../jobs/publishedJobs.ts';
import type { Checklist } from '../readiness/checklist.ts';
import type { ReportFormat } from '../report/makeReport.ts';
import type { CommentNote } from '../submission/commentAnswer.ts';
import type {
  SendResult,
  SubmissionOffer,
  SubmitRequest,
  SubmitResult,
  WithdrawRequest,
  WithdrawResult,
} from '../submission/submission.ts';
import type { Point, TextEdit } from '../text/position.ts';
import type { CohortEvent, CohortNotice, ReviewQuestions } from './reviewProtocol.ts';

/**
 * What the editor and the engine (a thread in which the whole core runs) say to each other. Everything here survives
 * structured cloning. Folders are absolute paths; files are relative to their portfolio's folder, with `/`.
 */

/** Replaces `length` UTF-16 code units at `offset`, in the order in which the editor reports them. */
export interface ContentChange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Told to the engine; never answered. `folder` is the portfolio that the file belongs to. */
export type Notice =
  | CohortNotice
  /** Starts watching over a portfolio; its first reading follows. Again for the same folder: everything anew. */
  | {
      readonly kind: 'open-portfolio';
      readonly folder: string;
      readonly trusted: boolean;
      /** The keys that the student has set up as their coordinator's; without any, those of the program count. */
      readonly coordinatorKeys?: readonly string[];
    }
  | { readonly kind: 'close-portfolio'; readonly folder: string }
  /** The text of an editor wins over the disk until it is closed. */
  | {
      readonly kind: 'open-document';
      readonly folder: string;
      readonly file: string;
      readonly version: number;
      readonly text: string;
    }
  | {
      readonly kind: 'change-document';
      readonly folder: string;
      readonly file: string;
      readonly version: number;
      readonly changes: readonly ContentChange[];
    }
  | { readonly kind: 'close-document'; readonly folder: string; readonly file: string }
  /** Files were made, changed or deleted on disk. */
  | { readonly kind: 'files-changed'; readonly folder: string; readonly files: readonly string[] }
  /** Refs may have moved (a commit, a fetch, a tag), or time has passed. */
  | { readonly kind: 'refresh'; readonly folder: string };

/** What the student typed for a row of the log. */
export interface TypedActivity {
  readonly type: ActivityType;
  /** ISO date. */
  readonly date: string;
  readonly company: string;
  readonly person?: string;
  readonly position?: string;
  readonly channel?: string;
  readonly outcome?: string;
  /** ISO date. */
  readonly followUp?: string;
  readonly link?: string;
  readonly notes?: string;
}

/** What was typed before, the latest first: offered while typing. */
export interface LogCompletions {
  readonly companies: readonly string[];
  readonly people: readonly string[];
  readonly channels: readonly string[];
  readonly outcomes: readonly string[];
}

/** Text edits of one file that make one step of undo. */
export interface FileEdits {
  readonly file: string;
  /** Whether the file is to be made first. */
  readonly create: boolean;
  readonly edits: readonly (Omit<TextEdit, 'file'> & {
    readonly startPoint: Point;
    readonly endPoint: Point;
  })[];
  /** The version of the editor's document that the edits are for; absent for a file that no editor holds. */
  readonly version?: number;
}

/** A portfolio at GitHub. `enterprise` is the host of the person's own GitHub Enterprise Server, where they use one. */
export interface AtGitHub {
  readonly folder: string;
  readonly enterprise?: string;
}

/** Questions, each with its answer. A failure arrives as a `ReadinessError`'s code, message and next step. */
export interface Questions extends ReviewQuestions {
  /** The edit that adds an activity to the log. */
  'add-activity': { ask: { readonly folder: string; readonly activity: TypedActivity }; answer: FileEdits };
  /** What makes a table of the log, and the lines on which stretches begin that stay as they are. */
  'convert-log': {
    ask: { readonly folder: string };
    answer: FileEdits & { readonly left: readonly number[] };
  };
  /** What a heading of a README was taken for and why, in markdown; `line` counts from 1. */
  'heading-notes': {
    ask: { readonly folder: string; readonly file: string; readonly line: number };
    answer: string | undefined;
  };
  'log-completions': { ask: { readonly folder: string }; answer: LogCompletions };
  /** Reads a date as a person types it; `today` is the student's own ISO date. `undefined` when it is not understood. */
  'read-date': {
    ask: { readonly folder: string; readonly text: string; readonly today: string };
    answer: string | undefined;
  };
  /** The text of a `readiness.json` for what is there; what was found, for the student to read. */
  'suggest-configuration': {
    ask: { readonly folder: string };
    answer: { readonly text: string; readonly found: readonly string[] };
  };
  /** Names of programs to choose from. */
  presets: {
    ask: null;
    answer: readonly { readonly id: string; readonly title: string; readonly anchors: readonly string[] }[];
  };
  /** What could be handed in now, with reasons against it. Needs git, so fails with `not-trusted` in Restricted Mode. */
  'submission-offers': { ask: { readonly folder: string }; answer: readonly SubmissionOffer[] };
  /** Commits if asked, tags, pushes. Can be cancelled; a tag that was made stays and is sent later. */
  submit: { ask: { readonly folder: string } & SubmitRequest; answer: SubmitResult };
  /** Takes the submission back that waits for an answer; looks for an answer first, where the remote can be reached. */
  withdraw: { ask: { readonly folder: string } & WithdrawRequest; answer: WithdrawResult };
  /**
   * The files of a deliverable that differ between two commits (full ids). Without `from`, all are new; without `to`, it is
   * what is there now, unsaved text included.
   */
  'changed-files': {
    ask: {
      readonly folder: string;
      readonly deliverable: string;
      readonly from?: string;
      readonly to?: string;
    };
    answer: readonly { readonly file: string; readonly change: 'added' | 'changed' | 'deleted' }[];
  };
  /** Notes what the student did about a comment of a decision (the id of its tag object); it goes with the next submission. */
  'note-comment': {
    ask: {
      readonly folder: string;
      readonly decision: string;
      readonly index: number;
      readonly note: CommentNote;
    };
    answer: null;
  };
  /** Fetches the decisions that have come, and submissions of other clones; names of their tags. */
  'fetch-decisions': {
    ask: { readonly folder: string; readonly quiet?: true };
    answer: { readonly arrived: readonly string[]; readonly different: readonly string[] };
  };
  /** Pushes the submissions that no remote has yet. */
  send: { ask: { readonly folder: string }; answer: SendResult };
  /** The message to the coordinator about what was handed in last. */
  message: { ask: { readonly folder: string; readonly deliverable: string }; answer: string };
  /** Posts a text to a webhook, whose address is a secret. */
  'post-message': { ask: { readonly address: string; readonly text: string }; answer: null };
  /** What would be written at GitHub. Asks no network. */
  'issue-plan': { ask: AtGitHub & { readonly deliverable: string }; answer: IssuePlan };
  /** Where the issue would be, and whether everybody can see it, asked without a sign-in: then one for public ones is enough. */
  'github-access': { ask: AtGitHub; answer: { readonly host: string; readonly isPublic: boolean } };
  /** Opens the portfolio's issue or brings it up to date. */
  'tell-github': {
    ask: AtGitHub & { readonly deliverable: string; readonly token: string };
    answer: ToldGitHub;
  };
  /** Asks GitHub what was answered in the issue, and keeps it in this clone. */
  'ask-github': { ask: AtGitHub & { readonly token: string }; answer: AskedGitHub };
  /** Edits for all fixable findings of a file, of one rule when it is named. */
  'fix-all': {
    ask: { readonly folder: string; readonly file: string; readonly rule?: string };
    answer: FileEdits;
  };
  /** Sets the weight of a rule in `readiness.json`: the edit, with the rest of the file as it is. */
  'set-rule': {
    ask: { readonly folder: string; readonly rule: string; readonly level: RuleLevel };
    answer: FileEdits;
  };
  /** What was done, for the whole period, as a document in one piece. */
  'commitment-report': {
    ask: { readonly folder: string; readonly format: ReportFormat };
    answer: string;
  };
  /** By when an offer of a day (ISO) is to be answered; `undefined` where the program says nothing of offers. */
  'decision-date': {
    ask: { readonly folder: string; readonly date: string };
    answer: DecisionDate | undefined;
  };
  /** Whom the row of the log on a line (counted from 1) is about. */
  'contact-at': {
    ask: { readonly folder: string; readonly file: string; readonly line: number };
    answer: Contact | undefined;
  };
  /** The jobs that the program publishes; with `fetch`, the list is fetched from its address first. */
  jobs: { ask: { readonly folder: string; readonly fetch: boolean }; answer: ListedJobs };
  /** The edit that logs an application to one of them, on a day (ISO). */
  'apply-to-job': {
    ask: { readonly folder: string; readonly job: string; readonly date: string };
    answer: FileEdits;
  };
  /** Deadlines and follow-ups for a calendar program, as iCalendar text. */
  calendar: { ask: { readonly folder: string; readonly names: boolean }; answer: string };
  /** Every problem of a program, as its author sees them. */
  'check-program': {
    ask: { readonly path: string; readonly text: string };
    answer: readonly Finding[];
  };
  /** Fetches the program that `readiness.json` names by its address. */
  'fetch-program': { ask: { readonly folder: string }; answer: null };
  /** Fetches a program and gives the edit that names it in `readiness.json`. */
  'use-program': { ask: { readonly folder: string; readonly url: string }; answer: FileEdits };
  /** The text of a program to start from; `start` is an ISO date, `timeZone` an IANA name. */
  'new-program': {
    ask: { readonly title: string; readonly timeZone: string; readonly start: string };
    answer: string;
  };
  /** Answered once everything that was said before has been dealt with, and its readings have been sent. */
  'when-idle': { ask: null; answer: null };
}
export type QuestionKind = keyof Questions;

/** The findings of one file; `version` is that of the editor's document they were computed from. */
export interface FileFindings {
  readonly file: string;
  readonly version?: number;
  readonly findings: readonly Finding[];
}

/** Told by the engine. */
export type Event =
  | CohortEvent
  /** Sent ahead of the whole reading, so that marks follow the typing. */
  | { readonly kind: 'file-findings'; readonly folder: string; readonly findings: FileFindings }
  | { readonly kind: 'reading'; readonly folder: string; readonly reading: Reading }
  /** A long question is getting on. */
  | { readonly kind: 'progress'; readonly question: number; readonly message: string }
  | { readonly kind: 'log'; readonly level: 'info' | 'error'; readonly message: string };

/** Everything that a surface shows of one portfolio. */
export interface Reading {
  /** ISO date and time with offset. */
  readonly asOf: string;
  /** Whether there is a `readiness.json`. */
  readonly configured: boolean;
  /** Absent while there is no program that can be read. */
  readonly checklist?: Checklist;
  /** What is to be followed up, the earliest first. */
  readonly followUps: readonly FollowUp[];
  /** Every file that has findings or was looked at, sorted by path. */
  readonly files: readonly FileFindings[];
  /** Whether git was asked; `off` in Restricted Mode. */
  readonly git: 'on' | 'off' | 'no-repository' | 'missing';
  /** Where things are, as `readiness.json` says. */
  readonly paths?: Config['paths'];
  /** Milliseconds that the check took, for the output channel. */
  readonly milliseconds: number;
}

/** Messages on the wire from the editor to the engine. */
export type ToEngine =
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'question'; readonly id: number; readonly kind: QuestionKind; readonly ask: unknown }
  | { readonly type: 'cancel'; readonly id: number };

/** Messages on the wire from the engine to the editor. */
export type FromEngine =
  | { readonly type: 'event'; readonly event: Event }
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  | {
      readonly type: 'failure';
      readonly id: number;
      readonly error: { readonly code: string; readonly message: string; readonly nextStep: string };
    };
