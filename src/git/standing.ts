import {
  answerTo,
  type CoordinatorKeys,
  decisionFor,
  type DecisionSummary,
  type DeliverableHistory,
  firstApprovedAt,
  type ForgeAnswer,
  type JudgedDecision,
  judgeTags,
  lastApprovedCommit,
  parseManifest,
  type SignatureVerdict,
  type SubmissionSummary,
} from '../core/index.ts';
import { contentAt, digestOf, readWorkTree, type WorkTree } from './content.ts';
import { type FilesAt, readContents } from './contents.ts';
import { readForgeAnswers } from './forgeAnswers.ts';
import { gitError } from './gitErrors.ts';
import type { Git } from './openGit.ts';
import type { TagObject } from './parseTag.ts';
import { readOutbox, readTags, type TagRef } from './refs.ts';
import { verifySignatures } from './verify.ts';

/** What was handed in last, and the answer to it, by deliverable. */
export type Standing = ReadonlyMap<
  string,
  {
    readonly submission: SubmissionSummary;
    readonly decision?: DecisionSummary;
    readonly unverified?: readonly { readonly name: string; readonly reason: string }[];
    readonly approvedCommit?: string;
    readonly forgeAnswer?: ForgeAnswer;
  }
>;

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
    const tags = await readTags(git, asker.memory?.tags);
    if (!tags.some(({ kind }) => kind === 'submission')) return new Map();
    const [histories, outbox, workTree, answers] = await Promise.all([
      judge(git, tags, files, asker),
      readOutbox(git),
      readWorkTree(git, [...new Set([...files.values()].flat())]),
      readForgeAnswers(git),
    ]);
    const standing = new Map<string, StandingOf>();
    for (const [deliverable, paths] of files) {
      const history = histories.get(deliverable);
      const found = history && (await standingOf(git, history, paths, workTree, outbox));
      if (found) standing.set(deliverable, withForgeAnswer(found, deliverable, answers));
    }
    return standing;
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
    return await judge(git, await readTags(git, asker.memory?.tags), files, asker);
  } catch (error) {
    throw gitError(error);
  }
}

type StandingOf = NonNullable<ReturnType<Standing['get']>>;

async function judge(
  git: Git,
  tags: readonly TagRef[],
  files: ReadonlyMap<string, readonly string[]>,
  { keys, student, filesAt, memory = new Memory() }: Asker,
): Promise<Map<string, DeliverableHistory>> {
  const decisions = tags.filter(({ kind }) => kind === 'decision');
  const answered = new Set(decisions.map(({ target }) => target));
  const all = tags.filter(({ kind }) => kind === 'submission');
  const last = new Map(all.map((tag) => [tag.deliverable, tag.object]));
  const submissions = all.filter(
    ({ object, deliverable }) => answered.has(object) || last.get(deliverable) === object,
  );
  const trusted = JSON.stringify(keys);
  const signatures = memory.verdicts.get(trusted) ?? new Map<string, SignatureVerdict>();
  memory.verdicts.set(trusted, signatures);
  const fresh = decisions.filter(({ object }) => !signatures.has(object));
  for (const [object, verdict] of await verifySignatures(git, fresh, keys)) signatures.set(object, verdict);
  const contents = await readContents(git, submissions, files, filesAt, memory.contents);
  return judgeTags({ tags, signatures, contents, ...(student !== undefined && { student }) });
}

async function standingOf(
  git: Git,
  history: DeliverableHistory,
  paths: readonly string[],
  { head, uncommitted }: WorkTree,
  outbox: ReadonlySet<string>,
): Promise<StandingOf | undefined> {
  const tag = history.submissions.at(-1)?.tag;
  if (!tag) return undefined;
  const now = head && digestOf(await contentAt(git, head, paths));
  const content = parseManifest(tag.message)?.content;
  const changedSince = now !== content || paths.some((path) => uncommitted.has(path));
  const { number, target: commit, at, name } = tag;
  const ahead = head ? await git.run(['rev-list', '--count', '--end-of-options', `${commit}..${head}`]) : '0';
  // A deadline asks for the first that has left this machine.
  const firstAt = history.submissions.find((one) => !outbox.has(one.tag.name))?.tag.at;
  const sent = !outbox.has(name);
  const submission = { number, commit, at, sent, commitsAhead: Number(ahead), changedSince };
  return {
    submission: { ...submission, ...(firstAt && { firstAt }), ...(content && { content }) },
    ...answerOf(history),
  };
}

/** What was said at GitHub to this very content. */
function withForgeAnswer(
  standing: StandingOf,
  deliverable: string,
  answers: readonly ForgeAnswer[],
): StandingOf {
  const { content } = standing.submission;
  const forgeAnswer = content === undefined ? undefined : answerTo(answers, deliverable, content);
  return { ...standing, ...(forgeAnswer && { forgeAnswer }) };
}

function answerOf(history: DeliverableHistory): Omit<StandingOf, 'submission'> {
  const unverified = history.decisions.flatMap(({ tag, notVerified }) =>
    notVerified === undefined ? [] : [{ name: tag.name, reason: notVerified }],
  );
  const decision = decisionFor(history);
  const first = firstApprovedAt(history);
  const approvedCommit = lastApprovedCommit(history);
  const summary = decision && summaryOf(decision, history);
  return {
    ...(summary && { decision: { ...summary, ...(first && { firstApprovedAt: first }) } }),
    ...(unverified.length > 0 && { unverified }),
    ...(approvedCommit !== undefined && { approvedCommit }),
  };
}

function summaryOf(
  decision: JudgedDecision,
  { submissions }: DeliverableHistory,
): DecisionSummary | undefined {
  const { kind, tag, message, comments, submission, notVerified } = decision;
  const commit = submissions.find((one) => one.tag.number === submission)?.tag.target;
  return (
    kind && {
      kind,
      at: tag.at,
      message,
      comments,
      ...(submission !== undefined && { submission }),
      ...(commit !== undefined && { commit }),
      ...(notVerified !== undefined && { notVerified }),
    }
  );
}
