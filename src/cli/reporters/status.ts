import { createColors } from 'picocolors';
import type { Checklist, CheckResult, ChecklistDeliverable, ForgeAnswer } from '../../core/index.ts';
import { answerWords, coordinatorSays, describeDue, notCounted, stateWords } from '../../core/index.ts';
import { visible } from '../../util/visible.ts';
import type { ReportOptions } from './reporters.ts';

/** A line for each deliverable: its id, where it stands, what was handed in, what is due. */
export function statusText(
  { checklist }: CheckResult,
  { colour, timeZone }: Omit<ReportOptions, 'asOf'>,
): string {
  const colors = createColors(colour);
  if (!checklist)
    return `${colors.red('There is no program that can be read. `readiness check` says what is wrong.')}\n`;
  const width = Math.max(...checklist.deliverables.map(({ id }) => id.length));
  const lines = checklist.deliverables.map((deliverable) => {
    const words = [
      stateText(deliverable),
      submissionText(deliverable),
      dueOf(deliverable, checklist, timeZone),
    ];
    const line = `${deliverable.id.padEnd(width)}  ${words.filter((word) => word !== '').join('; ')}`;
    const indent = ' '.repeat(width + 2);
    return [
      line,
      ...answerLines(deliverable).map((text) => indent + text.replaceAll('\n', `\n${indent}`)),
    ].join('\n');
  });
  return `${visible(lines.join('\n'))}\n`;
}

function stateText({ state, progress }: ChecklistDeliverable): string {
  return progress ? `${stateWords[state]}, ${progress.done} of ${progress.needed}` : stateWords[state];
}

/** What the coordinator says, and which decisions do not count. */
function answerLines({ decision, state, unverified = [], forgeAnswer }: ChecklistDeliverable): string[] {
  const isOpen = state === 'changes-requested' || state === 'returned';
  const answer = decision && decision.notVerified === undefined ? decision : undefined;
  return [
    ...(answer?.message ? [coordinatorSays(answer.message)] : []),
    ...(isOpen
      ? (answer?.comments ?? []).map(({ file, line, comment }) => `${file}:${line}: ${comment}`)
      : []),
    ...(forgeAnswer ? [forgeText(forgeAnswer)] : []),
    ...unverified.map(notCounted),
  ];
}

/** What was said at GitHub is never mixed up with a signed decision. */
function forgeText(answer: ForgeAnswer): string {
  const { message, url } = answer;
  return `${answerWords(answer)} (${url})${message === '' ? '' : `: ${message}`}`;
}

function submissionText({ submission }: ChecklistDeliverable): string {
  if (!submission) return '';
  const { number, commit, sent, commitsAhead = 0 } = submission;
  const ahead =
    commitsAhead > 0 ? `, you are ${commitsAhead} commit${commitsAhead === 1 ? '' : 's'} ahead` : '';
  const notSent = sent === false ? ', not sent yet' : '';
  return `submission ${number} at ${commit.slice(0, 7)}${ahead}${notSent}`;
}

function dueOf({ next }: ChecklistDeliverable, { asOf, program }: Checklist, timeZone: string): string {
  return next ? describeDue(next.due, asOf, { school: program.timeZone, reader: timeZone }).text : '';
}
