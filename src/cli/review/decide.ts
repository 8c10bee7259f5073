import { type DecisionComment, type DecisionKind, ReadinessError } from '../../core/index.ts';
import { decide, type DecideResult, sendDecisions } from '../../git/decide.ts';
import { readTags } from '../../git/refs.ts';
import { readReview } from '../../git/reviews.ts';
import { unsentOf } from '../../git/studentCache.ts';
import type { Io } from '../io.ts';
import { fetchOf, keyPath, type OpenedCohort, type OpenedStudent, openStudent } from './openCohort.ts';

export interface Decision {
  readonly kind: DecisionKind;
  readonly deliverable: string;
  /** The last one that was fetched where nothing is said. */
  readonly number?: number;
  readonly message: string;
  /** `resume.md:12: what is said about the line`. */
  readonly comments: readonly string[];
}

/**
 * Decides on one student's submission. The copy is not fetched anew, so that what is decided on is what was looked at.
 * @throws ReadinessError `usage` where there is no such submission, or a comment has no place
 */
export async function decideOne(
  opened: OpenedCohort,
  id: string,
  { kind, deliverable, number, message, comments }: Decision,
  io: Io,
): Promise<DecideResult> {
  const student = await openStudent(opened, id, io);
  const { cache, options, address } = student;
  if ((await readTags(cache.git)).length === 0) await fetchOf(opened, student, io);
  const { histories, keys, items } = await readReview(cache, options);
  const history = histories.get(deliverable);
  const chosen = history?.submissions.findLast(({ tag }) => number === undefined || tag.number === number);
  if (!chosen) {
    const which = number === undefined ? '' : ` a submission ${number} of`;
    throw new ReadinessError(
      'usage',
      `${id} has not handed in${which} \`${deliverable}\`.`,
      'See `readiness review list`.',
    );
  }
  if (chosen.problem !== undefined) {
    throw new ReadinessError(
      'usage',
      `A decision on it would not count. ${chosen.problem}`,
      'Ask the student to submit it again.',
    );
  }
  const title = items.find((item) => item.deliverable === deliverable)?.title ?? deliverable;
  const { signingKey } = opened.cohort;
  return await decide(
    cache,
    {
      submission: chosen.tag,
      title: `${title}, submission ${chosen.tag.number}`,
      decision: { kind, message, comments: await placed(student, chosen.tag.target, comments) },
      keys,
      address,
      ...(signingKey !== undefined && { signingKey: keyPath(opened.folder, signingKey) }),
    },
    io.signal,
  );
}

/** Pushes the decisions of a student that could not be pushed when they were made. */
export async function sendUnsent(opened: OpenedCohort, id: string, io: Io): Promise<string[]> {
  const { cache, address } = await openStudent(opened, id, io);
  const decisions = (await readTags(cache.git)).filter(({ kind }) => kind === 'decision');
  return await sendDecisions(cache, unsentOf(decisions, cache), address);
}

/** A comment keeps the line that it is about, by which it is found again. */
async function placed(
  { cache }: OpenedStudent,
  commit: string,
  comments: readonly string[],
): Promise<DecisionComment[]> {
  return await Promise.all(
    comments.map(async (typed) => {
      const { file, line, comment } =
        /^(?<file>.+?):(?<line>[1-9]\d{0,6}):\s*(?<comment>[^]+)$/.exec(typed)?.groups ?? {};
      if (!file || !comment) throw unplaced(typed);
      const text = await cache.git.run(['cat-file', 'blob', `${commit}:${file}`]).catch(() => undefined);
      const found = text?.split('\n')[Number(line) - 1];
      if (found === undefined) throw unplaced(typed);
      return { file, line: Number(line), text: found.replace(/\r$/, ''), comment };
    }),
  );
}

function unplaced(typed: string): ReadinessError {
  return new ReadinessError(
    'usage',
    `The comment "${typed.slice(0, 60)}" has no place in what was submitted.`,
    'Write it as `resume.md:12: what you want to say`, with a line that is there.',
  );
}
