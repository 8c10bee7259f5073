import { ProgressLocation, window } from 'vscode';
import type { Comment, CommentReply } from 'vscode';
import type { DecisionKind, StudentProblem } from '../../core/index.ts';
import { visible } from '../../util/visible.ts';
import { Failure } from '../failure.ts';
import { chooseCohort } from '../reviews/chooseCohort.ts';
import type { CohortFolder } from '../reviews/cohorts.ts';
import { decideOn } from '../reviews/decideFlow.ts';
import { reviewedIn } from '../reviews/openReview.ts';
import type { ReviewNode, ReviewRowNode } from '../reviews/reviewNodes.ts';
import type { Command, Services } from '../services.ts';
import { assertTrusted } from '../trust.ts';

/** Fetches everybody, or the one that is named; says who could not be reached. */
export function fetchSubmissions({ engine, cohorts, log }: Services): Command {
  return {
    id: 'readiness.fetchSubmissions',
    async execute(subject) {
      assertTrusted();
      const node = isReviewNode(subject) ? subject : undefined;
      const { folder } = await chooseCohort(cohorts.all, subject);
      const students = node?.kind === 'student' ? { students: [node.id] } : {};
      const failed = await withProgress('Fetching', (onProgress, token) =>
        engine.ask('fetch-cohort', { folder, ...students }, { token, onProgress }),
      );
      for (const { name, problem } of failed) log.warn(`${name}: ${problem}`);
      if (failed.length > 0) void window.showWarningMessage(failedText(failed));
    },
  };
}

/** Opens what was handed in, beside what was approved before where there is such. */
export function openReview({ cohorts, documents }: Services): Command {
  return {
    id: 'readiness.openReview',
    async execute(subject, file, line) {
      assertTrusted();
      const node = isReviewNode(subject) ? subject : undefined;
      const row = node?.kind === 'file' ? node.row : node;
      if (row?.kind !== 'review') return;
      const { deliverable, submission } = row.item;
      const review = await cohorts.review(row.cohort, {
        ...{ student: row.line.id, deliverable, number: submission.number },
      });
      const wanted = typeof file === 'string' ? file : node?.kind === 'file' ? node.file : undefined;
      await documents.show(row, review, wanted, typeof line === 'number' ? line : undefined);
    },
  };
}

function decideCommand(id: `readiness.${string}`, kind: DecisionKind): (services: Services) => Command {
  return (services) => ({
    id,
    async execute(subject, selected) {
      assertTrusted();
      await decideOn(services, kind, rowsOf(services, subject, selected));
    },
  });
}

export const approve = decideCommand('readiness.approve', 'approved');
export const requestChanges = decideCommand('readiness.requestChanges', 'changes-requested');
export const returnSubmission = decideCommand('readiness.returnSubmission', 'returned');

/** Pushes the decisions that are signed and not sent. */
export function sendDecisions({ engine, cohorts }: Services): Command {
  return {
    id: 'readiness.sendDecisions',
    async execute(subject) {
      assertTrusted();
      const { folder } = await chooseCohort(cohorts.all, subject);
      const { sent, failed } = await withProgress('Sending decisions', (onProgress, token) =>
        engine.ask('send-decisions', { folder }, { token, onProgress }),
      );
      const count = `${sent.length} ${sent.length === 1 ? 'decision' : 'decisions'}`;
      if (failed.length > 0) void window.showWarningMessage(failedText(failed));
      else if (sent.length === 0) void window.showInformationMessage('There is nothing left to send.');
      else void window.showInformationMessage(`Sent ${count}.`);
    },
  };
}

/** The actions on drafts, below and beside a comment. */
export const draftCommands: readonly ((services: Services) => Command)[] = [
  ({ drafts }) => ({ id: 'readiness.addDraft', execute: (reply) => drafts.write(reply as CommentReply) }),
  ({ drafts }) => ({
    id: 'readiness.editDraft',
    execute: (comment) => {
      drafts.edit(comment as Comment);
    },
  }),
  ({ drafts }) => ({ id: 'readiness.saveDraft', execute: (comment) => drafts.save(comment as Comment) }),
  ({ drafts }) => ({
    id: 'readiness.cancelDraft',
    execute: (comment) => {
      drafts.cancel(comment as Comment);
    },
  }),
  ({ drafts }) => ({ id: 'readiness.deleteDraft', execute: (comment) => drafts.remove(comment as Comment) }),
];

/** The lines that are chosen, the one that was clicked, or the submission in the editor that is open. */
function rowsOf({ cohorts, reviews }: Services, subject: unknown, selected: unknown): ReviewRowNode[] {
  const many = Array.isArray(selected) ? selected.filter(isReviewNode) : [];
  const one = isReviewNode(subject) ? [subject] : [];
  const rows = [...(many.length > 0 ? many : one)].filter((node) => node.kind === 'review');
  if (rows.length > 0) return rows;
  const shown = window.activeTextEditor && rowOfDocument(cohorts.all, window.activeTextEditor.document.uri);
  const found = shown ? [shown] : reviews.selection.filter((node) => node.kind === 'review');
  if (found.length > 0) return found;
  throw new Failure('usage', 'No submission is chosen.', 'Choose one in the Reviews view, or open it.');
}

function rowOfDocument(
  all: readonly CohortFolder[],
  uri: Parameters<typeof reviewedIn>[0],
): ReviewRowNode | undefined {
  const place = reviewedIn(uri);
  const cohort = all.find(({ folder }) => place && isBelow(place.copy, folder));
  const line = place && cohort?.students.get(place.student);
  const item = line?.items.find(
    ({ deliverable, submission }) => deliverable === place?.deliverable && submission.number === place.number,
  );
  if (place && line && !item) {
    throw new Failure(
      'usage',
      'There is a newer submission than the one that is open.',
      'Open the newer one from the Reviews view.',
    );
  }
  return cohort && line && item && { kind: 'review', cohort, line, item };
}

/** A folder whose name begins with that of another is not below it. */
function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder) && /^[\\/]/.test(path.slice(folder.length));
}

function isReviewNode(subject: unknown): subject is ReviewNode {
  return typeof subject === 'object' && subject !== null && 'kind' in subject;
}

function failedText(failed: readonly StudentProblem[]): string {
  const names = visible(failed.map(({ name }) => name).join(', '));
  return `Not reached: ${names}. The Reviews view says why for each; the others are done.`;
}

type Asking<Answer> = (
  onProgress: (message: string) => void,
  token: Parameters<Parameters<typeof window.withProgress>[1]>[1],
) => Promise<Answer>;

function withProgress<Answer>(title: string, ask: Asking<Answer>): Thenable<Answer> {
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, (progress, token) =>
    ask((message) => {
      progress.report({ message });
    }, token),
  );
}
