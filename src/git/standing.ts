import {
  answerTo,
  type CoordinatorKeys,
  decisionFor,
  type DecisionSummary,
  type DeliverableHistory,
  firstApprovedAt,
  type ForgeAnswer,
  type HandedIn,
  type JudgedDecision,
  type JudgedSubmission,
  judgeTags,
  lastApprovedCommit,
  parseManifest,
  type SignatureVerdict,
  standingAnswers,
  standingSubmission,
  type SubmissionHistory,
} from '../core/index.ts';
import { type CommentNotes, noteKey, readCommentNotes } from './commentNotes.ts';
import { contentAt, digestOf, readWorkTree, type WorkTree } from './content.ts';
import { type FilesAt, readContents } from './contents.ts';
import { readForgeAnswers } from './forgeAnswers.ts';
import { gitError } from './gitErrors.ts';
import type { Git } from './openGit.ts';
import type { TagObject } from './parseTag.ts';
import { assertPlainRefs } from './plainRefs.ts';
import { readAllTags, readOutbox, type ReadTags } from './refs.ts';
import { verifySignatures } from './verify.ts';

/** What was handed in, and the answer to what stands, by deliverable. */
export type Standing = ReadonlyMap<string, SubmissionHistory>;

/** Who asks: whose keys they trust, and whose portfolio they know this to be. */
export interface Asker {
  readonly keys: CoordinatorKeys;
  readonly student?: string;
  readonly filesAt?: FilesAt;
  readonly memory?: Memory;
}

/** What never changes once it was found out: objects, their signatures and the contents of commits. */
export class Memory {
  readonly tags = new Map<string, TagObject>();
  readonly contents = new Map<string, string>();
  /** By the keys that were trusted. */
  readonly verdicts = new Map<string, Map<string, SignatureVerdict>>();
}

const nobody: Asker = { keys: { keys: [], from: 'preset' } };

/**
 * What git knows of the deliverables' submissions and decisions.
 * @param files the paths of each deliverable's files, by its id
 * @throws ReadinessError when git is missing, the folder is no repository, or git fails
 */
export async function readStanding(
  git: Git,
  files: ReadonlyMap<string, readonly string[]>,
  asker: Asker = nobody,
): Promise<Standing> {
  try {
    await assertPlainRefs(git);
    const found = await readAllTags(git, asker.memory?.tags);
    if (found.tags.length === 0 && found.odd.length === 0) return new Map();
    const [histories, outbox, workTree, answers, notes] = await Promise.all([
      judge(git, found, files, asker),
      readOutbox(git),
      readWorkTree(git, [...new Set([...files.values()].flat())]),
      readForgeAnswers(git),
      readCommentNotes(git),
    ]);
    const known = [...files].flatMap(([deliverable, paths]) => {
      const history = histories.get(deliverable);
      return history ? [{ deliverable, paths, history }] : [];
    });
    const entries = known.map(async ({ deliverable, paths, history }) => {
      const one = await standingOf(git, history, paths, workTree, outbox);
      const { decision } = one;
      const noted = { ...one, ...(decision && { decision: withNotes(decision, notes) }) };
      return [deliverable, withForgeAnswer(noted, deliverable, answers)] as const;
    });
    return new Map(await Promise.all(entries));
  } catch (error) {
    throw gitError(error);
  }
}

/**
 * All submissions and decisions with what each is worth, by deliverable.
 * @throws ReadinessError when git is missing, the folder is no repository, or git fails
 */
export async function readHistories(
  git: Git,
  files: ReadonlyMap<string, readonly string[]>,
  asker: Asker,
): Promise<Map<string, DeliverableHistory>> {
  try {
    return await judge(git, await readAllTags(git, asker.memory?.tags), files, asker);
  } catch (error) {
    throw gitError(error);
  }
}

async function judge(
  git: Git,
  { tags, odd }: ReadTags,
  files: ReadonlyMap<string, readonly string[]>,
  { keys, student, filesAt, memory = new Memory() }: Asker,
): Promise<Map<string, DeliverableHistory>> {
  const decisions = tags.filter(({ kind }) => kind === 'decision');
  const answered = new Set(decisions.map(({ target }) => target));
  const all = tags.filter(({ kind }) => kind === 'submission');
  const withdrawn = new Set(tags.filter(({ kind }) => kind === 'withdrawal').map(({ target }) => target));
  const standing = all.filter(({ object }) => !withdrawn.has(object));
  const last = new Map(standing.map((tag) => [tag.deliverable, tag.object]));
  const submissions = all.filter(
    ({ object, deliverable }) => answered.has(object) || last.get(deliverable) === object,
  );
  const trusted = JSON.stringify(keys);
  const signatures = memory.verdicts.get(trusted) ?? new Map<string, SignatureVerdict>();
  memory.verdicts.set(trusted, signatures);
  const fresh = decisions.filter(({ object }) => !signatures.has(object));
  // git reads while this process computes.
  const [contents, verdicts] = await Promise.all([
    readContents(git, submissions, files, filesAt, memory.contents),
    verifySignatures(git, fresh, keys),
  ]);
  for (const [object, verdict] of verdicts) signatures.set(object, verdict);
  return judgeTags({ tags, odd, signatures, contents, ...(student !== undefined && { student }) });
}

