import type { Finding } from '../check/finding.ts';
import type { MissingItem } from '../readiness/checklist.ts';
import type { CommentAnswer } from './commentAnswer.ts';
import type { DecisionComment, DecisionKind } from './decisionMessage.ts';
import type { JudgedDecision, UnverifiedTag } from './decisions.ts';

/** What a coordinator sees of a cohort: the shapes that git fills in and surfaces show. */

export type ReviewState = 'waiting' | 'approved' | 'changes-requested' | 'returned' | 'changed' | 'withdrawn';

/** A submission as a coordinator's copy holds it. */
export interface ReviewedTag {
  readonly number: number;
  readonly tag: string;
  readonly commit: string;
  /** ISO, as the student's tag claims. */
  readonly claimedAt: string;
  /** ISO, when it was first fetched: no later than that it was there. */
  readonly seenAt?: string;
  /** Why no decision on it would count, as a sentence. */
  readonly problem?: string;
  /** The student took it back, and it was not answered; ISO as their tag claims. */
  readonly withdrawn?: { readonly at: string; readonly message: string };
}

/** One deliverable that a student has handed in. */
export interface ReviewItem {
  readonly deliverable: string;
  readonly title: string;
  readonly state: ReviewState;
  /** The one that stands; the last one, where all were taken back. */
  readonly submission: ReviewedTag;
  /** The last one, where it was taken back. */
  readonly withdrawn?: ReviewedTag;
  /** `unproven`: it claims a time before the deadline, and was first fetched after it. */
  readonly late: 'no' | 'yes' | 'unproven';
  readonly due?: string;
  readonly decision?: JudgedDecision;
  readonly unverified: readonly UnverifiedTag[];
}

/** What is known of one student: what they have handed in, and what became of it. */
export interface StudentLine {
  readonly id: string;
  readonly name: string;
  readonly items: readonly ReviewItem[];
  /** What claims to be an answer, and has no submission that it could answer. */
  readonly stray: readonly UnverifiedTag[];
  /** Tags that were changed or taken away since they were first fetched. */
  readonly moved: readonly string[];
  readonly deleted: readonly string[];
  /** Names of decisions that are not sent yet. */
  readonly unsent: readonly string[];
  /** ISO; absent where nothing was ever fetched. */
  readonly fetchedAt?: string;
  /** Why the repository could not be fetched or read; what is shown is then what was fetched before. */
  readonly problem?: string;
}

/** Which submission is asked for; the last one where no number is said. */
export interface ReviewQuery {
  readonly student: string;
  readonly deliverable: string;
  readonly number?: number;
}

/** All that a coordinator looks at before deciding. */
export interface Review {
  readonly student: string;
  readonly deliverable: string;
  readonly title: string;
  readonly submission: ReviewedTag;
  /** What the student says about the comments on the one before. */
  readonly answers: readonly CommentAnswer[];
  /** The coordinator's copy of the repository, an absolute path: where its commits are read. */
  readonly copy: string;
  /** What was handed in, relative to the portfolio. */
  readonly files: readonly string[];
  /** The commit of the last other submission that was approved. */
  readonly approvedCommit?: string;
  /** The commit of the last other submission that was answered in any way. */
  readonly answeredCommit?: string;
  /** What the student has now, where that is not what was handed in. */
  readonly currentCommit?: string;
  /** What keeps it from being ready at that commit, as the checklist says. */
  readonly missing: readonly MissingItem[];
  /** In its files, at that commit. */
  readonly findings: readonly Finding[];
  readonly decisions: readonly {
    readonly tag: string;
    readonly at: string;
    readonly kind?: DecisionKind;
    readonly message: string;
    readonly comments: readonly DecisionComment[];
    readonly submission?: number;
    readonly notVerified?: string;
  }[];
}

/** A line that is commented on; its text is read from the commit. */
export type PlacedComment = Omit<DecisionComment, 'text'>;

/** A decision that is about to be made, on a submission that was looked at. */
export interface DecisionRequest extends ReviewQuery {
  readonly kind: DecisionKind;
  /** To the student. */
  readonly message: string;
  readonly comments: readonly PlacedComment[];
}

/** Exactly what would be signed, and where it would go. */
export interface DecisionPreview {
  readonly tag: string;
  readonly submission: string;
  readonly commit: string;
  /** The whole message of the tag. */
  readonly text: string;
  /** Without a password, should one stand in it. */
  readonly address: string;
  /** The tag of the last answer to the same submission. */
  readonly replaces?: string;
}

export interface DecisionResult {
  readonly tag: string;
  /** The tag of the last answer to the same submission. */
  readonly replaces?: string;
  readonly sent: boolean;
  readonly notSent?: { readonly message: string; readonly nextStep: string };
}
