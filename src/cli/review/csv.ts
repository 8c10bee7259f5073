import { stringify } from 'csv-stringify/sync';
import type { ReviewItem, StudentLine } from '../../core/index.ts';
import { visible } from '../../util/visible.ts';

const columns = [
  'student',
  'name',
  'deliverable',
  'state',
  'submission',
  'commit',
  'claimed at',
  'first fetched at',
  'due',
  'late',
  'decided at',
  'problem',
] as const;
type Row = Partial<Record<(typeof columns)[number], string | number>>;

/**
 * The list for a spreadsheet: a line for each deliverable that was handed in, and for each student without any (RFC 4180).
 * What a spreadsheet would take for a formula gets an apostrophe, for a student may have written it.
 */
export function listCsv(lines: readonly StudentLine[]): string {
  const rows = lines.flatMap((line) => {
    const items = line.items.map((item) => rowOf(line, item));
    return items.length > 0 ? items : [emptyRow(line)];
  });
  return stringify(
    rows.map((row) => columns.map((column) => textOf(row[column]))),
    { header: true, columns: [...columns], quoted: true, escape_formulas: true, record_delimiter: 'windows' },
  );
}

function rowOf({ id, name, problem }: StudentLine, item: ReviewItem): Row {
  const { submission, decision, due, late } = item;
  const problems = [
    problem,
    submission.problem,
    ...item.unverified.map((one) => `${one.name}: ${one.reason}`),
  ];
  return {
    student: id,
    name,
    deliverable: item.deliverable,
    state: item.state,
    submission: submission.number,
    commit: submission.commit,
    'claimed at': submission.claimedAt,
    ...(submission.seenAt !== undefined && { 'first fetched at': submission.seenAt }),
    ...(due !== undefined && { due }),
    late,
    ...(decision && { 'decided at': decision.tag.at }),
    problem: problems.filter((one) => one !== undefined).join(' '),
  };
}

function emptyRow({ id, name, stray, problem = '' }: StudentLine): Row {
  const problems = [problem, ...stray.map((one) => `${one.name}: ${one.reason}`)];
  const state = problem === '' ? 'nothing yet' : 'not known';
  return { student: id, name, state, problem: problems.join(' ').trim() };
}

function textOf(value: string | number | undefined): string {
  return value === undefined ? '' : visible(String(value));
}
