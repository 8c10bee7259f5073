import { type OddTag, parseTagName, type TagFact, type TagName } from '../core/index.ts';
import type { Git } from './openGit.ts';
import type { TagObject, TagSignature } from './parseTag.ts';
import { readTagObjects } from './tagObject.ts';

/** A submission's or decision's tag as git holds it. */
export interface TagRef extends TagFact {
  readonly signature?: TagSignature;
}

const tagPrefix = 'refs/tags/';
const oddPrefix = 'refs/readiness/odd/';
const outboxPrefix = 'refs/readiness/outbox/';
/** A repository that nobody vetted may hold any number of refs, of any size: these are more than anybody needs. */
const mostRefs = 10_000;
const largestTag = 256 * 1024;

/** What stands under `readiness/`. */
export interface ReadTags {
  /** With the names of submissions, decisions and withdrawals, by number. */
  readonly tags: readonly TagRef[];
  /** With any other name, or no such tags. */
  readonly odd: readonly OddTag[];
}

/** The annotated tags with the names of submissions and decisions, by number. */
export async function readTags(git: Git, known?: Map<string, TagObject>): Promise<readonly TagRef[]> {
  return (await readAllTags(git, known)).tags;
}

/**
 * All annotated tags under `readiness/`. Two processes, however many tags there are.
 * @param known tag objects that were read before, by id; what is read is added
 */
export async function readAllTags(git: Git, known = new Map<string, TagObject>()): Promise<ReadTags> {
  const output = await git.run([
    'for-each-ref',
    `--count=${mostRefs}`,
    '--format=%(objecttype) %(objectsize) %(objectname) %(refname)',
    `${tagPrefix}readiness`,
    oddPrefix,
  ]);
  const refs = output.split('\n').flatMap((line) => {
    const [type = '', size, object = '', ref = ''] = line.split(' ');
    return object === '' ? [] : [{ ...nameOf(ref), object, problem: problemOf(type, Number(size)) }];
  });
  const missing = new Set(
    refs.flatMap(({ object, problem }) => (problem || known.has(object) ? [] : [object])),
  );
  for (const tag of await readTagObjects(git, [...missing])) known.set(tag.object, tag);
  const tags: TagRef[] = [];
  const odd: OddTag[] = [];
  for (const { name, object, parsed, problem } of refs) {
    const tag = problem ? undefined : known.get(object);
    if (tag && parsed) tags.push({ ...tag, ...parsed, name });
    else if (tag) odd.push({ ...tag, name });
    else if (parsed?.kind === 'decision') {
      const reason = problem ?? 'It cannot be read.';
      odd.push({ name, ownName: name, target: object, message: '', reason });
    }
  }
  return { tags: tags.sort((a, b) => a.number - b.number), odd };
}

/** Why something under the name of a tag says nothing, as a sentence. */
function problemOf(type: string, size: number): string | undefined {
  if (type !== 'tag') return 'It is no annotated tag, so that nobody has signed it.';
  return size > largestTag ? 'It is larger than an answer can be.' : undefined;
}

function nameOf(ref: string): { readonly name: string; readonly parsed?: TagName | undefined } {
  if (ref.startsWith(oddPrefix)) return { name: Buffer.from(ref.slice(oddPrefix.length), 'hex').toString() };
  const name = ref.slice(tagPrefix.length);
  return { name, parsed: parseTagName(name) };
}

/**
 * Where a tag is kept whose name only looks like one of ours: under no name that could be taken for another, whatever
 * letters the disk tells apart.
 */
export function oddRef(name: string): string {
  return oddPrefix + Buffer.from(name).toString('hex');
}

/** The ids of all tags under `readiness/`, by their names. */
export async function readTagNames(git: Git): Promise<Map<string, string>> {
  const output = await git.run(['for-each-ref', '--format=%(objectname) %(refname)', 'refs/tags/readiness']);
  return new Map(
    output.split('\n').flatMap((line): [string, string][] => {
      const [object = '', ref = ''] = line.split(' ');
      return ref === '' ? [] : [[ref.replace(/^refs\/tags\//, ''), object]];
    }),
  );
}

/** Names of the tags that were made here and that no remote has taken yet. */
export async function readOutbox(git: Git): Promise<Set<string>> {
  const output = await git.run(['for-each-ref', '--format=%(refname)', `--count=${mostRefs}`, outboxPrefix]);
  const refs = output.split('\n').filter((line) => line.startsWith(outboxPrefix));
  return new Set(refs.map((ref) => `readiness/${ref.slice(outboxPrefix.length)}`));
}

/** Makes a tag and its entry in the outbox, both or neither; fails when the tag is there already. */
export async function createTag(git: Git, name: string, object: string): Promise<void> {
  await updateRefs(git, [`create ${tagPrefix}${name} ${object}`, `create ${outboxRef(name)} ${object}`]);
}

/** Takes a tag out of the outbox: a remote has it now. */
export async function markSent(git: Git, names: readonly string[]): Promise<void> {
  await updateRefs(
    git,
    names.map((name) => `delete ${outboxRef(name)}`),
  );
}

/**
 * Gives a tag that was not sent another name and object, all or nothing.
 * @param moved other tags that were not sent, with the objects that they become
 */
export async function renameTag(
  git: Git,
  from: string,
  to: { readonly name: string; readonly object: string },
  moved: readonly { readonly name: string; readonly object: string }[],
): Promise<void> {
  await updateRefs(git, [
    `delete ${tagPrefix}${from}`,
    `delete ${outboxRef(from)}`,
    `create ${tagPrefix}${to.name} ${to.object}`,
    `create ${outboxRef(to.name)} ${to.object}`,
    ...moved.flatMap(({ name, object }) => [
      `update ${tagPrefix}${name} ${object}`,
      `update ${outboxRef(name)} ${object}`,
    ]),
  ]);
}

async function updateRefs(git: Git, commands: readonly string[]): Promise<void> {
  await git.run(['update-ref', '--stdin'], { input: ['start', ...commands, 'commit', ''].join('\n') });
}

function outboxRef(name: string): string {
  return outboxPrefix + name.replace(/^readiness\//, '');
}
