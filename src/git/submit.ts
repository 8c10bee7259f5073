import {
  type ChecklistDeliverable,
  commentAnswersOf,
  formatManifest,
  parseManifest,
  ReadinessError,
  type SubmissionOffer,
  type SubmitRequest,
  type SubmitResult,
} from '../core/index.ts';
import { contentAt, digestOf, readWorkTree } from './content.ts';
import { gitError } from './gitErrors.ts';
import { goesAlong } from './goesAlong.ts';
import type { Git } from './openGit.ts';
import { makeTag, nextNumber, whoIs } from './makeTag.ts';
import { readTags, type TagRef } from './refs.ts';
import { findRemote, sendWaiting } from './remote.ts';

/** A deliverable as the checklist has it, with what its findings come to. */
export interface Judged {
  readonly deliverable: Pick<ChecklistDeliverable, 'id' | 'title' | 'files' | 'decision'>;
  readonly errors: number;
  readonly warnings: number;
  /** Why it is not ready, in the checklist's words. */
  readonly reasons: readonly string[];
}

/** Who submits what to whom. */
export interface SubmitContext {
  readonly program: string;
  readonly student: string | undefined;
  /** `Meg Stewart (@megstew), by direct message`. */
  readonly to: string | undefined;
  /** The path of the log. */
  readonly log?: string;
}

/**
 * What could be handed in now.
 * @throws ReadinessError when git is missing, the folder is no repository, or git fails
 */
export async function readOffers(
  git: Git,
  judged: readonly Judged[],
  { to, log }: SubmitContext,
): Promise<SubmissionOffer[]> {
  try {
    const { head, uncommitted } = await readWorkTree(git, [
      ...new Set(judged.flatMap((one) => one.deliverable.files)),
    ]);
    const remote = await findRemote(git);
    const tags = await readTags(git);
    const along = head && remote ? await goesAlong(git, head, remote.name) : { commits: 0, files: [] };
    return await Promise.all(
      judged.map(async ({ deliverable, errors, warnings, reasons }): Promise<SubmissionOffer> => {
        const { id, title, files } = deliverable;
        const earlier = submissionsOf(tags, id);
        const digest = head && digestOf(await contentAt(git, head, files));
        const same = earlier
          .filter(
            ({ object }) => !tags.some(({ kind, target }) => kind === 'withdrawal' && target === object),
          )
          .findLast((tag) => parseManifest(tag.message)?.content === digest);
        return {
          deliverable: id,
          title,
          files,
          uncommitted: files.filter((file) => uncommitted.has(file)),
          reasons,
          errors,
          warnings,
          number: nextNumber(earlier),
          comments: commentAnswersOf(deliverable),
          goesAlong: { ...along, files: along.files.filter((file) => !files.includes(file)) },
          ...(log !== undefined && [...files, ...along.files].includes(log) && { log }),
          ...(head && { commit: head }),
          ...(remote && { remote }),
          ...(to !== undefined && { to }),
          ...(same && { alreadySubmitted: same.number }),
        };
      }),
    );
  } catch (error) {
    throw gitError(error);
  }
}

/**
 * Hands a deliverable in: commits if asked, makes the tag, sends it. From the tag on nothing is lost: where sending
 * fails, the tag waits in the outbox and the result says why.
 * @throws ReadinessError `not-ready` where reasons are left and the student does not insist; git's own errors
 */
export async function submit(
  git: Git,
  { deliverable, errors, warnings, reasons }: Judged,
  { program, student }: SubmitContext,
  { insist, commitMessage }: Pick<SubmitRequest, 'insist' | 'commitMessage'>,
  { signal, progress }: { readonly signal?: AbortSignal; readonly progress?: (message: string) => void } = {},
): Promise<SubmitResult> {
  try {
    if (reasons.length > 0 && !insist) throw notReady(deliverable.title, reasons);
    const head = await commitWhatIsMissing(git, deliverable, commitMessage, progress);
    throwIfCancelled(signal);
    progress?.('Making the submission');
    const content = digestOf(await contentAt(git, head, deliverable.files));
    const who = await whoIs(git, student);
    const manifest = { program, deliverable: deliverable.id, content, errors, warnings, student: who };
    const message = formatManifest(deliverable.title, manifest, commentAnswersOf(deliverable));
    const named = { deliverable: deliverable.id, kind: 'submission' } as const;
    const tag = await makeTag(git, named, { id: head, type: 'commit' }, message);

    progress?.('Sending it');
    const { waiting, sent, notSent } = await sendWaiting(git, signal);
    const name = sent.includes(tag) || waiting.includes(tag) ? tag : await nameOf(git, deliverable.id, tag);
    return {
      deliverable: deliverable.id,
      number: Number(name.split('/').at(-1)),
      tag: name,
      commit: head,
      sent: notSent === undefined,
      ...(notSent && { notSent }),
    };
  } catch (error) {
    throw gitError(error, signal);
  }
}

async function commitWhatIsMissing(
  git: Git,
  { files, title }: Judged['deliverable'],
  message: string | undefined,
  progress: ((message: string) => void) | undefined,
): Promise<string> {
  const { head, uncommitted } = await readWorkTree(git, files);
  const missing = files.filter((file) => uncommitted.has(file));
  if (missing.length > 0 && message === undefined) {
    throw new ReadinessError(
      'not-ready',
      `${title} has changes that are not committed: ${missing.join(', ')}.`,
      'Commit them, or let the command commit them for you.',
    );
  }
  if (missing.length > 0 && message !== undefined) {
    progress?.('Committing');
    await git.run(['add', '--', ...missing]);
    await git.run(['commit', '--quiet', '--file=-', '--', ...missing], { input: message });
    return await commitWhatIsMissing(git, { files, title, id: '' }, undefined, undefined);
  }
  if (head !== undefined) return head;
  throw new ReadinessError('git-no-commit', 'There is no commit yet.', 'Commit your work, then submit it.');
}

/** The name under which a tag went out that had to be given another number. */
async function nameOf(git: Git, deliverable: string, before: string): Promise<string> {
  return submissionsOf(await readTags(git), deliverable).at(-1)?.name ?? before;
}

function submissionsOf(tags: readonly TagRef[], deliverable: string): TagRef[] {
  return tags.filter((tag) => tag.kind === 'submission' && tag.deliverable === deliverable);
}

function notReady(title: string, reasons: readonly string[]): ReadinessError {
  return new ReadinessError(
    'not-ready',
    `${title} is not ready yet: ${reasons.map((one) => one.replace(/\.$/, '')).join('; ')}.`,
    'Put these right, or submit all the same: the record will show what was left.',
  );
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new ReadinessError('cancelled', 'Cancelled before anything was made.', 'Run it again.');
}
