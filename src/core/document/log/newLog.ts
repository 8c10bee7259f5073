import type { NewActivity } from '../activity.ts';
import { cellsOf } from './cells.ts';
import { fieldsOfHeaders } from './headers.ts';
import { valuesOf } from './values.ts';
import { displayWidth, padTo } from './width.ts';

/** The columns of a new log. */
export const newLogHeaders = [
  'Date',
  'Activity',
  'Company',
  'Contact',
  'Channel',
  'Status',
  'Follow up',
  'Notes',
] as const;

/** The heading of a new log. */
export const newLogTitle = '# Job search';

/** A table with one row, its columns aligned. @returns the lines without line endings, the row last */
export function newTable(entry: NewActivity): string[] {
  const fields = fieldsOfHeaders(newLogHeaders);
  const columns = newLogHeaders.map((header, index) => {
    const field = fields[index];
    return field ? { header, field } : { header };
  });
  const cells = cellsOf(valuesOf(entry), entry.type, columns, undefined);
  return tableOf(newLogHeaders, [cells]);
}

/** A table with its columns aligned. @returns the lines without line endings */
export function tableOf(headers: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = headers.map((header, index) =>
    Math.max(3, displayWidth(header), ...rows.map((row) => displayWidth(row[index] ?? ''))),
  );
  const line = (parts: readonly string[]) =>
    `| ${parts.map((part, index) => padTo(part, widths[index] ?? 0)).join(' | ')} |`;
  return [line(headers), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
