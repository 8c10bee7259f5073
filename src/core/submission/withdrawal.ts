import type { JudgedDecision, JudgedSubmission, TagFact } from './decisions.ts';

/** That a student took a submission back. */
export interface Withdrawal {
  /** Its tag: `readiness/resume/withdrawal/1`. */
  readonly name: string;
  /** ISO, as the tag claims. */
  readonly at: string;
  /** What the student says about it; empty where they say nothing. */
  readonly message: string;
}

/**
 * The message of a withdrawal's tag: a line for people, then what the student says. It needs no trailer: that it sits on
 * a submission is all that it says, so that git alone can make one.
 */
export function formatWithdrawal(title: string, number: number, student: string, message: string): string {
  const first = `${oneLine(title)}, submission ${number} withdrawn by ${oneLine(student)}`;
  const words = message
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .trim();
  return words === '' ? `${first}\n` : `${first}\n\n${words}\n`;
}

/**
 * Marks the submissions that were taken back. What was answered by a decision that counts stays answered, whichever
 * came first.
 */
export function markWithdrawn(
  submissions: readonly JudgedSubmission[],
  decisions: readonly JudgedDecision[],
  withdrawals: readonly TagFact[],
): JudgedSubmission[] {
  const own = withdrawals.filter(({ name, ownName }) => name === ownName);
  const answered = new Set(
    decisions.filter(({ notVerified }) => notVerified === undefined).map(({ submission }) => submission),
  );
  return submissions.map((submission) => {
    const { number, object } = submission.tag;
    const found = answered.has(number) ? undefined : own.find(({ target }) => target === object);
    return found ? { ...submission, withdrawn: read(found) } : submission;
  });
}

function read({ name, at, message }: TagFact): Withdrawal {
  return { name, at, message: message.split('\n').slice(1).join('\n').trim() };
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
