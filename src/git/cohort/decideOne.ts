import {
  type DecisionComment,
  type DecisionPreview,
  type DecisionRequest,
  type DecisionResult,
  type PlacedComment,
  ReadinessError,
} from '../../core/index.ts';
import { decide, type DecideRequest, previewDecision, sendDecisions } from '../decide.ts';
import { withoutCredentials } from '../gitErrors.ts';
import { readTags } from '../refs.ts';
import { type StudentCache, unsentOf } from '../studentCache.ts';
import { keyPath, type OpenedCohort, type OpenedStudent } from './openCohort.ts';
import { findSubmission } from './readSubmission.ts';

/**
 * Decides on one student's submission. The copy is not fetched anew, so that what is decided on is what was looked at.
 * @param now ISO
 * @throws ReadinessError `usage` where there is no such submission, or a comment has no place; what git does
 */
export async function decideOne(
  opened: OpenedCohort,
  student: OpenedStudent,
  request: DecisionRequest,
  { now, signal }: { readonly now: string; readonly signal?: AbortSignal },
): Promise<DecisionResult> {
  const { made, replaces } = await requestOf(opened, student, request);
  const result = await decide(student.cache, made, now, signal);
  return { ...result, ...(replaces !== undefined && { replaces }) };
}

/** What `decideOne` would sign, and where it would go. Nothing is made. @throws as `decideOne` */
export async function previewOne(
  opened: OpenedCohort,
  student: OpenedStudent,
  request: DecisionRequest,
): Promise<DecisionPreview> {
  const { made, replaces } = await requestOf(opened, student, request);
  const { name, text } = await previewDecision(student.cache, made);
  const { name: submission, target: commit } = made.submission;
  const address = withoutCredentials(made.address);
  return { tag: name, submission, commit, text, address, ...(replaces !== undefined && { replaces }) };
}

/** Pushes the decisions of a student that could not be pushed when they were made. @returns their names */
export async function sendUnsent(
  { cache, address }: OpenedStudent,
  { now, signal }: { readonly now: string; readonly signal?: AbortSignal },
): Promise<string[]> {
  const decisions = (await readTags(cache.git)).filter(({ kind }) => kind === 'decision');
  const names = new Set(unsentOf(decisions, cache));
  return await sendDecisions(
    cache,
    decisions.filter(({ name }) => names.has(name)),
    address,
    now,
    signal,
  );
}

async function requestOf(
  opened: OpenedCohort,
  student: OpenedStudent,
  request: DecisionRequest,
): Promise<{ readonly made: DecideRequest; readonly replaces?: string }> {
  assertWords(request);
  const { review, history, submission, title } = await findSubmission(student, request);
  const { number } = submission.tag;
  if (submission.withdrawn && request.number === undefined) {
    throw new ReadinessError(
      'usage',
      `${request.student} has withdrawn submission ${number} of \`${request.deliverable}\`.`,
      `Wait for the next one, or answer it all the same with --submission ${number}.`,
    );
  }
  if (submission.problem !== undefined) {
    throw new ReadinessError(
      'usage',
      `A decision on it would not count. ${submission.problem}`,
      'Ask the student to submit it again.',
    );
  }
  const { kind, message, comments } = request;
  const { signingKey } = opened.cohort;
  const before = history.decisions.findLast((one) => !one.notVerified && one.submission === number);
  const made = {
    submission: submission.tag,
    title: `${title}, submission ${number}`,
    decision: { kind, message, comments: await placed(student.cache, submission.tag.target, comments) },
    keys: review.keys,
    address: student.address,
    ...(signingKey !== undefined && { signingKey: keyPath(opened.folder, signingKey) }),
  };
  return { made, ...(before && { replaces: before.tag.name }) };
}

/** A student who is to change something is told what. */
function assertWords({ kind, message, comments }: DecisionRequest): void {
  if (kind === 'approved' || message.trim() !== '' || comments.length > 0) return;
  throw new ReadinessError(
    'usage',
    'It does not say yet what the student is to do.',
    'Say it in a message, or in a comment at a line: --message, --comment.',
  );
}

/** A comment keeps the line that it is about, by which it is found again. */
async function placed(
  { git }: StudentCache,
  commit: string,
  comments: readonly PlacedComment[],
): Promise<DecisionComment[]> {
  return await Promise.all(
    comments.map(async ({ file, line, comment }) => {
      const text = await git.run(['cat-file', 'blob', `${commit}:${file}`]).catch(() => undefined);
      const found = text?.split('\n')[line - 1];
      if (found === undefined) throw unplaced(`${file}:${line}: ${comment}`);
      return { file, line, text: found.replace(/\r$/, ''), comment };
    }),
  );
}

/** @param typed the comment as it was typed */
export function unplaced(typed: string): ReadinessError {
  return new ReadinessError(
    'usage',
    `The comment "${typed.slice(0, 60)}" has no place in what was submitted.`,
    'Write it as `resume.md:12: what you want to say`, with a line that is there.',
  );
}
