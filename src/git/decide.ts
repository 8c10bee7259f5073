import {
  type CoordinatorKeys,
  type DecisionMessage,
  type DecisionResult,
  formatDecision,
  formatTagName,
  ReadinessError,
} from '../core/index.ts';
import { gitError } from './gitErrors.ts';
import { readTags, type TagRef } from './refs.ts';
import { type Git, openGit } from './openGit.ts';
import { markSeen, remoteTags, type StudentCache } from './studentCache.ts';
import { verifySignatures } from './verify.ts';

export interface DecideRequest {
  /** The submission that was looked at. */
  readonly submission: TagRef;
  readonly title: string;
  readonly decision: DecisionMessage;
  /** The path of an SSH public key, or the id of an OpenPGP key; git's own setting where it is absent. */
  readonly signingKey?: string;
  /** The decision must verify against these before it goes out. */
  readonly keys: CoordinatorKeys;
  /** Where it is pushed. */
  readonly address: string;
}

/** Another coordinator may take the number in between: then the next one is signed, a few times over. */
const mostTries = 4;

/** git for one decision: it stops with the signal, and knows which copy it works in. */
interface Work {
  readonly cache: StudentCache;
  readonly network: Git;
  readonly now: string;
}

/**
 * Signs a decision and pushes it. From the tag on nothing is lost: where pushing fails, the tag stays in the copy, and
 * `sendDecisions` pushes it later.
 * @param now ISO
 * @throws ReadinessError where git cannot sign, or signs with a key that is not the coordinator's
 */
export async function decide(
  cache: StudentCache,
  request: DecideRequest,
  now: string,
  signal?: AbortSignal,
): Promise<DecisionResult> {
  const work = { cache, network: openGit(cache.git.folder, signal, { network: true }), now };
  try {
    return await pushDecision(work, await sign(work, request), request);
  } catch (error) {
    throw gitError(error, signal);
  }
}

/** The tag that `decide` would make, and its whole message. */
export async function previewDecision(
  { git }: StudentCache,
  request: DecideRequest,
): Promise<{ readonly name: string; readonly text: string }> {
  const name = await nextName(git, request.submission.deliverable);
  return { name, text: formatDecision(request.title, request.decision) };
}

/**
 * Pushes decisions that could not be pushed when they were made.
 * @param now ISO
 * @returns the names of those that went out
 * @throws ReadinessError for the first that does not
 */
export async function sendDecisions(
  cache: StudentCache,
  tags: readonly TagRef[],
  address: string,
  now: string,
  signal?: AbortSignal,
): Promise<string[]> {
  const network = openGit(cache.git.folder, signal, { network: true });
  const sent: string[] = [];
  try {
    for (const tag of tags) {
      await push(network, address, tag.name);
      await markSeen(cache, tag, now);
      sent.push(tag.name);
    }
    return sent;
  } catch (error) {
    throw gitError(error, signal);
  }
}

async function nextName(git: Git, deliverable: string, above = 0): Promise<string> {
  const known = (await readTags(git)).filter(
    (tag) => tag.kind === 'decision' && tag.deliverable === deliverable,
  );
  const number = Math.max(above, ...known.map((tag) => tag.number)) + 1;
  return formatTagName({ deliverable, kind: 'decision', number });
}

async function sign({ cache, network }: Work, request: DecideRequest, above = 0): Promise<TagRef> {
  const { submission, title, decision, signingKey, keys } = request;
  const name = await nextName(cache.git, submission.deliverable, above);
  let words = '';
  await network.run(['tag', '--sign', '--cleanup=verbatim', '--file=-', name, submission.object], {
    input: formatDecision(title, decision),
    config: keyConfig(signingKey),
    said: (text) => (words = text),
  });
  const [made] = (await readTags(cache.git)).filter((tag) => tag.name === name);
  const [verdict] = made ? [...(await verifySignatures(cache.git, [made], keys)).values()] : [];
  if (made && verdict && 'signedBy' in verdict) return made;
  await network.run(['tag', '--delete', name]);
  // Some versions of git make a tag without a signature when the key cannot be used.
  if (!made?.signature) throw new Error(`failed to sign: ${words}`);
  throw new ReadinessError(
    'git-not-signed',
    `The decision was not made, for it would not count. ${verdict && 'problem' in verdict ? verdict.problem : ''}`.trim(),
    "Sign with a key that stands in the program's `coordinator.signingKeys`, or name yours as `signingKey` in cohort.json.",
  );
}

async function pushDecision(
  work: Work,
  tag: TagRef,
  request: DecideRequest,
  tries = mostTries,
): Promise<DecisionResult> {
  const { cache, network, now } = work;
  try {
    await push(network, request.address, tag.name);
    await markSeen(cache, tag, now);
    return { tag: tag.name, sent: true };
  } catch (error) {
    const { message, nextStep, code } = gitError(error);
    const taken = await isTaken(network, tag.name, request.address);
    if (taken !== undefined && tries > 1) {
      await network.run(['tag', '--delete', tag.name]);
      return await pushDecision(work, await sign(work, request, taken), request, tries - 1);
    }
    if (code === 'cancelled') throw error;
    return { tag: tag.name, sent: false, notSent: { message, nextStep } };
  }
}

async function push(network: Git, address: string, name: string): Promise<void> {
  const ref = `refs/tags/${name}`;
  await network.run(['push', '--quiet', '--no-follow-tags', '--', address, `${ref}:${ref}`]);
}

/** The highest number that the remote has, when it has a tag of this name. */
async function isTaken(network: Git, name: string, address: string): Promise<number | undefined> {
  const there = await remoteTags(network, address).then(
    ({ tags }) => tags,
    () => new Map<string, string>(),
  );
  if (!there.has(name)) return undefined;
  const stem = name.slice(0, name.lastIndexOf('/') + 1);
  return Math.max(
    ...[...there.keys()].filter((one) => one.startsWith(stem)).map((one) => Number(one.slice(stem.length))),
  );
}

/** What looks like a path, an SSH key or an OpenPGP id is one; anything else is left to the person's own `gpg.format`. */
export function keyConfig(key: string | undefined): string[] {
  if (key === undefined) return [];
  const isSsh = /[/\\]|\.pub$|^key::|^ssh-/.test(key);
  const isOpenPgp = /^(0x)?[0-9a-f]{8,64}!?$/i.test(key);
  return [
    ...(isSsh ? ['gpg.format=ssh'] : []),
    ...(isOpenPgp ? ['gpg.format=openpgp'] : []),
    `user.signingkey=${key}`,
  ];
}
