import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openGit } from '../../src/git/openGit.ts';
import { readTags } from '../../src/git/refs.ts';
import { Memory, readStanding } from '../../src/git/standing.ts';
import { verifySignatures } from '../../src/git/verify.ts';
import { signTag } from '../support/signing.ts';
import { type Scene, typed, withSubmission } from '../support/reviewScene.ts';
import { report, rounds, timed } from './support/measure.ts';

const decisions = 100;
/** Asking git for each takes long: so many are enough to know what one costs. */
const sampled = 50;

/**
 * Signatures checked in this process against `git verify-tag` for each tag, with the same verdicts; and the state of a
 * portfolio with a hundred submissions and a hundred decisions.
 */
export async function benchTags(): Promise<void> {
  await withSubmission(async (scene) => {
    prepare(scene);
    await benchSignatures(scene);
    await benchState(scene);
  });
}

function prepare({ folder, git, key, keyNamed }: Scene): void {
  const message = git(['for-each-ref', '--format=%(contents)', 'refs/tags/readiness/resume/submission/1']);
  const other = keyNamed('other');
  for (let number = 1; number <= decisions; number += 1) {
    const target = `readiness/resume/submission/${number}`;
    if (number > 1) git(['tag', '--annotate', `--message=${message.trimEnd()}`, target, 'HEAD']);
    const signer = number % 10 === 0 ? other : key;
    const answer = 'x\n\nReadiness-Decision: approved\n';
    signTag(folder, { name: `readiness/resume/decision/${number}`, target, message: answer, key: signer });
  }
}

async function benchSignatures({ folder, key }: Scene): Promise<void> {
  const git = openGit(folder, undefined, { hostile: true });
  const tags = (await readTags(git)).filter(({ kind }) => kind === 'decision');
  const file = join(dirname(folder), 'allowed_signers');
  writeFileSync(file, `meg namespaces="git" ${key.line}\n`);
  const ours: number[] = [];
  const theirs: number[] = [];
  const different: string[] = [];
  for (let round = 0; round < rounds(3); round += 1) {
    let verdicts: Awaited<ReturnType<typeof verifySignatures>> = new Map();
    const own = await timed(async () => {
      verdicts = await verifySignatures(git, await readTags(git), typed(key));
    });
    ours.push(own / tags.length);
    const some = tags.slice(0, sampled);
    const all = await timed(() => {
      for (const { object } of some) {
        const verdict = verdicts.get(object);
        const holds = verdict !== undefined && 'signedBy' in verdict;
        if (gitVerifies(folder, file, object) !== holds) different.push(object);
      }
    });
    theirs.push(all / some.length);
  }
  report(`One of ${tags.length} SSH signatures, reading included; ${different.length} verdicts differ`, [
    { name: 'git verify-tag', times: theirs },
    { name: 'in this process', times: ours },
  ]);
}

function gitVerifies(folder: string, file: string, object: string): boolean {
  try {
    const args = ['-c', `gpg.ssh.allowedSignersFile=${file}`, 'verify-tag', object];
    execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function benchState({ folder, key }: Scene): Promise<void> {
  const git = openGit(folder, undefined, { hostile: true });
  const files = new Map([['resume', ['resume.md']]]);
  const memory = new Memory();
  const read = (kept: Memory) => timed(() => readStanding(git, files, { keys: typed(key), memory: kept }));
  const first: number[] = [];
  const again: number[] = [];
  await read(memory);
  for (let round = 0; round < rounds(5); round += 1) {
    first.push(await read(new Memory()));
    again.push(await read(memory));
  }
  report(`State of ${decisions} submissions and ${decisions} decisions`, [
    { name: 'the first time', times: first },
    { name: 'after the first time', times: again },
  ]);
}
