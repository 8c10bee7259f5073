import type { Root } from 'mdast';
import { assign } from './assign.ts';
import type { Draft, LogReading } from './draft.ts';
import { fieldsOfHeaders } from './headers.ts';
import type { InlineText } from './inline.ts';

/** A key at the start of a line with a text after it; lists, mappings and blocks hold nothing that is counted. */
const scalar = /^([\w -]+):[ \t]+(["']?)([^\s"'[{|>&*#<][^\r\n]*?)\2[ \t]*$/gm;

/**
 * Reads a file that is one application: its fields as YAML at the top, as note-taking programs keep it (`company`,
 * `position`, `application_date`, `status`). What stands below is notes.
 *
 * @returns whether it is one: YAML that names a company and at least one field more.
 */
export function readApplication({ children: [first] }: Root, reading: LogReading): boolean {
  const start = first?.type === 'yaml' ? first.position?.start.offset : undefined;
  const end = first?.position?.end.offset;
  if (start === undefined || end === undefined) return false;
  const lines = [...reading.text.slice(start, end).matchAll(scalar)];
  const fields = fieldsOfHeaders(lines.map(([, key = '']) => key));
  if (!fields.includes('company') || fields.filter((field) => field !== undefined).length < 2) return false;
  const draft: Draft = { start, end, pieces: {}, blanks: {}, hints: { section: 'application' } };
  for (const [at, line] of lines.entries()) {
    const field = fields[at];
    if (field) assign(field, valueOf(line, start), { start: 0, end: (line[3] ?? '').length }, draft, reading);
  }
  reading.drafts.push(draft);
  return true;
}

function valueOf(line: RegExpExecArray, offset: number): InlineText {
  const [whole, , quote = '', text = ''] = line;
  const from = offset + line.index + whole.trimEnd().length - quote.length - text.length;
  return { text, offsets: from, end: from + text.length, links: [] };
}
