import { window } from 'vscode';
import { stateOfAnswer } from '../../core/index.ts';
import type { CommentAnswer, SubmissionOffer, SubmitRequest } from '../../core/index.ts';
import { filesText } from './chooseOffer.ts';

const submit = 'Submit';
const submitAnyway = 'Submit Anyway';
const commitAndSubmit = 'Commit and Submit';
const showMissing = 'Show What Is Missing';

/** The most reasons that a dialog names. */
const longest = 8;

/**
 * Says what would happen and asks for a yes; where something stands against it, says what, and lets the student insist.
 *
 * @returns `undefined` when the student would rather not.
 */
export async function confirmSubmission(
  offer: SubmissionOffer,
): Promise<SubmitRequest | 'show-missing' | undefined> {
  const { deliverable, reasons, uncommitted } = offer;
  const insist = reasons.length > 0;
  if (insist) {
    const answer = await askAboutReasons(offer);
    if (answer !== submitAnyway) return answer === showMissing ? 'show-missing' : undefined;
  }
  if (uncommitted.length === 0) {
    const answer = await window.showInformationMessage(
      question(offer),
      { modal: true, detail: detail(offer) },
      submit,
    );
    return answer === submit ? { deliverable, insist } : undefined;
  }
  const answer = await window.showInformationMessage(
    question(offer),
    { modal: true, detail: detail(offer) },
    commitAndSubmit,
  );
  if (answer !== commitAndSubmit) return undefined;
  const commitMessage = await askForMessage(offer);
  return commitMessage === undefined ? undefined : { deliverable, insist, commitMessage };
}

function askAboutReasons({ title, reasons }: SubmissionOffer): Thenable<string | undefined> {
  const rest = reasons.length - longest;
  const more = rest > 0 ? [`… and ${rest} more`] : [];
  const lines = [...reasons.slice(0, longest).map((reason) => `• ${reason}`), ...more];
  const note = 'You can submit all the same. The record will show that this was left.';
  const options = { modal: true, detail: [...lines, '', note].join('\n') };
  return window.showWarningMessage(`${title} is not ready yet.`, options, showMissing, submitAnyway);
}

function question({ title, to }: SubmissionOffer): string {
  return to === undefined ? `Submit ${title}?` : `Submit ${title} to ${to}?`;
}

function detail(offer: SubmissionOffer): string {
  const { files, uncommitted, commit, number, deliverable, remote, comments, alreadySubmitted } = offer;
  const at = commit === undefined ? 'a first commit' : `commit ${commit.slice(0, 7)}`;
  const lines = [
    `Files: ${filesText(files, 6)}`,
    uncommitted.length === 0 ? `At: ${at}` : `To be committed first: ${filesText(uncommitted, 6)}`,
    `Tag: readiness/${deliverable}/submission/${number}`,
    remote
      ? `Pushed to: ${remote.name} (${remote.url})`
      : 'There is no remote yet: the tag stays here until there is one.',
  ];
  lines.push(...privacyLines(offer));
  if (alreadySubmitted !== undefined)
    lines.push(`This very content was submitted before, as number ${alreadySubmitted}.`);
  if (comments.length > 0) lines.push('', ...commentLines(comments));
  return lines.join('\n');
}

/** What else goes, who can read it, and what stays here. */
function privacyLines({ goesAlong, log, remote }: SubmissionOffer): string[] {
  const { commits, files } = goesAlong;
  const also = files.length === 0 ? '' : `, which also touch ${filesText(files, 4)}`;
  const along = `With it ${commits === 1 ? 'goes 1 commit that is' : `go ${commits} commits that are`} only here${also}.`;
  return [
    ...(commits > 0 ? [along] : []),
    ...(log === undefined ? [] : [`${log} goes too: it holds the names of people you wrote to.`]),
    ...(remote ? ['Whoever may read that repository can read it. What is not committed stays here.'] : []),
  ];
}

/** All comments on the one before: what is still open is seen before it is too late. */
function commentLines(comments: readonly CommentAnswer[]): string[] {
  const done = comments.filter((comment) => stateOfAnswer(comment) !== 'open').length;
  const marks = { done: '✓', answered: '↩', open: '○' } as const;
  const lines = comments.slice(0, longest).map((answer) => {
    const reply = answer.reply === '' ? '' : ` — ${short(answer.reply)}`;
    return `${marks[stateOfAnswer(answer)]} ${answer.file}:${answer.line}: ${short(answer.comment)}${reply}`;
  });
  const rest = comments.length - longest;
  return [
    `Your coordinator's comments, ${done} of ${comments.length} dealt with. They go along, with your answers:`,
    ...lines,
    ...(rest > 0 ? [`… and ${rest} more`] : []),
  ];
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function askForMessage({ title }: SubmissionOffer): Thenable<string | undefined> {
  return window.showInputBox({
    title: `Submit ${title}`,
    prompt: 'The message of the commit',
    value: `Update ${title.toLowerCase()}`,
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' ? 'A commit needs a message: a few words will do.' : undefined,
  });
}
