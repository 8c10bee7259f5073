import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReadinessError, type SigningChoice, type SigningKeyUsed, type SigningProof } from '../core/index.ts';
import { keyConfig } from './decide.ts';
import { gitError } from './gitErrors.ts';
import { type Git, openGit } from './openGit.ts';
import { openPgpFingerprint } from './openpgp.ts';
import { parseTag } from './parseTag.ts';
import { fingerprintOf } from './signingKeys.ts';
import { readSshSignature } from './sshSignature.ts';

/**
 * The key that git would sign with, as the person set it up for all repositories.
 * @param own the key that `cohort.json` names, which wins
 * @returns `undefined` where none is set up, so that git would guess one by the e-mail address
 */
export async function signingKeyUsed(own: string | undefined): Promise<SigningKeyUsed | undefined> {
  if (own !== undefined) {
    const format = keyConfig(own).includes('gpg.format=openpgp') ? 'openpgp' : 'ssh';
    return { format, key: own, from: 'cohort.json' };
  }
  // Outside of every repository, so that none has a say in it.
  const output = await openGit(tmpdir())
    .run(['config', '--null', '--get-regexp', String.raw`^(gpg\.format|user\.signingkey)$`])
    .catch(() => '');
  const settings = new Map(
    output.split('\0').map((entry) => {
      const end = entry.indexOf('\n');
      return [entry.slice(0, end), entry.slice(end + 1)];
    }),
  );
  const key = settings.get('user.signingkey');
  if (key === undefined || key === '') return undefined;
  return { format: settings.get('gpg.format') === 'ssh' ? 'ssh' : 'openpgp', key, from: 'git' };
}

/** Sets the key up for all repositories of this person. @throws ReadinessError when git fails */
export async function useSigningKey({ format, key }: SigningChoice): Promise<void> {
  try {
    const git = openGit(tmpdir());
    await git.run(['config', '--global', 'gpg.format', format]);
    await git.run(['config', '--global', 'user.signingkey', key]);
  } catch (error) {
    throw gitError(error);
  }
}

/**
 * Signs a tag in a repository that is thrown away, and reads the public key out of the signature: what others need to
 * know to check it, whatever way the key was found.
 * @param own the key that `cohort.json` names; what is set up for git where there is none
 * @throws ReadinessError `git-not-signed`
 */
export async function testSigning(own: string | undefined, signal?: AbortSignal): Promise<SigningProof> {
  const folder = await mkdtemp(join(tmpdir(), 'readiness-signing-'));
  try {
    const git = openGit(folder, signal, { network: true });
    await git.run(['init', '--quiet', '--bare']);
    const input = 'A test of signing.\n';
    const object = (await git.run(['hash-object', '-w', '--stdin'], { input })).trim();
    let words = '';
    const said = (text: string) => (words = text);
    await git.run(['tag', '--sign', '--file=-', 'test', object], { input, config: keyConfig(own), said });
    return await proofOf(git, words);
  } catch (error) {
    throw gitError(error, signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param words what git said, which has the reason where the tag is not signed */
async function proofOf(git: Git, words: string): Promise<SigningProof> {
  const tag = parseTag('', await git.run(['cat-file', 'tag', 'refs/tags/test']));
  const { kind, armor = '', payload = '' } = tag?.signature ?? {};
  // Some versions of git make a tag without a signature when the key cannot be used.
  if (!kind) throw new Error(`failed to sign: ${words}`);
  if (kind === 'ssh') {
    const key = readSshSignature(armor, payload)?.key;
    const type = key?.toString('latin1', 4, 4 + key.readUInt32BE(0));
    if (key && type !== undefined)
      return { format: 'ssh', line: `${type} ${key.toString('base64')}`, fingerprint: fingerprintOf(key) };
  }
  const fingerprint = kind === 'openpgp' ? await openPgpFingerprint(git, 'refs/tags/test') : undefined;
  if (fingerprint !== undefined)
    return { format: 'openpgp', line: `openpgp4fpr:${fingerprint}`, fingerprint };
  throw new ReadinessError(
    'git-not-signed',
    'git signed in a way that cannot be checked here.',
    'Choose an SSH key or an OpenPGP key.',
  );
}
