import type { ReviewedTag, ReviewItem, StudentLine } from '../../core/index.ts';
import type { OpenedCohort } from '../../git/cohort/openCohort.ts';
import { readStudent } from '../../git/cohort/readStudent.ts';
import { visible } from '../../util/visible.ts';
import type { Io } from '../io.ts';

/** Reads every student's portfolio, one after the other, and goes on past those that fail. */
export async function readList(
  opened: OpenedCohort,
  asOf: string,
  fetch: boolean,
  io: Io,
): Promise<StudentLine[]> {
  const lines: StudentLine[] = [];
  const { students } = opened.cohort;
  const { signal } = io;
  for (const [index, { id }] of students.entries()) {
    if (signal.aborted) break;
    if (fetch) io.err(`Fetching ${id} (${index + 1} of ${students.length}) …\n`);
    const fetching = fetch ? { now: io.now(), signal } : undefined;
    const line = await readStudent(opened, id, { asOf, signal }, fetching);
    if (line.problem !== undefined) io.err(`${id}: ${visible(line.problem)}\n`);
    lines.push(line);
  }
  return lines;
}

/** The list for people: what waits first, the oldest first. */
export function listText(lines: readonly StudentLine[]): string {
  const rows = lines.flatMap((student) => student.items.map((item) => ({ student, item })));
  rows.sort(byUrgency);
  const text = rows.map(({ student, item }) => rowText(student.id, item));
  const silent = lines.filter(({ items, problem }) => items.length === 0 && problem === undefined);
  return visible(
    [
      ...text,
      ...silent.map(({ id }) => `${'nothing yet'.padEnd(17)} ${id}`),
      ...lines.flatMap(({ id, stray, moved, deleted }) => [
        ...stray.map(({ name, reason }) => `${id}: \`${name}\` does not count: ${reason}`),
        ...moved.map(
          (tag) => `${id}: \`${tag}\` is another one than was fetched before; the first is kept and counts`,
        ),
        ...deleted.map((tag) => `${id}: \`${tag}\` was deleted in their repository; it is kept here`),
      ]),
      '',
    ].join('\n'),
  );
}

export function listJson(lines: readonly StudentLine[], asOf: string): string {
  const students = lines.map(({ items, ...student }) => ({
    ...student,
    items: items.map(({ decision, ...item }) => ({
      ...item,
      ...(decision && {
        decision: {
          tag: decision.tag.name,
          kind: decision.kind,
          at: decision.tag.at,
          signedBy: decision.signedBy,
          message: decision.message,
          comments: decision.comments,
        },
      }),
    })),
  }));
  return `${JSON.stringify({ asOf, students }, undefined, 2)}\n`;
}

const order = ['waiting', 'changed', 'changes-requested', 'returned', 'approved', 'withdrawn'];

interface Row {
  readonly item: ReviewItem;
}

function byUrgency({ item: a }: Row, { item: b }: Row): number {
  const states = order.indexOf(a.state) - order.indexOf(b.state);
  return states !== 0 ? states : timeOf(a) - timeOf(b);
}

function timeOf({ submission }: ReviewItem): number {
  return Date.parse(submission.seenAt ?? submission.claimedAt) || 0;
}

const lateWords = { no: '', yes: ', late', unproven: ', late unless its claim is true' } as const;

function rowText(
  id: string,
  { state, deliverable, submission, late, unverified, withdrawn: last }: ReviewItem,
): string {
  const { number, commit, claimedAt, seenAt, problem } = submission;
  const seen = seenAt === undefined ? '' : `, fetched ${seenAt.replace(/\.\d+Z$/, 'Z')}`;
  const doubts = [
    ...(last?.withdrawn ? [withdrawnText(last.number, last.withdrawn)] : []),
    ...(problem === undefined ? [] : [problem]),
    ...unverified.map((one) => `${one.name} does not count: ${one.reason}`),
  ];
  const line = `${state.padEnd(17)} ${id}  ${deliverable}  submission ${number} at ${commit.slice(0, 7)}, claims ${claimedAt}${seen}${lateWords[late]}`;
  return [line, ...doubts.map((doubt) => `                  ${doubt}`)].join('\n');
}

function withdrawnText(number: number, { at, message }: NonNullable<ReviewedTag['withdrawn']>): string {
  return `submission ${number} was withdrawn, claims ${at}${message === '' ? '' : `: ${message}`}`;
}
