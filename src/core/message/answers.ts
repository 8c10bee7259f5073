import type { DecisionKind } from '../submission/decisionMessage.ts';
import { readSubmissionMarker, type SubmissionMark } from './markers.ts';

/** A comment of the issue, as GitHub gives it. */
export interface ForgeComment {
  /** The login of who wrote it; empty where the account is gone. */
  readonly author: string;
  readonly body: string;
  /** ISO. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Its page. */
  readonly url: string;
}

/** What the coordinator decided in a comment. It is not signed: GitHub says who wrote it, and nothing proves it later. */
export interface ForgeAnswer extends SubmissionMark {
  readonly kind: DecisionKind;
  readonly login: string;
  /** What was said besides; empty where nothing was. */
  readonly message: string;
  /** ISO, as GitHub has it. */
  readonly at: string;
  readonly url: string;
}

/** A comment that reads as a decision, and is none. */
export interface IgnoredAnswer {
  readonly author: string;
  readonly url: string;
  /** As a sentence. */
  readonly reason: string;
}

export interface ReadAnswers {
  readonly answers: readonly ForgeAnswer[];
  readonly ignored: readonly IgnoredAnswer[];
}

const kinds: Readonly<Record<string, DecisionKind>> = {
  approve: 'approved',
  changes: 'changes-requested',
  return: 'returned',
};
const command = /^\/(?<verb>approve|changes|return)(?!\S)[ \t]*(?<rest>.*)$/is;

interface State {
  /** By deliverable, the last that was handed in before. */
  readonly submissions: Map<string, SubmissionMark>;
  /** Contents that were answered. */
  readonly answered: Set<string>;
}

/**
 * Reads decisions out of an issue's comments. Whose repository it is may edit and delete the comments of others there,
 * so a comment that was edited counts for nothing, be it a decision or a submission; and a decision is for the content
 * that its submission named, never for a later one. That a comment was deleted cannot be seen.
 * @param comments the oldest first
 * @param student the login whose comments hand in
 * @param logins the coordinator's
 */
export function readAnswers(
  comments: readonly ForgeComment[],
  student: string,
  logins: readonly string[],
): ReadAnswers {
  const state: State = { submissions: new Map(), answered: new Set() };
  const answers: ForgeAnswer[] = [];
  const ignored: IgnoredAnswer[] = [];
  for (const comment of comments) {
    const { author, url, body } = comment;
    if (isSame(author, student)) noteSubmission(comment, state);
    const { verb = '', rest = '' } = command.exec(body.trimStart())?.groups ?? {};
    const kind = kinds[verb.toLowerCase()];
    if (!kind) continue;
    const meant = problemOf(comment, student, logins) ?? submissionMeant(rest, state);
    if (typeof meant === 'string') {
      ignored.push({ author, url, reason: meant });
      continue;
    }
    state.answered.add(meant.mark.content);
    answers.push({
      ...meant.mark,
      kind,
      login: author,
      message: meant.message.trim(),
      at: comment.createdAt,
      url,
    });
  }
  return { answers, ignored };
}

/** The decision on what was handed in last: the latest that is for this very content. */
export function answerTo(
  answers: readonly ForgeAnswer[],
  deliverable: string,
  content: string,
): ForgeAnswer | undefined {
  return answers.findLast((answer) => answer.deliverable === deliverable && answer.content === content);
}

function noteSubmission({ body, createdAt, updatedAt }: ForgeComment, { submissions }: State): void {
  const mark = readSubmissionMarker(body);
  if (mark && createdAt === updatedAt) submissions.set(mark.deliverable, mark);
}

function problemOf(
  { author, createdAt, updatedAt }: ForgeComment,
  student: string,
  logins: readonly string[],
): string | undefined {
  if (!logins.some((login) => isSame(login, author)))
    return `${author} is not a login of your coordinator that the program names.`;
  if (isSame(author, student)) return 'Nobody decides on what they have handed in themselves.';
  if (createdAt !== updatedAt) return 'It was edited since, by whomever. A new comment would count.';
  return undefined;
}

/** @returns the submission that a decision is for, with the words after its name; or why there is none, as a sentence */
function submissionMeant(
  rest: string,
  { submissions, answered }: State,
): { readonly mark: SubmissionMark; readonly message: string } | string {
  const all = [...submissions.values()];
  if (all.length === 0) return 'Nothing was handed in here before it.';
  const [first = '', second = ''] = rest.split(/\s+/, 2);
  const named = all.find((mark) => mark.deliverable === first.toLowerCase() || isDigest(first, mark));
  const digest = named && !isDigest(first, named) ? second : first;
  if (looksLikeDigest(digest) && !(named && isDigest(digest, named)))
    return `It names ${digest}, which is not what was handed in last.`;
  if (named) {
    const words = digest === second && isDigest(second, named) ? 2 : 1;
    return { mark: named, message: rest.replace(words === 2 ? /^\S+\s+\S+/ : /^\S+/, '') };
  }
  const open = all.filter(({ content }) => !answered.has(content));
  const [only, ...others] = open.length > 0 ? open : all;
  if (only && others.length === 0) return { mark: only, message: rest };
  return `It does not say which of ${all.map(({ deliverable }) => deliverable).join(', ')} it is for.`;
}

/** At least seven digits of the digest, as the submission's comment shows them. */
function isDigest(word: string, { content }: SubmissionMark): boolean {
  return /^[0-9a-f]{7,64}$/.test(word) && content.startsWith(`sha256:${word}`);
}

/** Words such as "defaced" are made of such digits too, but never of figures. */
function looksLikeDigest(word: string): boolean {
  return /^(?=.*\d)[0-9a-f]{7,64}$/.test(word);
}

/** Logins are the same however they are written. */
function isSame(one: string, other: string): boolean {
  return one !== '' && one.toLowerCase() === other.toLowerCase();
}
