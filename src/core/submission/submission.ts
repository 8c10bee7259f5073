import type { CommentAnswer } from './commentAnswer.ts';

/** What would be handed in, and what was: the shapes that git fills in and surfaces show. Tag names: design.md, section 4. */

/** Where a submission would go. */
export interface Remote {
  readonly name: string;
  /** Without a password, should one stand in it. */
  readonly url: string;
}

/** What a push takes along besides what is handed in: a commit comes with those before it. */
export interface GoesAlong {
  /** How many commits are only on this machine, as far as it is known. */
  readonly commits: number;
  /** The files that they touch, sorted. */
  readonly files: readonly string[];
}

/** A deliverable as it could be handed in now. */
export interface SubmissionOffer {
  readonly deliverable: string;
  readonly title: string;
  /** The files that a submission holds, sorted. */
  readonly files: readonly string[];
  /** Files of it that differ from the last commit, or are not in it: they would have to be committed first. */
  readonly uncommitted: readonly string[];
  /** Why it is not ready; submitting it all the same is the student's decision, and the record shows it. */
  readonly reasons: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  /** The number that the submission would have. */
  readonly number: number;
  /** Full id of the commit it would be made on; absent in a repository without a commit. */
  readonly commit?: string;
  /** Absent when there is no remote: the submission then stays on this machine until there is one. */
  readonly remote?: Remote;
  /** To whom: `Meg Stewart (@megstew), by direct message`. */
  readonly to?: string;
  /** The coordinator's comments on the one before, with what the student says about them: they go with it. */
  readonly comments: readonly CommentAnswer[];
  /** Besides its own files. */
  readonly goesAlong: GoesAlong;
  /** The log, where it goes too: it holds other people's names. */
  readonly log?: string;
  /** The same content was submitted already, under this number. */
  readonly alreadySubmitted?: number;
}

export interface SubmitRequest {
  readonly deliverable: string;
  /** Submit although `reasons` are left. */
  readonly insist: boolean;
  /** Commit the deliverable's uncommitted files first, with this message; without it they are a reason to stop. */
  readonly commitMessage?: string;
}

/** Why something is still on this machine only, and what to do. */
export interface NotSent {
  readonly code: string;
  readonly message: string;
  readonly nextStep: string;
}

export interface SubmitResult {
  readonly deliverable: string;
  readonly number: number;
  readonly tag: string;
  readonly commit: string;
  /** Whether the remote has it. */
  readonly sent: boolean;
  /** Why not, and what to do. The tag stays, and is sent the next time. */
  readonly notSent?: NotSent;
}

export interface WithdrawRequest {
  readonly deliverable: string;
  /** What the student says about it, for the coordinator. */
  readonly message?: string;
}

export interface WithdrawResult {
  readonly deliverable: string;
  /** Of the last submission that was taken back. */
  readonly number: number;
  /** Whether the remote has it. */
  readonly sent: boolean;
  /** Why not, and what to do. The tag stays, and is sent the next time. */
  readonly notSent?: NotSent;
}

export interface SendResult {
  readonly sent: readonly string[];
  /** Tags that are still on this machine only, with the reason. */
  readonly waiting: readonly string[];
  readonly notSent?: NotSent;
}
