import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openGit } from '../../src/git/openGit.ts';
import { readTags } from '../../src/git/refs.ts';
import { Memory, readStanding } from '../../src/git/standing.ts';
import { verifySignatures } from '../../src/git/verify.ts';
import { type Scene, withSubmission } from '../support/reviewScene.ts';
import { newSigner, type Signer } from '../support/sshSign.ts';
import { report, rounds, timed } from './support/measure.ts';

/** Tags to verify, each once by git too: that takes most of the time of this benchmark. */
const signed = 1000;
/** A portfolio with twice as many tags. */
const handedIn = 100;
const approved = 'x\n\nReadiness-Decision: approved\n';

/**
 * Signatures checked in this process against `git verify-tag` for each tag, with the same verdicts; and the state of a
 * portfolio with a hundred submissions and a hundred decisions.
 */
export async function benchTags(): Promise<void> {
  await withSubmission(benchSignatures);
  await withSubmission(benchState);
}

interface Signers {
  readonly meg: Signer;
  readonly old: Signer;
  readonly mallory: Signer;
}

/** Of ten tags, four are honest, and each of the others is forged in another way. */
function forged(payload: string, before: string, { meg, old, mallory }: Signers): readonly string[] {
  const good = meg.sign(payload);
  return [
    payload + good,
    payload + mallory.sign(payload),
    payload + good,
    payload,
    payload + meg.sign(before),
    payload + good,
    payload + old.sign(payload),
    payload.replace('approved', 'returned') + good,
    payload + good,
    payload + meg.sign(payload, 'file'),
  ];
}

async function benchSignatures(scene: Scene): Promise<void> {
  const { folder } = scene;
  const signers = { meg: newSigner('meg'), old: newSigner('old'), mallory: newSigner('mallory') };
  prepareSignatures(scene, signers);
  const { meg, old } = signers;
  const file = join(dirname(folder), 'allowed_signers');
  const limited = `meg namespaces="git",valid-before="20100101" ${old.line}`;
  writeFileSync(file, `meg namespaces="git" ${meg.line}\n${limited}\n`);
  const keys = { keys: [meg.line, `expiry-time="20100101" ${old.line}`], from: 'typed' } as const;

  const reader = openGit(folder, undefined, { hostile: true });
  const ours: number[] = [];
  let verdicts: Awaited<ReturnType<typeof verifySignatures>> = new Map();
  for (let round = 0; round < rounds(3); round += 1) {
    const own = await timed(async () => {
      const tags = (await readTags(reader)).filter(({ kind }) => kind === 'decision');
      verdicts = await verifySignatures(reader, tags, keys);
    });
    ours.push(own / verdicts.size);
  }
  const theirs: number[] = [];
  let different = 0;
  for (const [object, verdict] of verdicts) {
    let holds = false;
    theirs.push(await timed(() => (holds = gitVerifies(folder, file, object))));
    if (holds !== 'signedBy' in verdict) different += 1;
  }
  const good = [...verdicts.values()].filter((verdict) => 'signedBy' in verdict).length;
  const kinds = `${good} count, ${verdicts.size - good} are forged`;
  report(
    `One of ${verdicts.size} SSH-signed tags (${kinds}), reading included; ${different} verdicts differ`,
    [
      { name: 'git verify-tag', times: theirs },
      { name: 'in this process', times: ours },
    ],
  );
}

function prepareSignatures(scene: Scene, signers: Signers): void {
  const target = scene.git(['rev-parse', 'readiness/resume/submission/1']).trim();
  const texts = new Map<string, string>();
  let before = 'x';
  for (let number = 1; number <= signed; number += 1) {
    const name = `readiness/resume/decision/${number}`;
    const payload = tagOf(name, target, 'tag', approved);
    texts.set(name, forged(payload, before, signers)[number % 10] ?? '');
    before = payload;
  }
  writeTags(scene, texts);
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

/** What a tag object holds, before its signature. */
function tagOf(name: string, target: string, type: 'tag' | 'commit', message: string): string {
  const tagger = 'Meg Example <meg@example.com> 1485536400 -0700';
  return `object ${target}\ntype ${type}\ntag ${name}\ntagger ${tagger}\n\n${message}`;
}

/** Writes tag objects and their refs, in two processes. @returns their ids, in order */
function writeTags({ folder }: Scene, texts: ReadonlyMap<string, string>): string[] {
  const drafts = mkdtempSync(join(dirname(folder), 'tags-'));
  const paths = [...texts.values()].map((text, index) => {
    const path = join(drafts, String(index));
    writeFileSync(path, text);
    return path;
  });
  const run = (args: readonly string[], lines: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', input: `${lines.join('\n')}\n` });
  const objects = run(['hash-object', '-t', 'tag', '-w', '--stdin-paths'], paths).trim().split('\n');
  const names = [...texts.keys()];
  const updates = objects.map((object, index) => `update refs/tags/${names[index] ?? ''} ${object}`);
  run(['update-ref', '--stdin'], updates);
  return objects;
}

function prepareState(scene: Scene, meg: Signer): void {
  const { git } = scene;
  const message = git(['for-each-ref', '--format=%(contents)', 'refs/tags/readiness/resume/submission/1']);
  const head = git(['rev-parse', 'HEAD']).trim();
  const numbers = Array.from({ length: handedIn }, (_, index) => index + 1);
  const submissions = numbers.map((number): [string, string] => {
    const name = `readiness/resume/submission/${number}`;
    return [name, tagOf(name, head, 'commit', `${message.trimEnd()}\n`)];
  });
  const objects = writeTags(scene, new Map(submissions));
  const decisions = numbers.map((number): [string, string] => {
    const name = `readiness/resume/decision/${number}`;
    const payload = tagOf(name, objects[number - 1] ?? '', 'tag', approved);
    return [name, payload + meg.sign(payload)];
  });
  writeTags(scene, new Map(decisions));
}

async function benchState(scene: Scene): Promise<void> {
  const meg = newSigner('meg');
  prepareState(scene, meg);
  const reader = openGit(scene.folder, undefined, { hostile: true });
  const files = new Map([['resume', ['resume.md']]]);
  const keys = { keys: [meg.line], from: 'typed' } as const;
  const read = (memory: Memory) => timed(() => readStanding(reader, files, { keys, memory }));
  const memory = new Memory();
  await read(memory);
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < rounds(5); round += 1) {
    first.push(await read(new Memory()));
    again.push(await read(memory));
  }
  report(`State of ${handedIn} submissions and ${handedIn} decisions`, [
    { name: 'the first time', times: first },
    { name: 'after the first time', times: again },
  ]);
}
