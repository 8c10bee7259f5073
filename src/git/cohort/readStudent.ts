import { ReadinessError, type StudentLine } from '../../core/index.ts';
import { readTags } from '../refs.ts';
import { readReview } from '../reviews.ts';
import { type FetchOptions, lastFetched, unsentOf } from '../studentCache.ts';
import { fetchOf, type Looking, type OpenedCohort, openStudent } from './openCohort.ts';

/**
 * Reads one student's portfolio, after it was fetched where that is asked for. What fails is told in the answer.
 * @throws ReadinessError `usage` for a student that the cohort does not have, `cancelled`
 */
export async function readStudent(
  opened: OpenedCohort,
  id: string,
  looking: Looking,
  fetching?: FetchOptions,
): Promise<StudentLine> {
  const name = opened.cohort.students.find((one) => one.id === id)?.name ?? id;
  const student = await openStudent(opened, id, looking);
  const problems: string[] = [];
  const attempt = async <Result, Else>(
    act: () => Promise<Result>,
    otherwise: Else,
  ): Promise<Result | Else> => {
    try {
      return await act();
    } catch (error) {
      problems.push(reasonOf(error));
      return otherwise;
    }
  };
  const fetched = fetching && (await attempt(() => fetchOf(student, fetching), undefined));
  const fetchedAt = lastFetched(student.cache);
  const review =
    fetchedAt === undefined
      ? undefined
      : await attempt(() => readReview(student.cache, student.options), undefined);
  const decisions = await attempt(() => readTags(student.cache.git, looking.memory?.tags), []);
  const unsent = unsentOf(
    decisions.filter(({ kind }) => kind === 'decision'),
    student.cache,
  );
  const [problem] = problems;
  return {
    ...{ id, name, items: review?.items ?? [], stray: review?.stray ?? [], unsent },
    ...{ moved: fetched?.moved ?? [], deleted: fetched?.deleted ?? [] },
    ...(fetchedAt !== undefined && { fetchedAt }),
    ...(problem !== undefined && { problem }),
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof ReadinessError && error.code !== 'cancelled')
    return `${error.message} ${error.nextStep}`;
  throw error;
}
