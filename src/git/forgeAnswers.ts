import { decisionKinds, type ForgeAnswer } from '../core/index.ts';
import type { Git } from './openGit.ts';

/** Where this clone keeps what was said at GitHub, so that it is there without a network. It is never pushed. */
const ref = 'refs/readiness/forge-answers';
/** A repository that nobody vetted may hold anything there. */
const largest = 256 * 1024;

/** What was kept last; nothing where nothing was, or where it cannot be read as such. */
export async function readForgeAnswers(git: Git): Promise<ForgeAnswer[]> {
  const listed = await git.run(['for-each-ref', '--format=%(objecttype) %(objectsize) %(objectname)', ref]);
  const [type, size, object] = listed.trim().split(' ');
  if (type !== 'blob' || object === undefined || Number(size) > largest) return [];
  try {
    const kept: unknown = JSON.parse(await git.run(['cat-file', 'blob', object]));
    return Array.isArray(kept) ? kept.filter(isAnswer) : [];
  } catch {
    return [];
  }
}

/** Keeps what was said, instead of what was kept before. */
export async function keepForgeAnswers(git: Git, answers: readonly ForgeAnswer[]): Promise<void> {
  const input = JSON.stringify(answers);
  const object = (await git.run(['hash-object', '-w', '--stdin'], { input })).trim();
  await git.run(['update-ref', ref, object]);
}

function isAnswer(value: unknown): value is ForgeAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const texts = ['deliverable', 'content', 'login', 'message', 'at', 'url'];
  const kinds: readonly unknown[] = decisionKinds;
  return texts.every((name) => typeof fields.get(name) === 'string') && kinds.includes(fields.get('kind'));
}
