import { execFileSync } from 'node:child_process';
import { makeKey } from './signing.ts';

/** A coordinator with git alone, and a key of their own: decides in a clone, and pushes where the student fetches. */
export interface GitCoordinator {
  /** A line of authorized_keys. */
  readonly publicKey: string;
  /** Signs a decision on a submission of the résumé and pushes it. */
  readonly decide: (number: number, submission: number, message: string) => void;
}

/**
 * @param folder for the key and the clone
 * @param remote the student's bare repository
 */
export function coordinatorOf(folder: string, remote: string, env: NodeJS.ProcessEnv): GitCoordinator {
  const key = makeKey(folder, 'meg');
  const clone = `${folder}/review`;
  const git = (args: readonly string[], input = '') =>
    execFileSync('git', args, { cwd: folder, input, env, stdio: ['pipe', 'pipe', 'pipe'] });
  git(['clone', '--quiet', '--bare', remote, clone]);
  return {
    publicKey: key.line,
    decide: (number, submission, message) => {
      git(['-C', clone, 'fetch', '--quiet', remote, '+refs/tags/*:refs/tags/*']);
      const config = ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${key.file}`];
      const name = `readiness/resume/decision/${number}`;
      const on = `readiness/resume/submission/${submission}`;
      git(['-C', clone, ...config, 'tag', '--sign', '--cleanup=verbatim', '--file=-', name, on], message);
      git(['-C', clone, 'push', '--quiet', remote, name]);
    },
  };
}
