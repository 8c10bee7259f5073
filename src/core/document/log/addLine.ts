import type { LogFacts, LogShape } from '../facts.ts';
import type { NewActivity } from '../activity.ts';
import type { Insertion } from './addRow.ts';

export function lineFor(
  _text: string,
  _log: LogFacts,
  _shape: LogShape,
  _entry: NewActivity,
): Insertion | undefined {
  return undefined;
}
