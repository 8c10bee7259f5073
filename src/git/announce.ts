import type { AnnouncementSource, CheckResult } from '../core/index.ts';
import { ReadinessError } from '../core/index.ts';
import { gitError } from './gitErrors.ts';
import type { Git } from './openGit.ts';
import { findRemote } from './remote.ts';

/**
 * What is known where somebody is told of a submission, by what a check gave.
 * @throws ReadinessError `program` without one that can be read; git's own errors
 */
export async function announcementSource(
  git: Git,
  { checklist, portfolio }: CheckResult,
): Promise<AnnouncementSource> {
  const { program, config } = portfolio;
  if (!checklist || !program) {
    throw new ReadinessError(
      'program',
      'There is no program that can be read.',
      'Correct it first: `readiness check` says what is wrong.',
    );
  }
  try {
    const remote = await findRemote(git);
    return { checklist, program, student: config.student.name, remote: remote?.url };
  } catch (error) {
    throw gitError(error);
  }
}
