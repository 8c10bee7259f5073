import type { FileContent } from '../ports.ts';
import type { CohortChange } from '../submission/editCohort.ts';
import type {
  DecisionPreview,
  DecisionRequest,
  DecisionResult,
  Review,
  ReviewQuery,
  StudentLine,
} from '../submission/review.ts';
import type { SigningChoice, SigningKeyUsed, SigningProof } from '../submission/signing.ts';

/** What the editor and the engine say to each other about commits and cohorts; parts of the tables in protocol.ts. */

/** Told to the engine. `folder` is the absolute path of a folder with a `cohort.json`. */
export type CohortNotice =
  /** Reads the cohort and what was fetched of it before; again for the same folder: everything anew. */
  | { readonly kind: 'open-cohort'; readonly folder: string; readonly trusted: boolean }
  | { readonly kind: 'close-cohort'; readonly folder: string };

/** Told by the engine: the cohort, then its students one by one, and each again after it was fetched or answered. */
export type CohortEvent =
  | { readonly kind: 'cohort'; readonly folder: string; readonly cohort: CohortReading }
  | { readonly kind: 'cohort-student'; readonly folder: string; readonly student: StudentLine };

export interface CohortReading {
  readonly students: readonly { readonly id: string; readonly name: string }[];
  /** Why `cohort.json` cannot be used. */
  readonly problem?: string;
  /** The key that decisions are signed with; absent where none is set up, or git does not run. */
  readonly key?: SigningKeyUsed;
}

/** One student whose repository could not be reached, and why. */
export interface StudentProblem {
  readonly name: string;
  readonly problem: string;
}

export interface ReviewQuestions {
  /**
   * A file as it is in a commit: nothing is checked out. `folder` is an open portfolio, or a coordinator's copy of one;
   * `commit` is a full id. Fails with `not-trusted` in Restricted Mode.
   */
  'content-at-commit': {
    ask: { readonly folder: string; readonly commit: string; readonly file: string };
    answer: FileContent;
  };
  /** Fetches every student's repository, or those that are named, and goes on past those that fail. */
  'fetch-cohort': {
    ask: { readonly folder: string; readonly students?: readonly string[] };
    answer: readonly StudentProblem[];
  };
  review: { ask: { readonly folder: string; readonly query: ReviewQuery }; answer: Review };
  /** Exactly what would be signed; nothing is made. */
  'preview-decision': {
    ask: { readonly folder: string; readonly request: DecisionRequest };
    answer: DecisionPreview;
  };
  /** Signs and pushes; a decision that was signed stays and is sent later. */
  decide: { ask: { readonly folder: string; readonly request: DecisionRequest }; answer: DecisionResult };
  /** Pushes the decisions that are not sent yet. */
  'send-decisions': {
    ask: { readonly folder: string };
    answer: { readonly sent: readonly string[]; readonly failed: readonly StudentProblem[] };
  };
  /** The text of a `cohort.json` after a change; without a text, of a new one. */
  'change-cohort': { ask: { readonly text?: string; readonly change: CohortChange }; answer: string };
  /** Keys that one could sign with. No private key is read. */
  'signing-choices': { ask: null; answer: readonly SigningChoice[] };
  /** Sets `gpg.format` and `user.signingkey` in the person's own git configuration. */
  'use-signing-key': { ask: { readonly choice: SigningChoice }; answer: null };
  /** Signs something that is thrown away; with the key that `cohort.json` names where there is a folder. */
  'test-signing': { ask: { readonly folder?: string }; answer: SigningProof };
}
