import { parseTagName, type TagName } from '../core/index.ts';
import type { Git } from './openGit.ts';

/** A submission's or decision's tag as git holds it. */
export interface TagRef extends TagName {
  /** Without `refs/tags/`. */
  readonly name: string;
  /** Id of the tag object. */
  readonly object: string;
  /** Id of what it sits on. */
  readonly target: string;
  /** ISO with offset, as whoever made it claims; empty for a tag without a date. */
  readonly at: string;
  /** Without the signature. */
  readonly message: string;
}

const tagPrefix = 'refs/tags/';
const outboxPrefix = 'refs/readiness/outbox/';
const fields = [
  'refname',
  'objecttype',
  'objectname',
  'object',
  'taggerdate:iso-strict',
  'contents:subject',
  'contents:body',
];
/** A repository that nobody vetted may hold any number of refs. */
const mostRefs = 10_000;

/** The annotated tags with the names of submissions and decisions, by number. Other tags under `readiness/` are passed over. */
export async function readTags(git: Git): Promise<TagRef[]> {
  const format = fields.map((field) => `%(${field})`).join(' ');
  const output = await git.run([
    'for-each-ref',
    '--python',
    `--count=${mostRefs}`,
    `--format=${format}`,
    `${tagPrefix}readiness`,
  ]);
  const tags = quotedRows(output).flatMap(
    ([ref = '', type, object = '', target = '', at = '', subject = '', body = '']) => {
      const name = ref.slice(tagPrefix.length);
      const parsed = type === 'tag' ? parseTagName(name) : undefined;
      return parsed ? [{ ...parsed, name, object, target, at, message: `${subject}\n\n${body}` }] : [];
    },
  );
  return tags.sort((a, b) => a.number - b.number);
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

/** Gives a tag that was not sent another name and object, all or nothing. */
export async function renameTag(git: Git, from: string, to: string, object: string): Promise<void> {
  await updateRefs(git, [
    `delete ${tagPrefix}${from}`,
    `delete ${outboxRef(from)}`,
    `create ${tagPrefix}${to} ${object}`,
    `create ${outboxRef(to)} ${object}`,
  ]);
}

async function updateRefs(git: Git, commands: readonly string[]): Promise<void> {
  await git.run(['update-ref', '--stdin'], { input: ['start', ...commands, 'commit', ''].join('\n') });
}

function outboxRef(name: string): string {
  return outboxPrefix + name.replace(/^readiness\//, '');
}

/** The rows of `for-each-ref --python`: literals in quotes, in which quotes, backslashes and line breaks are escaped. */
function quotedRows(output: string): string[][] {
  const rows: string[][] = [];
  for (const match of output.matchAll(/'(?<text>(?:[^'\\]|\\.)*)'(?<end>\n?)|\n/gs)) {
    const text = match.groups?.['text'];
    if (text === undefined) continue;
    const row = rows.at(-1);
    const value = text.replace(/\\(.)/gs, (_, char: string) => (char === 'n' ? '\n' : char));
    if (row && row.length < fields.length) row.push(value);
    else rows.push([value]);
  }
  return rows;
}
