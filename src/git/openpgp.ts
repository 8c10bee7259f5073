import type { SignatureVerdict } from '../core/index.ts';
import type { Git } from './openGit.ts';
import type { TagRef } from './refs.ts';

/**
 * Has git and the person's own keyring check an OpenPGP signature; the primary key's whole fingerprint must be the
 * coordinator's. What `gpg` reports: GnuPG, doc/DETAILS, "General status codes".
 */
export async function verifyOpenPgp(
  git: Git,
  { object }: TagRef,
  fingerprints: readonly string[],
): Promise<SignatureVerdict> {
  if (fingerprints.length === 0)
    return { problem: 'It is signed with OpenPGP, and no such key of the coordinator is known.' };
  const status = await statusOf(git, object);
  const lines = status.flatMap(
    (line) => /^\[GNUPG:\] (?<words>.*)$/.exec(line)?.groups?.['words']?.split(' ') ?? [],
  );
  const has = (keyword: string) => lines.includes(keyword);
  const valid = status.filter((line) => line.startsWith('[GNUPG:] VALIDSIG '));
  if (has('BADSIG'))
    return { problem: 'It was changed after it was signed, or its signature is from another tag.' };
  if (has('NO_PUBKEY'))
    return {
      problem: "It is signed with an OpenPGP key that your keyring does not have: import the coordinator's.",
    };
  const fingerprint = valid[0]?.trim().split(' ').at(-1)?.toUpperCase();
  if (valid.length !== 1 || fingerprint === undefined)
    return { problem: 'Its OpenPGP signature could not be checked: is `gpg` installed?' };
  if (!fingerprints.includes(fingerprint))
    return { problem: `It is signed by another key than the coordinator's: ${fingerprint}.` };
  if (has('REVKEYSIG')) return { problem: `It is signed with a key that was revoked: ${fingerprint}.` };
  if (has('EXPKEYSIG')) return { problem: `It is signed with a key that has expired: ${fingerprint}.` };
  if (has('EXPSIG')) return { problem: 'Its signature has expired.' };
  return has('GOODSIG') ? { signedBy: fingerprint } : { problem: 'Its OpenPGP signature does not hold.' };
}

/** The whole fingerprint of the primary key that a tag is signed with, where its signature holds. */
export async function openPgpFingerprint(git: Git, tag: string): Promise<string | undefined> {
  const valid = (await statusOf(git, tag)).find((line) => line.startsWith('[GNUPG:] VALIDSIG '));
  return valid?.trim().split(' ').at(-1)?.toUpperCase();
}

async function statusOf(git: Git, object: string): Promise<string[]> {
  let status = '';
  const said = (text: string) => {
    status = text;
  };
  const program = await ownProgram(git);
  const config = ['gpg.openpgp.program', 'gpg.program'].map((name) => `${name}=${program}`);
  await git.run(['verify-tag', '--raw', object], { config, said }).catch(() => '');
  return status.split('\n');
}

/** The `gpg` that the person set up for themselves; never one that the repository names. */
async function ownProgram(git: Git): Promise<string> {
  for (const scope of ['--global', '--system']) {
    for (const name of ['gpg.openpgp.program', 'gpg.program']) {
      const found = await git.run(['config', scope, '--includes', '--get', name]).catch(() => '');
      if (found.trim() !== '') return found.trim();
    }
  }
  return 'gpg';
}
