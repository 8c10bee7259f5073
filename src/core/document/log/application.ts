import type { Root, RootContent } from 'mdast';
import { assign } from './assign.ts';
import type { Draft, LogReading } from './draft.ts';
import { fieldsOfHeaders } from './headers.ts';
import type { InlineText } from './inline.ts';
import { draftOf, unitsOfList, unitsOfParagraph, type Unit } from './unit.ts';
import { typeOfProse } from './words.ts';

/** A key at the start of a line with a text after it; lists, mappings and blocks hold nothing that is counted. */
const scalar = /^([\w -]+):[ \t]+(["']?)([^\s"'[{|>&*#<][^\r\n]*?)\2[ \t]*$/gm;

/**
 * Reads a file that is one application: its fields as YAML at the top, as note-taking programs keep it (`company`,
 * `position`, `application_date`, `status`). Of the notes below, lines that open with a day are activities with that
 * company.
 *
 * @returns whether it is one: YAML that names a company and at least one field more.
 */
export function readApplication({ children: [first, ...notes] }: Root, reading: LogReading): boolean {
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
  for (const block of notes)
    for (const unit of unitsOf(block, reading)) if (opensWithDay(unit)) readNote(unit, draft, reading);
  return true;
}

function unitsOf(block: RootContent, reading: LogReading): Unit[] {
  if (block.type === 'list') return unitsOfList(block, reading);
  return block.type === 'paragraph' ? unitsOfParagraph(block, reading) : [];
}

function opensWithDay({ line: { date }, text }: Unit): boolean {
  return date !== undefined && date.start <= 4 && text.trim().length > date.text.length + 4;
}

/** That the application was sent stands at the top already. */
function readNote(unit: Unit, application: Draft, reading: LogReading): void {
  const draft = draftOf(unit, { headings: [] }, reading);
  const { company, position, person } = application.pieces;
  if (company) draft.pieces.company = company;
  if (position) draft.pieces.position ??= position;
  if (person) draft.pieces.person ??= person;
  if (draft.pieces.notes) draft.pieces.outcome ??= draft.pieces.notes;
  delete draft.pieces.notes;
  const isSame = draft.date?.found.iso !== undefined && draft.date.found.iso === application.date?.found.iso;
  if (!isSame || typeOfProse(unit.text) !== 'application') reading.drafts.push(draft);
}

function valueOf(line: RegExpExecArray, offset: number): InlineText {
  const [whole, , quote = '', text = ''] = line;
  const from = offset + line.index + whole.trimEnd().length - quote.length - text.length;
  return { text, offsets: from, end: from + text.length, links: [] };
}
