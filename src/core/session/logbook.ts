import { documentsOf, type Portfolio } from '../portfolio/portfolio.ts';
import { ReadinessError } from '../errors.ts';
import { addActivity } from '../document/log/addActivity.ts';
import { logCompletions } from '../document/log/logCompletions.ts';
import type { LogFacts } from '../document/facts.ts';
import type { FileContent } from '../ports.ts';
import type { TextEdit } from '../text/position.ts';
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
  return addActivity(text, logOf(portfolio), activity, { path: file }).edits;
}

/** What was typed into the log before, the latest first. */
export function completeLog(portfolio: Portfolio): LogCompletions {
  return logCompletions(logOf(portfolio));
}

function logOf(portfolio: Portfolio): LogFacts | undefined {
  return documentsOf(portfolio, 'log')[0]?.facts;
}
