import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A real key pair. */
export interface SigningKey {
  /** Path of the private key. */
  readonly file: string;
  /** The public key, as a line of authorized_keys. */
  readonly line: string;
}

/** @param type as `ssh-keygen -t` takes it: `ed25519`, `rsa`, `ecdsa` */
export function makeKey(folder: string, name: string, type = 'ed25519'): SigningKey {
  const file = join(folder, name);
  execFileSync('ssh-keygen', ['-q', '-t', type, '-N', '', '-C', name, '-f', file]);
  return { file, line: readFileSync(`${file}.pub`, 'utf8').trim() };
}

export interface SignedTag {
  readonly name: string;
  readonly target: string;
  readonly message: string;
  readonly key: SigningKey;
  /** ISO; now where nothing is said. */
  readonly at?: string;
}

/** Signs a tag with git itself, as a coordinator without the extension would. */
export function signTag(folder: string, { name, target, message, key, at }: SignedTag): void {
  const config = ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${key.file}`];
  execFileSync('git', [...config, 'tag', '--sign', '--cleanup=verbatim', '--file=-', name, target], {
    cwd: folder,
    input: message,
    env: { ...process.env, ...(at !== undefined && { GIT_COMMITTER_DATE: at }) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}
