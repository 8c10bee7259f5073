import { readReview, type ReviewItem } from '../../git/reviews.ts';
import { ReadinessError } from '../../core/index.ts';
import type { Io } from '../io.ts';
import { visible } from '../visible.ts';
import { fetchOf, type OpenedCohort, openStudent } from './openCohort.ts';

/** A student's line in the list. */
export interface StudentLine {
  readonly id: string;
  readonly name: string;
  readonly items: readonly ReviewItem[];
  /** Tags that were changed or taken away since they were first fetched. */
  readonly moved: readonly string[];
  readonly deleted: readonly string[];
  /** Why the repository could not be fetched; what is shown is then what was fetched before. */
  readonly problem?: string;
}

/** Reads every student's portfolio, one after the other, and goes on past those that fail. */
export async function readList(opened: OpenedCohort, fetch: boolean, io: Io): Promise<StudentLine[]> {
  const lines: StudentLine[] = [];
  const { students } = opened.cohort;
  for (const [index, { id }] of students.entries()) {
    if (io.signal.aborted) break;
    if (fetch) io.err(`Fetching ${id} (${index + 1} of ${students.length}) …\n`);
    lines.push(await readLine(opened, id, fetch, io));
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
      ...lines.flatMap(({ id, moved, deleted }) => [
        ...moved.map(
          (tag) => `${id}: \`${tag}\` is another one than was fetched before; the first is kept and counts`,
        ),
        ...deleted.map((tag) => `${id}: \`${tag}\` was deleted in their repository; it is kept here`),
      ]),
      '',
    ].join('\n'),
  );
}

export function listJson(lines: readonly StudentLine[], { asOf }: OpenedCohort): string {
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

async function readLine(opened: OpenedCohort, id: string, fetch: boolean, io: Io): Promise<StudentLine> {
  const name = opened.cohort.students.find((one) => one.id === id)?.name ?? id;
  const nothing = { moved: [], deleted: [] };
  const student = await openStudent(opened, id, io);
  let problem: string | undefined;
  const fetched = fetch
    ? await fetchOf(opened, student, io).catch((error: unknown) => {
        problem = reasonOf(error);
        return nothing;
      })
    : nothing;
  if (problem !== undefined) io.err(`${id}: ${visible(problem)}\n`);
  const review = await readReview(student.cache, student.options).catch((error: unknown) => {
    problem ??= reasonOf(error);
    return { items: [] };
  });
  const { moved, deleted } = fetched;
  return { id, name, items: review.items, moved, deleted, ...(problem !== undefined && { problem }) };
}

function reasonOf(error: unknown): string {
  if (error instanceof ReadinessError) return `${error.message} ${error.nextStep}`;
  throw error;
}

const order = ['waiting', 'changed', 'changes-requested', 'returned', 'approved'];

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

function rowText(id: string, { state, deliverable, submission, late, unverified }: ReviewItem): string {
  const { number, commit, claimedAt, seenAt, problem } = submission;
  const seen = seenAt === undefined ? '' : `, fetched ${seenAt}`;
  const doubts = [
    ...(problem === undefined ? [] : [problem]),
    ...unverified.map((one) => `${one.name} does not count: ${one.reason}`),
  ];
  const line = `${state.padEnd(17)} ${id}  ${deliverable}  submission ${number} at ${commit.slice(0, 7)}, claims ${claimedAt}${seen}${lateWords[late]}`;
  return [line, ...doubts.map((doubt) => `                  ${doubt}`)].join('\n');
}
