import { simpleGit, type SimpleGit } from 'simple-git';
import { beyond } from './limits.ts';

/** git, opened in one folder. The only door to it: all that every caller needs is set here. */
export interface Git {
  readonly folder: string;
  /** Nothing that the repository's configuration names is to be run. */
  readonly hostile: boolean;
  /** Runs git with these arguments and gives what it printed. Never through a shell. */
  run(args: readonly string[], options?: RunOptions): Promise<string>;
}

export interface RunOptions {
  readonly input?: string;
  /** Settings for this run, which win over those of the repository: `name=value`. */
  readonly config?: readonly string[];
  /** Is given what git said besides, once it has ended well or not. */
  readonly said?: (text: string) => void;
  /** Bytes: git is stopped where it prints more, with `git-limit`. */
  readonly most?: number;
  /** Is given what git says besides, bit by bit, while it runs. */
  readonly heard?: (text: string) => void;
}

export interface OpenOptions {
  /**
   * For reading what somebody else wrote: nothing that the repository's configuration names is run, and nothing is
   * fetched. A person's own commands in their own repository (submitting) do without it, so that their hooks run.
   */
  readonly hostile?: boolean;
  /**
   * For fetching from and pushing to addresses that others named, in a copy whose configuration is our own: the
   * person's ways to sign in are used, addresses that name a program are not.
   */
  readonly network?: boolean;
}

const nowhere = process.platform === 'win32' ? 'NUL' : '/dev/null';
/** How long git may say nothing: a push over a slow line speaks up long before, and reading takes a moment. */
const silence = { usual: 60_000, hostile: 20_000 };
const megabyte = 1024 * 1024;
/** Of somebody else's repository, git prints no more than this, however its trees are knotted. */
const mostPrinted = 64 * megabyte;

/**
 * @param folder absolute path; need not be the top of the work tree
 * @param signal stops what is running
 */
export function openGit(
  folder: string,
  signal?: AbortSignal,
  { hostile = false, network = false }: OpenOptions = {},
): Git {
  return {
    folder,
    hostile,
    run: async (args, options = {}) => {
      const config = [
        ...common,
        ...(hostile ? nothingRuns : []),
        ...(network ? noHooks : []),
        ...(options.config ?? []),
      ];
      const env = {
        ...ownEnvironment(),
        ...environment,
        ...(hostile && nothingFetched),
        ...(network && plainTransports),
      };
      const own = new AbortController();
      const either = signal ? AbortSignal.any([signal, own.signal]) : own.signal;
      const git = create(folder, either, { ...options, config, hostile }, env, stoppedWords(args));
      const most = options.most ?? (hostile || network ? mostPrinted : Infinity);
      const isTooMuch = listen(git, options, most, () => {
        own.abort();
      });
      try {
        return await git.raw([...args]);
      } catch (error) {
        throw isTooMuch() ? beyond(`git has more than ${most / megabyte} MB to say about it.`) : error;
      }
    },
  };
}

/** Hands on what git says, and stops it where it says too much: what it prints is held in memory. */
function listen(git: SimpleGit, { said, heard }: RunOptions, most: number, stop: () => void): () => boolean {
  let size = 0;
  const count = (chunk: Buffer) => {
    size += chunk.length;
    if (size > most) stop();
  };
  git.outputHandler((_command, out, errors) => {
    let text = '';
    out.on('data', count);
    errors.on('data', (chunk: Buffer) => {
      count(chunk);
      if (said) text += chunk.toString();
      heard?.(chunk.toString());
    });
    if (said) {
      errors.on('close', () => {
        said(text);
      });
    }
  });
  return () => size > most;
}

function create(
  folder: string,
  signal: AbortSignal,
  { input, config, hostile }: RunOptions & { readonly hostile: boolean },
  env: NodeJS.ProcessEnv,
  stopped: string,
): SimpleGit {
  const git = simpleGit({
    baseDir: folder,
    abort: signal,
    ...(input !== undefined && { input: () => input }),
    // Without this, simple-git waits 50 ms after the end of each process.
    completion: { onClose: true, onExit: false },
    timeout: { block: hostile ? silence.hostile : silence.usual },
    // A git that was killed has no exit code, and would pass for one that ended well.
    errors: (error, { exitCode }) => error ?? (Number.isInteger(exitCode) ? undefined : new Error(stopped)),
    trimmed: false,
    config: [...(config ?? [])],
    allowEnvironment: Object.keys(env).filter((name) => name.startsWith('GIT_')),
    unsafe: {
      // To switch them off, not on: they are programs that the repository's own configuration names.
      allowUnsafeFsMonitor: true,
      allowUnsafeHooksPath: true,
      allowUnsafeFilter: true,
      allowUnsafeGpgProgram: true,
      // A person's own way to ssh and own configuration, from their own environment; never from a repository.
      allowUnsafeSshCommand: true,
      allowUnsafeConfigPaths: true,
    },
  });
  return git.env(env);
}

/**
 * What is said of a git that a signal ended, which says nothing itself. One that was sending is ended so (SIGPIPE)
 * where the other end is gone before it has written all: sooner or later by chance, and then it says "hung up".
 */
function stoppedWords(args: readonly string[]): string {
  return args[0] === 'push' ? 'the remote end hung up' : 'git was stopped before it was done';
}

const common = ['core.quotePath=false', 'core.fsmonitor=false'];
/** A blob that is larger than a document is passed on by pieces, and never held in memory as a whole. */
const largestWhole = 'core.bigFileThreshold=2m';
const noHooks = [`core.hooksPath=${nowhere}`, largestWhole];
/** Nor is anything read from where it points to: a device has no end, and a commit-graph may say what is not so. */
const nothingRuns = [...noHooks, 'core.sshCommand=false', 'core.commitGraph=false', 'mailmap.file='];
/** git gives up rather than take more memory than this in one piece, whatever the other side asks it to unpack. */
const smallPieces = { GIT_ALLOC_LIMIT: `${512 * megabyte}` };
const plainTransports = { GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh', ...smallPieces };
/** Of a partial clone, git would fetch what is missing, from where and through what the repository says. */
const nothingFetched = { GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', ...smallPieces };

/**
 * The environment without git's variables, but for what a person sets up for git on this machine. Those that point at
 * a repository (GIT_DIR, GIT_INDEX_FILE …) are set inside hooks and would lead to another one than the folder's.
 */
function ownEnvironment(): NodeJS.ProcessEnv {
  const blocked = new Set(['EDITOR', 'VISUAL', 'PAGER', 'SSH_ASKPASS', 'PREFIX']);
  const kept = Object.entries(process.env).filter(
    ([name]) => !blocked.has(name) && (!name.startsWith('GIT_') || passedOn.has(name)),
  );
  return Object.fromEntries(kept);
}

const passedOn = new Set([
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_SSH_COMMAND',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
  'GIT_AUTHOR_NAME',
  'GIT_AUTHOR_EMAIL',
  'GIT_COMMITTER_NAME',
  'GIT_COMMITTER_EMAIL',
]);

const environment = {
  // git's words are read in gitErrors.ts, so they must be the untranslated ones.
  LC_ALL: 'C.UTF-8',
  LANGUAGE: 'C',
  // Nobody sits at this terminal: a question would wait for ever.
  GIT_TERMINAL_PROMPT: '0',
  // A check in the background must not be in the way of what the student does.
  GIT_OPTIONAL_LOCKS: '0',
  // A replaced object or a graft would let one commit pass for another.
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: nowhere,
  GIT_LITERAL_PATHSPECS: '1',
};
