import {
  type CoordinatorKeys,
  type DecisionMessage,
  formatDecision,
  formatTagName,
  ReadinessError,
} from '../core/index.ts';
import { gitError } from './gitErrors.ts';
import { readTags, type TagRef } from './refs.ts';
import { remoteTags, type StudentCache } from './studentCache.ts';
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

export interface DecideResult {
  readonly tag: string;
  readonly sent: boolean;
  readonly notSent?: { readonly message: string; readonly nextStep: string };
}

/** Another coordinator may take the number in between: then the next one is signed, a few times over. */
const mostTries = 4;

/**
 * Signs a decision and pushes it. From the tag on nothing is lost: where pushing fails, the tag stays in the copy, and
 * `sendDecisions` pushes it later.
 * @throws ReadinessError where git cannot sign, or signs with a key that is not the coordinator's
 */
export async function decide(
  cache: StudentCache,
  request: DecideRequest,
  signal?: AbortSignal,
): Promise<DecideResult> {
  try {
    const name = await sign(cache, request);
    return await pushDecision(cache, name, request);
  } catch (error) {
    throw gitError(error, signal);
  }
}

/** Pushes decisions that could not be pushed when they were made. @returns those that went out */
export async function sendDecisions(
  { network }: StudentCache,
  names: readonly string[],
  address: string,
): Promise<string[]> {
  const sent: string[] = [];
  for (const name of names) {
    await push(network, address, name);
    sent.push(name);
  }
  return sent;
}

async function sign(cache: StudentCache, request: DecideRequest, above = 0): Promise<string> {
  const { submission, title, decision, signingKey, keys } = request;
  const { deliverable, object } = submission;
  const known = (await readTags(cache.git)).filter(
    (tag) => tag.kind === 'decision' && tag.deliverable === deliverable,
  );
  const number = Math.max(above, ...known.map((tag) => tag.number)) + 1;
  const name = formatTagName({ deliverable, kind: 'decision', number });
  await cache.network.run(['tag', '--sign', '--cleanup=verbatim', '--file=-', name, object], {
    input: formatDecision(title, decision),
    config: keyConfig(signingKey),
  });
  const made = (await readTags(cache.git)).filter((tag) => tag.name === name);
  const [verdict] = [...(await verifySignatures(cache.git, made, keys)).values()];
  if (verdict && 'signedBy' in verdict) return name;
  await cache.network.run(['tag', '--delete', name]);
  // Some versions of git make a tag without a signature when the key cannot be used.
  if (!made[0]?.signature) throw new Error('failed to sign');
  throw new ReadinessError(
    'git-failed',
    `The decision was not made, for it would not count. ${verdict?.problem ?? ''}`.trim(),
    "Sign with a key that stands in the program's `coordinator.signingKeys`, or name yours as `signingKey` in cohort.json.",
  );
}

async function pushDecision(
  cache: StudentCache,
  name: string,
  request: DecideRequest,
  tries = mostTries,
): Promise<DecideResult> {
  try {
    await push(cache.network, request.address, name);
    return { tag: name, sent: true };
  } catch (error) {
    const { message, nextStep, code } = gitError(error);
    const taken = await isTaken(cache, name, request.address);
    if (taken !== undefined && tries > 1) {
      await cache.network.run(['tag', '--delete', name]);
      return await pushDecision(cache, await sign(cache, request, taken), request, tries - 1);
    }
    if (code === 'cancelled') throw error;
    return { tag: name, sent: false, notSent: { message, nextStep } };
  }
}

async function push(network: StudentCache['network'], address: string, name: string): Promise<void> {
  await network.run([
    'push',
    '--quiet',
    '--no-follow-tags',
    '--',
    address,
    `refs/tags/${name}:refs/tags/${name}`,
  ]);
}

/** The highest number that the remote has, when it has a tag of this name. */
async function isTaken(
  { network }: StudentCache,
  name: string,
  address: string,
): Promise<number | undefined> {
  const there = await remoteTags(network, address).catch(() => new Map<string, string>());
  if (!there.has(name)) return undefined;
  const stem = name.slice(0, name.lastIndexOf('/') + 1);
  return Math.max(
    ...[...there.keys()].filter((one) => one.startsWith(stem)).map((one) => Number(one.slice(stem.length))),
  );
}

/** What looks like a path or an SSH key is one; anything else is left to the person's own `gpg.format`. */
function keyConfig(key: string | undefined): string[] {
  if (key === undefined) return [];
  const isSsh = /[/\\]|\.pub$|^key::|^ssh-/.test(key);
  return [...(isSsh ? ['gpg.format=ssh'] : []), `user.signingkey=${key}`];
}
