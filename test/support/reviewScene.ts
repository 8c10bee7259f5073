import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import type { CoordinatorKeys } from '../../src/core/index.ts';
import { openGit } from '../../src/git/openGit.ts';
import { readStanding } from '../../src/git/standing.ts';
import { type Judged, submit } from '../../src/git/submit.ts';
import { type GitFixture, withGit } from './gitFixture.ts';
import { makeKey, type SigningKey, signTag } from './signing.ts';

const judgedOf = (id: string, files: string[]): Judged => ({
  deliverable: { id, title: id, files },
  errors: 0,
  warnings: 0,
  reasons: [],
});
export const resume = judgedOf('resume', ['resume.md']);
export const portfolio = judgedOf('portfolio', ['portfolio.md']);
export const context = { program: 'turing-outreach-plan', student: 'Ada Example', to: undefined };
const files = new Map([
  ['resume', ['resume.md']],
  ['portfolio', ['portfolio.md']],
]);
export const approved = 'Approved: Résumé\n\nWell done.\n\nReadiness-Decision: approved\n';

/** A portfolio that somebody decides about, wherever it lies. */
export interface Stage extends Pick<GitFixture, 'folder' | 'git' | 'write'> {
  /** The coordinator's. */
  readonly key: SigningKey;
  /** Another key, made when it is first asked for. */
  readonly keyNamed: (name: string, type?: string) => SigningKey;
  /** Whose portfolio it is. */
  readonly student: string;
}

export type Scene = Stage & GitFixture;

/** A student who has handed in a résumé, and a coordinator with a key. */
export async function withSubmission(test: (scene: Scene) => Promise<void>): Promise<void> {
  await withGit({ 'resume.md': '# Ada\n', 'portfolio.md': '# Me\n' }, async (fixture) => {
    await submit(openGit(fixture.folder), resume, context, { insist: false });
    const keyNamed = keysIn(dirname(fixture.folder));
    await test({ ...fixture, key: keyNamed('meg'), keyNamed, student: context.student });
  });
}

/** Keys by their names, each made once. */
export function keysIn(folder: string): Stage['keyNamed'] {
  const made = new Map<string, SigningKey>();
  return (name, type) => {
    const key = made.get(name) ?? makeKey(folder, name, type);
    made.set(name, key);
    return key;
  };
}

/** Hands in, under another name and with another résumé where that is asked for. */
export async function handIn(
  { folder, student, write }: Stage,
  judged: Judged,
  { text, ...who }: { readonly student?: string; readonly text?: string } = {},
): Promise<void> {
  if (text !== undefined) await write('resume.md', text);
  const commit = text === undefined ? {} : { commitMessage: 'Second' };
  await submit(openGit(folder), judged, { ...context, student, ...who }, { insist: false, ...commit });
}

export const typed = (...keys: SigningKey[]): CoordinatorKeys => ({
  keys: keys.map(({ line }) => line),
  from: 'typed',
});

export async function standing(folder: string, keys: CoordinatorKeys, id = 'resume') {
  const git = openGit(folder, undefined, { hostile: true });
  const found = (await readStanding(git, files, { keys, student: 'Ada Example' })).get(id);
  return {
    decision: found?.decision,
    submission: found?.submission,
    reasons: found?.unverified?.map((one) => one.reason) ?? [],
  };
}

export function decide(
  { folder, key }: Pick<Stage, 'folder' | 'key'>,
  changes: Partial<Parameters<typeof signTag>[1]> = {},
): void {
  signTag(folder, {
    name: 'readiness/resume/decision/1',
    target: 'readiness/resume/submission/1',
    message: approved,
    key,
    ...changes,
  });
}

/** Writes the object of a tag anew, and puts the tag on it. */
export function replaceTag({ git, folder }: Stage, name: string, change: (text: string) => string): void {
  const input = change(git(['cat-file', 'tag', name]));
  const options = { cwd: folder, encoding: 'utf8', input } as const;
  const object = execFileSync(
    'git',
    ['hash-object', '-t', 'tag', '-w', '--stdin', '--literally'],
    options,
  ).trim();
  git(['update-ref', `refs/tags/${name}`, object]);
}
