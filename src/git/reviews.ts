import {
  type Checklist,
  type CheckResult,
  type CoordinatorKeys,
  type DeliverableHistory,
  type JudgedSubmission,
  type Log,
  PortfolioSession,
  ReadinessError,
  type ReviewedTag,
  type ReviewItem,
  standingSubmission,
  type TypedProgram,
  type UnverifiedTag,
} from '../core/index.ts';
import { filesAtCommit } from './asker.ts';
import { commitFiles } from './commitFiles.ts';
import { contentAt, digestOf } from './content.ts';
import { gitError } from './gitErrors.ts';
import type { Git } from './openGit.ts';
import { type Memory, readHistories } from './standing.ts';
import { type StudentCache, studentBranch } from './studentCache.ts';

/** What a coordinator brings along to every student's portfolio. */
export interface ReviewOptions {
  readonly program: TypedProgram;
  /** The student's name, as the coordinator knows it. */
  readonly student: string;
  readonly ownKeys: readonly string[];
  readonly log: Log;
  readonly asOf: string;
  /** What was found out about this repository before. */
  readonly memory?: Memory;
}

export interface StudentReview {
  readonly items: readonly ReviewItem[];
  /** What claims to be an answer to something that was not handed in, or is gone. */
  readonly stray: readonly UnverifiedTag[];
  readonly histories: ReadonlyMap<string, DeliverableHistory>;
  readonly keys: CoordinatorKeys;
}

/** A check of a portfolio as it is at a commit, held against the coordinator's own program. */
export async function checkCommit(
  cache: StudentCache,
  commit: string,
  options: ReviewOptions,
): Promise<CheckResult> {
  try {
    const session = new PortfolioSession(commitFiles(cache.git, commit), options);
    return await session.check({ asOf: options.asOf });
  } catch (error) {
    throw gitError(error);
  }
}

/**
 * What a student has handed in, and what became of it.
 * @throws ReadinessError when git fails
 */
export async function readReview(cache: StudentCache, options: ReviewOptions): Promise<StudentReview> {
  const { checklist, coordinatorKeys } = await checkCommit(cache, studentBranch, options);
  const keys: CoordinatorKeys = { keys: [...coordinatorKeys.keys, ...options.ownKeys], from: 'typed' };
  if (!checklist) {
    throw new ReadinessError(
      'program',
      'The program of the cohort cannot be used.',
      '`readiness check <a portfolio> --program <it>` says what is wrong in it.',
    );
  }
  const files = new Map(checklist.deliverables.map((deliverable) => [deliverable.id, deliverable.files]));
  const filesAt = filesAtCommit(cache.git, options);
  const histories = await readHistories(cache.git, files, {
    ...{ keys, student: options.student, filesAt },
    ...(options.memory && { memory: options.memory }),
  });
  const items: ReviewItem[] = [];
  for (const deliverable of checklist.deliverables) {
    const history = histories.get(deliverable.id);
    const item = history && (await itemOf(cache, deliverable, history));
    if (item) items.push(item);
  }
  const lonely = [...histories.values()].filter(({ submissions }) => submissions.length === 0);
  return { items, stray: lonely.flatMap(({ unverified }) => unverified), histories, keys };
}

async function itemOf(
  cache: StudentCache,
  { id, title, files, checkpoints }: Checklist['deliverables'][number],
  history: DeliverableHistory,
): Promise<ReviewItem | undefined> {
  const standing = standingSubmission(history);
  const latest = history.submissions.at(-1);
  const first = history.submissions.find(({ withdrawn }) => !withdrawn) ?? latest;
  if (!latest || !first) return undefined;
  const last = standing ?? latest;
  const { tag, manifest } = last;
  const answer = history.decisions.findLast(
    ({ notVerified, submission }) => notVerified === undefined && submission === tag.number,
  );
  const isApproved = answer?.kind === 'approved';
  const hasChanged = isApproved && (await movedOn(cache.git, tag.target, files, manifest?.content));
  const due = checkpoints.at(-1)?.due;
  return {
    deliverable: id,
    title,
    state: hasChanged ? 'changed' : (answer?.kind ?? (standing ? 'waiting' : 'withdrawn')),
    submission: reviewedTag(cache, last),
    ...(latest.withdrawn && { withdrawn: reviewedTag(cache, latest) }),
    late: due === undefined ? 'no' : lateness(due, first.tag.at, seenOf(cache, first.tag)),
    ...(due !== undefined && { due }),
    ...(answer && { decision: answer }),
    unverified: history.unverified,
  };
}

/**
 * Whether the student's branch has other content than a submission. A branch that was not pushed along is behind it, and
 * says nothing about what came after.
 * @param content the digest at the commit
 */
export async function movedOn(
  git: Git,
  commit: string,
  files: readonly string[],
  content: string | undefined,
): Promise<boolean> {
  if (digestOf(await contentAt(git, studentBranch, files)) === content) return false;
  const ahead = ['rev-list', '--count', '--max-count=1', '--end-of-options', `${commit}..${studentBranch}`];
  return Number(await git.run(ahead)) > 0;
}

/** A submission, with when it was first seen. */
export function reviewedTag(cache: StudentCache, { tag, problem, withdrawn }: JudgedSubmission): ReviewedTag {
  const seenAt = seenOf(cache, tag);
  return {
    number: tag.number,
    tag: tag.name,
    commit: tag.target,
    claimedAt: tag.at,
    ...(seenAt !== undefined && { seenAt }),
    ...(problem !== undefined && { problem }),
    ...(withdrawn && { withdrawn: { at: withdrawn.at, message: withdrawn.message } }),
  };
}

/** Only when it was first fetched is evidence; what a tag claims can only speak against itself. */
function lateness(due: string, claimed: string, seen: string | undefined): ReviewItem['late'] {
  const deadline = Date.parse(due);
  if (seen !== undefined && Date.parse(seen) <= deadline) return 'no';
  return Date.parse(claimed) <= deadline ? 'unproven' : 'yes';
}

function seenOf(
  { seen }: StudentCache,
  { name, object }: { name: string; object: string },
): string | undefined {
  return seen.get(`${name} ${object}`);
}
