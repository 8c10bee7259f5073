/** Expected failures, as a closed set: every surface maps these codes in one place. */
export type ReadinessErrorCode =
  | 'usage'
  | 'configuration'
  | 'program'
  | 'file-unreadable'
  | 'file-read-only'
  | 'file-changed'
  | 'log-conflict'
  | 'log-not-understood'
  | 'git-missing'
  | 'git-no-repository'
  | 'git-no-commit'
  | 'git-no-identity'
  | 'git-no-remote'
  | 'git-network'
  | 'git-rejected'
  | 'git-authentication'
  | 'git-busy'
  | 'git-limit'
  | 'git-not-signed'
  | 'git-failed'
  | 'forge-not-set-up'
  | 'forge-authentication'
  | 'forge-refused'
  | 'forge-limit'
  | 'forge-unreachable'
  | 'not-trusted'
  | 'not-ready'
  | 'cancelled';

/** A failure that a person can act on: the message says what happened, `nextStep` what to do about it. */
export class ReadinessError extends Error {
  override readonly name = 'ReadinessError';
  readonly code: ReadinessErrorCode;
  readonly nextStep: string;

  constructor(code: ReadinessErrorCode, message: string, nextStep: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.nextStep = nextStep;
  }
}
