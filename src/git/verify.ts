import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CoordinatorKeys, SignatureVerdict } from '../core/index.ts';
import type { Git } from './openGit.ts';
import { verifyOpenPgp } from './openpgp.ts';
import type { TagRef } from './refs.ts';
import { fingerprintOf, readSigningKeys, type SigningKeys, type SshKey } from './signingKeys.ts';
import { readSshSignature } from './sshSignature.ts';

/**
 * Finds out who signed each tag, against the coordinator's keys as the one who asks knows them. Nothing that stands in
 * the repository has a say in it: no `allowed_signers`, no program that its configuration names.
 * @returns a verdict for each tag, by the id of its object
 */
export async function verifySignatures(
  git: Git,
  tags: readonly TagRef[],
  known: CoordinatorKeys,
): Promise<Map<string, SignatureVerdict>> {
  const keys = readSigningKeys(known.keys);
  const verdicts = new Map<string, SignatureVerdict>();
  for (const tag of tags) verdicts.set(tag.object, await verdictOf(git, tag, known, keys));
  return verdicts;
}

async function verdictOf(
  git: Git,
  tag: TagRef,
  known: CoordinatorKeys,
  keys: SigningKeys,
): Promise<SignatureVerdict> {
  if (!tag.signature) return problem('It is not signed.');
  if (/^-----BEGIN /m.test(tag.message)) return problem('Its message holds a second signature.');
  if (known.from === 'repository')
    return problem(
      "The coordinator's keys stand in this repository itself, so they prove nothing. Name the program by its preset, or by a file from the coordinator with --program.",
    );
  if (keys.ssh.length === 0 && keys.openpgp.length === 0)
    return problem(
      'No signing key of the coordinator is known: ask for the public key, and put it into the setting readiness.coordinatorKeys, or name their own program with --program.',
    );
  if (tag.signature.kind === 'openpgp') return await verifyOpenPgp(git, tag, keys.openpgp);
  if (tag.signature.kind === 'ssh') return await verifySsh(git, tag, keys.ssh);
  return problem('It is signed in a way that is not known here.');
}

async function verifySsh(git: Git, tag: TagRef, keys: readonly SshKey[]): Promise<SignatureVerdict> {
  const { armor = '', payload = '', lossy = false } = tag.signature ?? {};
  const signature = readSshSignature(armor, payload);
  if (!signature) return problem('Its signature cannot be read, or was not made for git.');
  const own = keys.filter(({ blob }) => blob === signature.key.toString('base64'));
  const [key] = own;
  if (!key)
    return problem(`It is signed by another key than the coordinator's: ${fingerprintOf(signature.key)}.`);
  const needsGit = signature.holds === 'unknown' || lossy;
  const holds = needsGit ? await holdsForGit(git, tag, key) : signature.holds === 'yes';
  if (!holds) return problem('It was changed after it was signed, or its signature is from another tag.');
  const verdicts = own.map((line) => withinLimits(tag, line));
  const revoked = verdicts[own.findIndex((line) => line.revoked)];
  return revoked ?? verdicts.find((one) => 'signedBy' in one) ?? withinLimits(tag, key);
}

/** The time of a tag is what its signer claims; the signature covers it. */
function withinLimits({ at }: TagRef, { name, validFrom, validUntil, revoked }: SshKey): SignatureVerdict {
  if (revoked) return problem(`It is signed with a key that was revoked: ${name}.`);
  const moment = Date.parse(at);
  if (validUntil !== undefined && !(moment < Date.parse(validUntil)))
    return problem(`It is signed with a key that expired on ${validUntil.slice(0, 10)}: ${name}.`);
  if (validFrom !== undefined && !(moment >= Date.parse(validFrom)))
    return problem(`It is signed with a key that was not valid before ${validFrom.slice(0, 10)}: ${name}.`);
  return { signedBy: name };
}

/** For the kinds of key that are not checked in this process. Limits of the key are looked at elsewhere. */
async function holdsForGit(git: Git, { object }: TagRef, { line }: SshKey): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'readiness-signers-'));
  try {
    const file = join(folder, 'allowed_signers');
    await writeFile(file, `coordinator namespaces="git" ${line}\n`);
    const config = [
      `gpg.ssh.allowedSignersFile=${file}`,
      'gpg.ssh.program=ssh-keygen',
      'gpg.ssh.revocationFile=',
    ];
    await git.run(['verify-tag', object], { config });
    return true;
  } catch {
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function problem(text: string): SignatureVerdict {
  return { problem: text };
}
