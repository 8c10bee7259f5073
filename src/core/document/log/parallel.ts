import type { List, RootContent } from 'mdast';
import type { ActivityField } from '../activity.ts';
import type { SectionContext } from './context.ts';
import type { LogReading } from './draft.ts';
import { fieldOfLabel, fieldOfLongLabel } from './headers.ts';
import { plain, readInline } from './inline.ts';
import { splitLabelled } from './labels.ts';
import { pushDraft } from './lists.ts';
import { addDetail, assignIn, emptyDraft, unitsOfList, type Unit } from './unit.ts';

/** One column of a log that is kept by columns: all companies, then all people, then all dates. */
export interface ListColumn {
  readonly field: ActivityField;
  readonly units: readonly Unit[];
  readonly start: number;
  readonly end: number;
}

/** A list whose items are the names of columns, with the values nested. */
export function columnsInList(list: List, reading: LogReading): ListColumn[] {
  const columns = unitsOfList(list, reading).flatMap((unit) => {
    const label = plain(unit.text);
    const field = fieldOfLabel(label) ?? (label.length <= 80 ? fieldOfLongLabel(label) : undefined);
    return field && unit.nested.length > 0
      ? [{ field, units: unit.nested, start: unit.start, end: unit.end }]
      : [];
  });
  return isParallel(columns) && columns.length >= list.children.length - 1 ? columns : [];
}

/** A column from a label (a heading or a bold line) and the list under it. */
export function columnUnder(
  label: string,
  list: RootContent | undefined,
  reading: LogReading,
): ListColumn | undefined {
  const field = fieldOfLabel(label);
  if (!field || list?.type !== 'list') return undefined;
  const start = list.position?.start.offset ?? 0;
  return { field, units: unitsOfList(list, reading), start, end: list.position?.end.offset ?? start };
}

/** The label that a paragraph is, when it is nothing else: `**Companies**`, `Companies:`. */
export function labelOf(node: RootContent, reading: LogReading): string | undefined {
  if (node.type !== 'paragraph') return undefined;
  const text = plain(readInline(node, reading.text).text).replace(/\s*:$/, '');
  return text.length <= 40 && fieldOfLabel(text) ? text : undefined;
}

export function isParallel(columns: readonly ListColumn[]): boolean {
  const fields = new Set(columns.map(({ field }) => field));
  return (
    fields.size === columns.length && columns.length >= 2 && (fields.has('company') || fields.has('person'))
  );
}

/** Puts the lists together: the first entries of all are one activity, then the second. */
export function readParallel(
  columns: readonly ListColumn[],
  context: SectionContext,
  reading: LogReading,
): void {
  const lengths = columns.map(({ units }) => units.length);
  const rows = Math.max(...lengths);
  for (let row = 0; row < rows; row++) {
    const units = columns.flatMap(({ units: column }) => column[row] ?? []);
    const [first] = units;
    if (!first) continue;
    const draft = emptyDraft(first, context);
    for (const { field, units: column } of columns) {
      const unit = column[row];
      if (!unit) continue;
      const { rest, values } = splitLabelled(unit.text);
      assignIn(unit, field, rest, draft, reading);
      for (const value of values)
        if (!draft.pieces[value.field]) assignIn(unit, value.field, value.span, draft, reading);
      for (const nested of unit.nested) addDetail(nested, draft, reading);
    }
    pushDraft(draft, reading);
  }
  reportLengths(columns, rows, reading);
  const last = columns.at(-1);
  if (rows === 0 || !last) return;
  const lists = columns.flatMap(({ field, units }) => {
    const unit = units.at(-1);
    return unit ? [{ field, length: units.length, last: reading.lines.rangeAt(unit.start, unit.end) }] : [];
  });
  const range = reading.lines.rangeAt(columns[0]?.start ?? 0, last.end);
  reading.shapes.push({ kind: 'parallel-lists', range, lists });
}

function reportLengths(columns: readonly ListColumn[], rows: number, reading: LogReading): void {
  for (const { units, start, end } of columns) {
    if (units.length === rows) continue;
    const message = `This list has ${units.length} entries, expected ${rows} as in the longest one beside it; which belong together is not sure.`;
    reading.problems.push({ kind: 'columns-differ', range: reading.lines.rangeAt(start, end), message });
  }
}
