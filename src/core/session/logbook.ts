import { documentsOf, type Portfolio } from '../portfolio/portfolio.ts';
import { ReadinessError } from '../errors.ts';
import { addActivity } from '../document/log/addActivity.ts';
import { logCompletions } from '../document/log/logCompletions.ts';
import { logToTable } from '../document/log/toTable.ts';
import { parse } from '../document/parse.ts';
import type { NewActivity } from '../document/activity.ts';
import type { LogFacts } from '../document/facts.ts';
import type { FileContent } from '../ports.ts';
import { LineIndex, type TextEdit } from '../text/position.ts';
import type { LogCompletions, TypedActivity } from './protocol.ts';

/**
 * The edits that add an activity to a portfolio's log; a log that is not there yet is made.
 * @param before what the log's file holds
 * @throws ReadinessError `log-conflict`, `log-not-understood`, or `file-unreadable` where it is no text
 */
export function addToLog(
  portfolio: Portfolio,
  before: FileContent,
  activity: TypedActivity,
): readonly TextEdit[] {
  const { log: file } = portfolio.config.paths;
  if (before.kind !== 'text' && before.kind !== 'missing') {
    throw new ReadinessError(
      'file-unreadable',
      `\`${file}\` cannot be read as text.`,
      'Open it and see what is wrong with it.',
    );
  }
  const text = before.kind === 'text' ? before.text : '';
  const log = logOf(portfolio);
  return addActivity(text, log, inColumnsOf(log, activity), { path: file }).edits;
}

/**
 * What turns a portfolio's log into a table, stretch by stretch; the lines on which stretches begin that stay as they are.
 * @throws ReadinessError `file-unreadable` where there is no log, or it is no text
 */
export function convertLog(
  portfolio: Portfolio,
  content: FileContent,
): { readonly edits: readonly TextEdit[]; readonly left: readonly number[] } {
  const { log: file } = portfolio.config.paths;
  if (content.kind !== 'text')
    throw new ReadinessError(
      'file-unreadable',
      `There is no log at \`${file}\`.`,
      'Say under `paths` in `readiness.json` where it is.',
    );
  const { edits, left } = logToTable(parse(content.text), content.text, portfolio.config.dateOrder);
  const lines = new LineIndex(content.text);
  return {
    edits: edits.map((edit) => ({ file, ...edit })),
    left: left.map(({ start }) => lines.pointAt(start).line),
  };
}

/** What came of it stands under Status in a table that has no column for outcomes, as in a new log. */
function inColumnsOf(log: LogFacts | undefined, activity: TypedActivity): NewActivity {
  const { outcome, ...rest } = activity;
  const columns = log?.shapes.flatMap((shape) => (shape.kind === 'table' ? shape.columns : [])) ?? [];
  const isNew = !log || log.shapes.length === 0;
  const hasStatusOnly =
    columns.some(({ field }) => field === 'status') && !columns.some(({ field }) => field === 'outcome');
  return outcome !== undefined && (isNew || hasStatusOnly) ? { ...rest, status: outcome } : activity;
}

/** What was typed into the log before, the latest first. */
export function completeLog(portfolio: Portfolio): LogCompletions {
  const { statuses, outcomes, ...rest } = logCompletions(logOf(portfolio));
  return { ...rest, outcomes: [...new Set([...outcomes, ...statuses])] };
}

/** The log itself, which is written to; files of single applications are read only. */
function logOf(portfolio: Portfolio): LogFacts | undefined {
  const path = portfolio.config.paths.log.replace(/^\.\//, '');
  return documentsOf(portfolio, 'log').find((document) => document.path === path)?.facts;
}
