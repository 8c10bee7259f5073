/** What the outside must supply: the core itself knows no disk, clock, editor or git. */

/** Says whether the one who asked still wants the answer. An `AbortSignal` satisfies it. */
export interface Cancel {
  readonly aborted: boolean;
}

/** What reading a file gave. Nothing but `text` can be judged; the other kinds become findings at the file. */
export type FileContent =
  | {
      readonly kind: 'text';
      /** The text without its byte order mark. */
      readonly text: string;
      /** The file starts with a byte order mark, which writing must keep. */
      readonly bom?: boolean;
      /** Offset in `text` of the first place that was not valid UTF-8 and was read as U+FFFD. */
      readonly invalidAt?: number;
    }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'binary' }
  /** The path leads outside of the portfolio, through `..`, an absolute path or a link. It was not read. */
  | { readonly kind: 'outside' }
  /** `help`: what to do, where the reason says so. */
  | { readonly kind: 'unreadable'; readonly reason: string; readonly help?: string }
  | { readonly kind: 'missing' };

/** A portfolio's files. Implementations never read outside of the portfolio's folder. */
export interface PortfolioFiles {
  /**
   * The paths of all files below the folder but those of `.git` and `node_modules`: relative to it, with `/` between
   * the parts, bounded in number, sorted.
   */
  list(cancel?: Cancel): Promise<readonly string[]>;
  read(path: string): Promise<FileContent>;
}

/** One commit of the student's own. */
export interface CommitRecord {
  /** Full id. */
  readonly id: string;
  /** ISO with offset: when it was written, as its author's clock said. */
  readonly at: string;
  /** ISO with offset: when it came into the history in this form. */
  readonly committedAt: string;
  readonly subject: string;
  /** The folder of its repository, relative to the portfolio; empty for the portfolio's own. */
  readonly repository: string;
}

/** What git knows of a student's commits over the portfolio and its projects, each once. */
export interface CommitHistory {
  readonly commits: readonly CommitRecord[];
  /** The addresses by which commits were known to be the student's own. */
  readonly addresses: readonly string[];
  /** The repositories that were looked into, the portfolio's own first. */
  readonly repositories?: readonly RepositoryFact[];
}

/** A repository, as far as a link to something in it asks. */
export interface RepositoryFact {
  /** Relative to the portfolio; empty for its own. */
  readonly folder: string;
  /** Where it is fetched from, without a password. */
  readonly url?: string;
  /** Full id of the commit that is checked out. */
  readonly head?: string;
  /** The folder inside of the repository, with a slash at its end; empty at its top. */
  readonly prefix: string;
}

/** Where the core says what a developer wants to know and a user does not. */
export interface Log {
  info(message: string): void;
  error(message: string, cause?: unknown): void;
}
