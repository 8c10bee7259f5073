import { ReadinessError, type ReadinessErrorCode } from '../core/index.ts';

interface Known {
  readonly pattern: RegExp;
  readonly code: ReadinessErrorCode;
  readonly message: string;
  readonly nextStep: string;
}

/** git's words, and ours. The only place that reads them. */
const known: readonly Known[] = [
  {
    pattern: /ENOENT|command not found/,
    code: 'git-missing',
    message: 'git was not found on this machine.',
    nextStep: 'Install git, then open the folder again.',
  },
  {
    pattern: /not a git repository|must be run in a work tree/,
    code: 'git-no-repository',
    message: 'This folder is not a git repository.',
    nextStep: 'Run `git init` in it, and commit your work.',
  },
  {
    pattern: /dubious ownership/,
    code: 'git-failed',
    message: 'git does not trust this folder, because it belongs to another user.',
    nextStep: 'If it is yours, allow it with `git config --global --add safe.directory <folder>`.',
  },
  {
    pattern: /couldn't find remote ref HEAD/,
    code: 'git-no-commit',
    message: 'There is no commit in this repository yet.',
    nextStep: 'The student has to push their work first.',
  },
  {
    pattern:
      /does not have any commits yet|Needed a single revision|ambiguous argument 'HEAD'|bad revision 'HEAD'|unknown revision/,
    code: 'git-no-commit',
    message: 'There is no commit yet.',
    nextStep: 'Commit your work, then submit it.',
  },
  {
    pattern: /Please tell me who you are|empty ident name|unable to auto-detect email|no email was given/,
    code: 'git-no-identity',
    message: 'git does not know your name and e-mail address.',
    nextStep: 'Set them with `git config --global user.name "…"` and `git config --global user.email "…"`.',
  },
  {
    pattern: /incorrect passphrase|error in libcrypto|agent refused|pinentry|Inappropriate ioctl/i,
    code: 'git-not-signed',
    message: 'Your signing key is locked with a passphrase, and nobody can be asked for it here.',
    nextStep:
      'Unlock it once in a terminal: `ssh-add <your key>`, or sign anything with `gpg`. Then try again.',
  },
  {
    pattern:
      /failed to sign|gpg failed|user\.signingkey|Couldn't load public key|No private key found|no secret key/i,
    code: 'git-not-signed',
    message: 'git could not sign the decision.',
    nextStep:
      'Name your key: `signingKey` in cohort.json, or `git config --global gpg.format ssh` and `user.signingkey <your key>.pub`.',
  },
  {
    pattern:
      /No space left on device|Disk quota exceeded|File too large|unable to write (?:loose object|file)/,
    code: 'git-failed',
    message: 'There is no room left on the disk, here or at the remote.',
    nextStep: 'Make room, then do it again: what was there is as it was.',
  },
  {
    pattern: /\.lock': File exists|cannot lock ref|Unable to create .*lock/,
    code: 'git-busy',
    message: 'Another git command is at work in this repository.',
    nextStep:
      'Wait for it to end, then try again. Where none is at work, one was cut off and has left a file in the folder `.git` whose name ends in .lock: delete that.',
  },
  {
    pattern:
      /Authentication failed|could not read Username|Permission denied|terminal prompts disabled|HTTP 40[13]/i,
    code: 'git-authentication',
    message: 'The remote did not let you in.',
    nextStep: 'Sign in to it: run `git push` once in a terminal, then try again.',
  },
  {
    pattern:
      /Could not resolve host|unable to access|Connection (refused|timed out|reset)|Network is unreachable|Could not read from remote|does not appear to be a git repository|early EOF|hung up/i,
    code: 'git-network',
    message: 'The remote could not be reached.',
    nextStep: 'Check the connection and the address of the remote, then try again.',
  },
  {
    pattern: /\[rejected\]|\[remote rejected\]|failed to push|hook declined/,
    code: 'git-rejected',
    message: 'The remote did not take it.',
    nextStep: 'It is kept here and can be sent again. Ask your coordinator if this does not help.',
  },
  {
    pattern: /block timeout reached/,
    code: 'git-failed',
    message: 'git was stopped, for it had said nothing for a long time.',
    nextStep: 'Check the connection, and try again: what was there is as it was.',
  },
  {
    pattern: /attempting to allocate \d+ over limit/,
    code: 'git-limit',
    message: 'Something in this repository is larger than anything that belongs to a portfolio.',
    nextStep: 'Ask whose it is what stands in it: a portfolio is small.',
  },
  {
    pattern: /unknown repository extension|Expected git repo version/,
    code: 'git-failed',
    message: 'This repository has a form that the git of this machine does not know.',
    nextStep: 'Install a newer git, then try again.',
  },
  {
    pattern: /cannot do a partial commit during a merge|unmerged files|fix conflicts/i,
    code: 'git-failed',
    message: 'A merge is not finished.',
    nextStep: 'Finish the merge, then submit.',
  },
];

/** Says in our words what git said. A `ReadinessError` stays what it is. */
export function gitError(error: unknown, signal?: AbortSignal): ReadinessError {
  if (error instanceof ReadinessError) return error;
  if (signal?.aborted) {
    return new ReadinessError('cancelled', 'Cancelled.', 'Nothing is lost: run the command again.', {
      cause: error,
    });
  }
  const words = error instanceof Error ? error.message : String(error);
  const found = known.find(({ pattern }) => pattern.test(words));
  if (found) {
    const message = found.code === 'git-rejected' ? withReason(found.message, words) : found.message;
    return new ReadinessError(found.code, message, found.nextStep, { cause: error });
  }
  const lines = words.trim().split(/[\n\r]/);
  const first = withoutCredentials(lines.find((line) => /^(fatal|error): /.test(line)) ?? lines[0] ?? '');
  return new ReadinessError(
    'git-failed',
    `git could not do it: ${first}`,
    '`git status` in a terminal says more; the output channel, where there is one, has the whole answer.',
    { cause: error },
  );
}

/** What the other side said, of which the student can make more than of ours. */
function withReason(message: string, words: string): string {
  const said = [...words.matchAll(/^remote: (?!\s*$)(?<line>.*)$/gm)].map(({ groups }) => groups?.['line']);
  const reason = said.length > 0 ? said.join(' ') : /! \[.*rejected\].*\((?<why>.*)\)$/m.exec(words)?.[1];
  return reason === undefined
    ? message
    : `${message} Its answer: ${withoutCredentials(reason).trim().slice(0, 300)}`;
}

/** An address may hold a password, which must reach no screen and no log. */
export function withoutCredentials(text: string): string {
  return text.replace(/(?<=[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '');
}
