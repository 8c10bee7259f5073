import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SigningChoice } from '../core/index.ts';
import { fingerprintOf } from './signingKeys.ts';

const run = promisify(execFile);
/** Milliseconds: an agent or a keyring that does not answer by then is not there. */
const patience = 5_000;

/**
 * The keys of this person that one could sign with: public keys in `~/.ssh`, those that an ssh-agent holds, and OpenPGP
 * keys with a secret part. Only public keys are read; of the keyring, only its list.
 */
export async function signingChoices(home = homedir()): Promise<SigningChoice[]> {
  const [files, agent, openPgp] = await Promise.all([publicKeyFiles(home), agentKeys(), openPgpKeys()]);
  const known = new Set(files.map(({ blob }) => blob));
  return [
    ...files.map(({ choice }) => choice),
    ...agent.filter(({ blob }) => !known.has(blob)).map(({ choice }) => choice),
    ...openPgp,
  ];
}

interface SshChoice {
  readonly blob: string;
  readonly choice: SigningChoice;
}

async function publicKeyFiles(home: string): Promise<SshChoice[]> {
  const folder = join(home, '.ssh');
  const names = (await readdir(folder).catch(() => [])).filter(
    (name) => name.endsWith('.pub') && !name.endsWith('-cert.pub'),
  );
  const found = await Promise.all(
    names.sort().map(async (name) => {
      const path = join(folder, name);
      const key = readLine(await readFile(path, 'utf8').catch(() => ''));
      return key && sshChoice(key, path, name, '~/.ssh');
    }),
  );
  return found.filter((one) => one !== undefined);
}

async function agentKeys(): Promise<SshChoice[]> {
  const lines = (await output('ssh-add', ['-L'])).split('\n');
  return lines.flatMap((line) => {
    const key = readLine(line);
    return key ? [sshChoice(key, `key::${line.trim()}`, key.comment || 'a key', 'ssh-agent')] : [];
  });
}

interface PublicKey {
  readonly type: string;
  readonly blob: string;
  readonly comment: string;
}

function readLine(text: string): PublicKey | undefined {
  const groups = /^(?<type>(?:sk-)?(?:ssh|ecdsa)-\S+) (?<blob>[A-Za-z0-9+/]+=*)(?: (?<comment>.*))?$/m.exec(
    text.trim(),
  )?.groups;
  const { type, blob, comment = '' } = groups ?? {};
  return type !== undefined && blob !== undefined ? { type, blob, comment } : undefined;
}

function sshChoice({ type, blob }: PublicKey, key: string, label: string, from: string): SshChoice {
  const fingerprint = fingerprintOf(Buffer.from(blob, 'base64'));
  return { blob, choice: { format: 'ssh', key, label, detail: `${from}, ${type}, ${fingerprint}` } };
}

/** GnuPG, doc/DETAILS, "Format of the colon listings": `sec`, then its `fpr`, then `uid`. */
async function openPgpKeys(): Promise<SigningChoice[]> {
  const rows = (await output('gpg', ['--batch', '--list-secret-keys', '--with-colons'])).split('\n');
  const fields = rows.map((row) => row.split(':'));
  return fields.flatMap(([kind, validity = ''], index): SigningChoice[] => {
    if (kind !== 'sec' || /[ier]/.test(validity)) return [];
    const rest = fields.slice(index + 1);
    const fingerprint = rest.find(([one]) => one === 'fpr')?.[9] ?? '';
    const owner = rest.find(([one]) => one === 'uid')?.[9] ?? '';
    if (fingerprint === '') return [];
    return [
      { format: 'openpgp', key: fingerprint, label: owner || fingerprint, detail: `OpenPGP, ${fingerprint}` },
    ];
  });
}

async function output(program: string, args: readonly string[]): Promise<string> {
  try {
    return (await run(program, [...args], { timeout: patience, encoding: 'utf8' })).stdout;
  } catch {
    // Not installed, no agent, no keyring: then there are no keys of that kind.
    return '';
  }
}
