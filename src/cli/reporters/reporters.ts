import type { CheckResult } from '../../core/index.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { markdownReport } from './markdown.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

export interface ReportOptions {
  readonly colour: boolean;
  /** ISO date and time of the check. */
  readonly asOf: string;
  /** IANA name of the zone that the reader lives in. */
  readonly timeZone: string;
}

/** Turns what a check gave into the text to print. */
export type Reporter = (result: CheckResult, options: ReportOptions) => string;

/** By the name that `--format` takes. */
export const reporters = {
  text: textReport,
  json: jsonReport,
  markdown: markdownReport,
  sarif: sarifReport,
  github: githubReport,
} as const satisfies Readonly<Record<string, Reporter>>;
