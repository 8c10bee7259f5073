import type { NewActivity } from '../activity.ts';
import type { LogShape } from '../facts.ts';
import { endOfLine, lineEnding, startOfLine, type Insertion } from './addRow.ts';
import { cellsOf } from './cells.ts';
import { escapeLineStart } from './escape.ts';
import { valuesOf } from './values.ts';

type ParallelLists = Extract<LogShape, { kind: 'parallel-lists' }>;

const itemStart = /^\uFEFF?([ \t>]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)/;
/** What stands in a list for a value that is not known, so that the entries beside it stay its own. */
const unknown = '-';

/**
 * A new entry at the end of each list of a log that is kept by columns; `undefined` where the lists are not equally
 * long, so that the new entries would not stand beside each other.
 */
export function columnsFor(
  text: string,
  { lists }: ParallelLists,
  entry: NewActivity,
): Insertion[] | undefined {
  const lengths = new Set(lists.map(({ length }) => length));
  if (lengths.size !== 1) return undefined;
  const columns = lists.map(({ field }) => ({ header: '', field }));
  const cells = cellsOf(valuesOf(entry), entry.type, columns, undefined);
  return lists.map(({ last }, index) => {
    const line = text.slice(startOfLine(text, last.start.offset), last.end.offset);
    const [, prefix = '', bullet, number, mark = '.', gap = ' '] = itemStart.exec(line) ?? [];
    const marker = bullet ?? (number === undefined ? '-' : `${Number(number) + 1}${mark}`);
    const cell = cells[index] ?? '';
    return {
      offset: endOfLine(text, last.end.offset),
      lead: lineEnding(text, last.start.offset) + prefix,
      text: `${marker}${gap}${cell === '' ? unknown : escapeLineStart(cell)}`,
    };
  });
}
