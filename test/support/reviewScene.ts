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

export interface Scene extends GitFixture {
  readonly key: SigningKey;
  readonly keyNamed: (name: string, type?: string) => SigningKey;
}

/** A student who has handed in a résumé, and a coordinator with a key. */
export async function withSubmission(test: (scene: Scene) => Promise<void>): Promise<void> {
  await withGit({ 'resume.md': '# Ada\n', 'portfolio.md': '# Me\n' }, async (fixture) => {
    await submit(openGit(fixture.folder), resume, context, { insist: false });
    const keyNamed = (name: string, type?: string) => makeKey(dirname(fixture.folder), name, type);
    await test({ ...fixture, key: keyNamed('meg'), keyNamed });
  });
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

export function decide({ folder, key }: Scene, changes: Partial<Parameters<typeof signTag>[1]> = {}): void {
  signTag(folder, {
    name: 'readiness/resume/decision/1',
    target: 'readiness/resume/submission/1',
    message: approved,
    key,
    ...changes,
  });
}

/** Writes the object of a tag anew, and puts the tag on it. */
export function replaceTag({ git, folder }: Scene, name: string, change: (text: string) => string): void {
  const input = change(git(['cat-file', 'tag', name]));
  const options = { cwd: folder, encoding: 'utf8', input } as const;
  const object = execFileSync(
    'git',
    ['hash-object', '-t', 'tag', '-w', '--stdin', '--literally'],
    options,
  ).trim();
  git(['update-ref', `refs/tags/${name}`, object]);
}
