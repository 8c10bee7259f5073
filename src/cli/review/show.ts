import { type DeliverableHistory, type Finding, ReadinessError } from '../../core/index.ts';
import { checkCommit, readReview } from '../../git/reviews.ts';
import type { Io } from '../io.ts';
import { visible } from '../visible.ts';
import { fetchOf, type OpenedCohort, openStudent } from './openCohort.ts';

/**
 * A submission as it was handed in: what its commit still lacks, and the text, or the difference to the last approved
 * version. Nothing is checked out.
 * @throws ReadinessError `usage` where there is no such submission
 */
export async function showSubmission(
  opened: OpenedCohort,
  asked: {
    readonly student: string;
    readonly deliverable: string;
    readonly number?: number;
    readonly fetch: boolean;
  },
  io: Io,
): Promise<unknown> {
  const student = await openStudent(opened, asked.student, io);
  if (asked.fetch) await fetchOf(opened, student, io);
  const { cache, options } = student;
  const { histories } = await readReview(cache, options);
  const history = histories.get(asked.deliverable);
  const { number } = asked;
  const submission = history?.submissions.findLast(
    ({ tag }) => number === undefined || tag.number === number,
  );
  if (!history || !submission) throw nothingThere(asked.student, asked.deliverable, number);

  const { tag, manifest, problem } = submission;
  const { checklist, findings } = await checkCommit(cache, tag.target, options);
  const files = checklist?.deliverables.find(({ id }) => id === asked.deliverable)?.files ?? [];
  const before = lastApproved(history, tag.number);
  const diff = before === undefined ? undefined : await diffOf(cache.git, before, tag.target, files);
  return {
    student: asked.student,
    deliverable: asked.deliverable,
    submission: {
      number: tag.number,
      tag: tag.name,
      commit: tag.target,
      claimedAt: tag.at,
      seenAt: cache.seen.get(`${tag.name} ${tag.object}`),
      problem,
      manifest,
    },
    findings: findings.filter(({ file }) => files.includes(file)).map(shortFinding),
    files: await Promise.all(
      files.map(async (path) => ({ path, text: await textOf(cache.git, tag.target, path) })),
    ),
    ...(diff !== undefined && { diff }),
    decisions: history.decisions.map(({ tag: { name, at }, kind, message, comments, notVerified }) => ({
      ...{ tag: name, kind, at, message, comments, notVerified },
    })),
  };
}

/** The commit of the last submission but this one that was approved. */
function lastApproved({ decisions, submissions }: DeliverableHistory, number: number): string | undefined {
  const approved = decisions.findLast(
    ({ kind, notVerified, submission }) =>
      kind === 'approved' && notVerified === undefined && submission !== number,
  );
  return submissions.find(({ tag }) => tag.number === approved?.submission)?.tag.target;
}

function shortFinding({
  rule,
  severity,
  file,
  range,
  message,
}: Finding): Shown['findings'][number] & { rule: string } {
  return { rule, severity, file, line: range.start.line, message };
}

type Shown = Readonly<Record<string, unknown>> & {
  readonly submission: {
    readonly number: number;
    readonly commit: string;
    readonly claimedAt: string;
    readonly problem?: string;
  };
  readonly findings: readonly {
    readonly severity: string;
    readonly file: string;
    readonly line: number;
    readonly message: string;
  }[];
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly diff?: string;
};

/** For a terminal: nothing in it is an escape sequence. */
export function shownText(shown: unknown): string {
  const { submission, findings, files, diff } = shown as Shown;
  const { number, commit, claimedAt, problem } = submission;
  return visible(
    [
      `Submission ${number} at ${commit.slice(0, 7)}, claims ${claimedAt}`,
      ...(problem === undefined ? [] : [problem]),
      ...findings.map((one) => `${one.file}:${one.line}: ${one.severity}: ${one.message}`),
      '',
      ...(diff === undefined
        ? files.flatMap(({ path, text }) => [`== ${path}`, numbered(text)])
        : ['Since the last approved version:', diff === '' ? 'Nothing changed.' : diff]),
      '',
    ].join('\n'),
  );
}

type Git = Parameters<typeof diffOf>[0];

async function diffOf(
  git: { run(args: readonly string[]): Promise<string> },
  before: string,
  after: string,
  files: readonly string[],
): Promise<string> {
  const options = ['--no-ext-diff', '--no-textconv', '--no-color', '--end-of-options'];
  return files.length === 0 ? '' : await git.run(['diff', ...options, before, after, '--', ...files]);
}

async function textOf(git: Git, commit: string, path: string): Promise<string> {
  return await git.run(['cat-file', 'blob', `${commit}:${path}`]).catch(() => '');
}

function numbered(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const width = String(lines.length).length;
  return lines.map((line, index) => `${String(index + 1).padStart(width)}  ${line}`).join('\n');
}

function nothingThere(student: string, deliverable: string, number: number | undefined): ReadinessError {
  const what = number === undefined ? 'handed in' : `a submission ${number} of`;
  return new ReadinessError(
    'usage',
    `${student} has not ${what} \`${deliverable}\`.`,
    'See `readiness review list` for what there is.',
  );
}