async function standingOf(
  git: Git,
  history: DeliverableHistory,
  paths: readonly string[],
  { head, uncommitted }: WorkTree,
  outbox: ReadonlySet<string>,
): Promise<SubmissionHistory> {
  const handedIn = history.submissions.map((one) => handedInOf(one, history, outbox));
  const answer = answerOf(history);
  const tag = standingSubmission(history)?.tag;
  if (!tag) return { history: handedIn, ...answer };
  const { number, target: commit, at, name } = tag;
  const [entries, ahead] = head
    ? await Promise.all([contentAt(git, head, paths), commitsBetween(git, commit, head)])
    : [undefined, 0];
  const now = entries && digestOf(entries);
  const content = parseManifest(tag.message)?.content;
  const changedSince = now !== content || paths.some((path) => uncommitted.has(path));
  // A deadline asks for the first that has left this machine.
  const firstAt = history.submissions.find(({ tag: { name }, withdrawn }) => !withdrawn && !outbox.has(name))
    ?.tag.at;
  const sent = !outbox.has(name);
  const submission = { number, commit, at, sent, commitsAhead: ahead, changedSince };
  return {
    submission: { ...submission, ...(firstAt && { firstAt }), ...(content && { content }) },
    history: handedIn,
    ...answer,
  };
}

async function commitsBetween(git: Git, from: string, to: string): Promise<number> {
  return Number(await git.run(['rev-list', '--count', '--end-of-options', `${from}..${to}`]));
}

/** What was said at GitHub to this very content. */
function withForgeAnswer(
  standing: SubmissionHistory,
  deliverable: string,
  answers: readonly ForgeAnswer[],
): SubmissionHistory {
  const content = standing.submission?.content;
  const forgeAnswer = content === undefined ? undefined : answerTo(answers, deliverable, content);
  return { ...standing, ...(forgeAnswer && { forgeAnswer }) };
}

/** With what the student noted about its comments. */
function withNotes(decision: DecisionSummary, notes: CommentNotes): DecisionSummary {
  const { comments = [] } = decision;
  const noted = comments.map((one) => ({
    ...one,
    ...(one.of && notes.get(noteKey(one.of.decision, one.of.index))),
  }));
  return { ...decision, comments: noted };
}

function handedInOf(
  { tag: { number, target, at, name }, withdrawn }: JudgedSubmission,
  { decisions }: DeliverableHistory,
  outbox: ReadonlySet<string>,
): HandedIn {
  const own = decisions.filter(({ submission, kind }) => submission === number && kind !== undefined);
  const answer = own.findLast(({ notVerified }) => notVerified === undefined) ?? own.at(-1);
  const decision = answer && summaryOf(answer);
  return {
    number,
    commit: target,
    at,
    sent: !outbox.has(name),
    ...(withdrawn && {
      withdrawn: { at: withdrawn.at, message: withdrawn.message, sent: !outbox.has(withdrawn.name) },
    }),
    ...(decision && { decision }),
  };
}

function answerOf(
  history: DeliverableHistory,
): Pick<SubmissionHistory, 'decision' | 'unverified' | 'approvedCommit'> {
  const { unverified } = history;
  const decision = decisionFor(history);
  const first = firstApprovedAt(history);
  const approvedCommit = lastApprovedCommit(history);
  const summary = decision && answeredBy(decision, history);
  return {
    ...(summary && { decision: { ...summary, ...(first && { firstApprovedAt: first }) } }),
    ...(unverified.length > 0 && { unverified }),
    ...(approvedCommit !== undefined && { approvedCommit }),
  };
}

function answeredBy(decision: JudgedDecision, history: DeliverableHistory): DecisionSummary | undefined {
  const { submission } = decision;
  const summary = summaryOf(decision);
  const commit = history.submissions.find((one) => one.tag.number === submission)?.tag.target;
  const answers = standingAnswers(decision, history);
  return (
    summary && {
      ...summary,
      message: [...new Set(answers.map(({ message }) => message))].filter((one) => one !== '').join('\n\n'),
      comments: answers.flatMap(({ comments, tag }) =>
        comments.map((one, index) => ({ ...one, of: { decision: tag.object, index } })),
      ),
      ...(submission !== undefined && { submission }),
      ...(commit !== undefined && { commit }),
    }
  );
}

function summaryOf({ kind, tag, message, notVerified }: JudgedDecision): HandedIn['decision'] {
  return kind && { kind, at: tag.at, message, ...(notVerified !== undefined && { notVerified }) };
}
