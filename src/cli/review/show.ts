import type { CommentAnswer, Finding, Review, ReviewQuery } from '../../core/index.ts';
import { stateOfAnswer } from '../../core/index.ts';
import { fetchOf, type OpenedCohort, openStudent } from '../../git/cohort/openCohort.ts';
import { readSubmission } from '../../git/cohort/readSubmission.ts';
import { visible } from '../../util/visible.ts';
import type { Io } from '../io.ts';

/**
 * A submission as it was handed in: what its commit still lacks, and the text, or the difference to the last approved
 * version. Nothing is checked out.
 * @throws ReadinessError `usage` where there is no such submission
 */
export async function showSubmission(
  opened: OpenedCohort,
  asked: ReviewQuery & { readonly fetch: boolean; readonly asOf: string },
  io: Io,
): Promise<unknown> {
  const { signal } = io;
  const student = await openStudent(opened, asked.student, { asOf: asked.asOf, signal });
  if (asked.fetch) await fetchOf(student, { now: io.now(), signal });
  const review = await readSubmission(student, asked);
  const { git } = student.cache;
  const { files, submission, approvedCommit: before } = review;
  const diff = before === undefined ? undefined : await diffOf(git, before, submission.commit, files);
  return {
    student: asked.student,
    deliverable: asked.deliverable,
    submission,
    answers: review.answers,
    findings: review.findings.map(shortFinding),
    files: await Promise.all(
      files.map(async (path) => ({ path, text: await textOf(git, submission.commit, path) })),
    ),
    ...(diff !== undefined && { diff }),
    decisions: review.decisions.map(shortDecision),
  };
}

function shortDecision({
  tag,
  kind,
  at,
  message,
  comments,
  notVerified,
}: Review['decisions'][number]): object {
  return { tag, kind, at, message, comments, notVerified };
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
    readonly withdrawn?: { readonly at: string; readonly message: string };
  };
  readonly answers: readonly CommentAnswer[];
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
  const { submission, answers, findings, files, diff } = shown as Shown;
  const { number, commit, claimedAt, problem, withdrawn } = submission;
  return visible(
    [
      `Submission ${number} at ${commit.slice(0, 7)}, claims ${claimedAt}`,
      ...(problem === undefined ? [] : [problem]),
      ...(withdrawn ? [`Withdrawn, claims ${withdrawn.at}. ${withdrawn.message}`.trimEnd()] : []),
      ...answers.map(answerText),
      ...findings.map((one) => `${one.file}:${one.line}: ${one.severity}: ${one.message}`),
      '',
      ...(diff === undefined
        ? files.flatMap(({ path, text }) => [`== ${path}`, numbered(text)])
        : ['Since the last approved version:', diff === '' ? 'Nothing changed.' : diff]),
      '',
    ].join('\n'),
  );
}

/** `resume.md:12: done: Say when this was → Added the year`. */
export function answerText(answer: CommentAnswer): string {
  const { file, line, comment, reply } = answer;
  return `${file}:${line}: ${stateOfAnswer(answer)}: ${comment}${reply === '' ? '' : ` → ${reply}`}`;
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
