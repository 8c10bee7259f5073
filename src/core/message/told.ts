import type { IgnoredAnswer } from './answers.ts';

/** What became of telling GitHub of a submission. */
export interface ToldGitHub {
  /** The page of the issue. */
  readonly url: string;
  readonly number: number;
  /** Whether the issue was opened now. */
  readonly opened: boolean;
  /** Whether this submission was told of now; it was before otherwise. */
  readonly commented: boolean;
  /** Whether the coordinator has it assigned; they are only mentioned where GitHub does not let them have it. */
  readonly assigned: boolean;
}

/** What asking GitHub for answers gave. */
export interface AskedGitHub {
  /** How many decisions were found, of all submissions. */
  readonly answers: number;
  readonly ignored: readonly IgnoredAnswer[];
}
