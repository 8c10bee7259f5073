import {
  type ChecklistDeliverable,
  formatWithdrawal,
  ReadinessError,
  withdrawable,
  type WithdrawResult,
} from '../core/index.ts';
import { gitError } from './gitErrors.ts';
import { makeTag, whoIs } from './makeTag.ts';
import type { Git } from './openGit.ts';
import { readTags } from './refs.ts';
import { sendWaiting } from './remote.ts';

/**
 * Takes back what waits for an answer: makes a tag on each submission, and sends them. Nothing is deleted, so that whoever fetched the submission
 * sees what became of it. From the tag on nothing is lost: where sending fails, it waits in the outbox.
 * @param deliverable as it stands, with the decisions that have come
 * @throws ReadinessError `usage` where nothing waits for an answer; git's own errors
 */
export async function withdraw(
  git: Git,
  deliverable: Pick<ChecklistDeliverable, 'id' | 'title' | 'submission' | 'history' | 'forgeAnswer'>,
  { student, message = '' }: { readonly student: string | undefined; readonly message?: string | undefined },
  { signal, progress }: { readonly signal?: AbortSignal; readonly progress?: (message: string) => void } = {},
): Promise<WithdrawResult> {
  const { id, title } = deliverable;
  const numbers = withdrawable(deliverable);
  const last = numbers.at(-1);
  if (last === undefined) throw nothingWaits(deliverable);
  try {
    const who = await whoIs(git, student);
    const submissions = (await readTags(git)).filter(
      (tag) => tag.kind === 'submission' && tag.deliverable === id && numbers.includes(tag.number),
    );
    progress?.('Withdrawing it');
    for (const { number, object } of submissions) {
      const text = formatWithdrawal(title, number, who, message);
      await makeTag(git, { deliverable: id, kind: 'withdrawal' }, { id: object, type: 'tag' }, text);
    }
    progress?.('Sending it');
    const { notSent } = await sendWaiting(git, signal);
    return { deliverable: id, number: last, sent: notSent === undefined, ...(notSent && { notSent }) };
  } catch (error) {
    throw gitError(error, signal);
  }
}

function nothingWaits({
  title,
  submission,
}: Pick<ChecklistDeliverable, 'title' | 'submission'>): ReadinessError {
  if (!submission) {
    return new ReadinessError(
      'usage',
      `Nothing of ${title} is handed in, so there is nothing to withdraw.`,
      'The checklist shows what is handed in.',
    );
  }
  return new ReadinessError(
    'usage',
    `Submission ${submission.number} of ${title} was answered already, so it stays.`,
    'Change what you want to change, and submit it again.',
  );
}
