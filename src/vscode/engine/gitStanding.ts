import {
  type CheckResult,
  type CommitHistory,
  commitsWanted,
  type Log,
  ReadinessError,
  type Submissions,
} from '../../core/index.ts';
import { readCommits } from '../../git/commits.ts';
import { type Git, openGit } from '../../git/openGit.ts';
import { askerOf, type AskerOptions } from '../../git/asker.ts';
import { Memory, readStanding } from '../../git/standing.ts';

/** What git knows of a portfolio's submissions, kept until somebody says that refs may have moved. */
export class GitStanding {
  readonly #folder: string;
  readonly #trusted: boolean;
  #submissions: Submissions = new Map();
  #commits: CommitHistory | undefined;
  #state: 'on' | 'off' | 'no-repository' | 'missing';

  readonly #asker: AskerOptions;

  constructor(folder: string, trusted: boolean, log: Log, ownKeys: readonly string[]) {
    this.#asker = { log, memory: new Memory(), ownKeys };
    this.#folder = folder;
    this.#trusted = trusted;
    this.#state = trusted ? 'on' : 'off';
  }

  get submissions(): Submissions {
    return this.#submissions;
  }

  /** Absent where the program asks nothing of commits, or git cannot say. */
  get commits(): CommitHistory | undefined {
    return this.#commits;
  }

  get state(): 'on' | 'off' | 'no-repository' | 'missing' {
    return this.#state;
  }

  /**
   * git, for a command that the student gave.
   * @throws ReadinessError `not-trusted` in Restricted Mode, where git does not run: a repository's own configuration may name programs
   */
  open(signal?: AbortSignal): Git {
    this.#assertTrusted();
    return openGit(this.#folder, signal);
  }

  /**
   * git, for looking: nothing that the repository's configuration names is run.
   * @throws ReadinessError `not-trusted` in Restricted Mode
   */
  read(signal?: AbortSignal): Git {
    this.#assertTrusted();
    return openGit(this.#folder, signal, { hostile: true });
  }

  #assertTrusted(): void {
    if (this.#trusted) return;
    throw new ReadinessError(
      'not-trusted',
      'git does not run in Restricted Mode.',
      'Trust this folder if it is yours, then try again.',
    );
  }

  /** Asks git again. That there is no git or no repository is a state, not a failure. */
  async refresh(result: CheckResult): Promise<void> {
    const { checklist, portfolio } = result;
    if (!this.#trusted || !checklist) return;
    const files = new Map(checklist.deliverables.map((deliverable) => [deliverable.id, deliverable.files]));
    try {
      const git = openGit(this.#folder, undefined, { hostile: true });
      this.#submissions = await readStanding(git, files, await askerOf(git, result, this.#asker));
      const wanted = commitsWanted(portfolio);
      this.#commits = wanted && (await readCommits(git, wanted));
      this.#state = 'on';
    } catch (error) {
      const state = error instanceof ReadinessError ? quietStates[error.code] : undefined;
      if (!state) throw error;
      this.#submissions = new Map();
      this.#commits = undefined;
      this.#state = state;
    }
  }
}

const quietStates: Partial<Record<string, 'no-repository' | 'missing'>> = {
  'git-no-repository': 'no-repository',
  'git-missing': 'missing',
};
