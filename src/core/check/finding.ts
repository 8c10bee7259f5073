import type { Range, TextEdit } from '../text/position.ts';

/** How much a finding weighs: an error keeps a deliverable from being ready. */
export type Severity = 'error' | 'warning' | 'hint';

/** Severities in order of weight, heaviest first. */
export const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

/** A change that puts a finding right, as data: applied by one function, in the editor as on the command line. */
export interface Fix {
  /** What it does, in the imperative: "Add a space after `##`". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A second place that explains a finding. */
export interface RelatedPlace {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** One problem at one place. */
export interface Finding {
  /** The rule's id; its page is `media/rules/<id>.md`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Relative to the portfolio, with `/`. */
  readonly file: string;
  readonly range: Range;
  /** What is there, and what is expected. */
  readonly message: string;
  /** The next step in a sentence, where the message alone does not say it. */
  readonly help?: string;
  readonly fix?: Fix;
  /** Fixes of which only the student can say which one is right; never made without asking. */
  readonly choices?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
}
