import { simpleGit, type SimpleGit } from 'simple-git';

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
/** How long git may say nothing: a push over a slow line speaks up long before. */
const silence = 60_000;

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
      return await create(folder, signal, { ...options, config }, env).raw([...args]);
    },
  };
}

function create(
  folder: string,
  signal: AbortSignal | undefined,
  { input, config, said }: RunOptions,
  env: NodeJS.ProcessEnv,
): SimpleGit {
  const git = simpleGit({
    baseDir: folder,
    ...(signal && { abort: signal }),
    ...(input !== undefined && { input: () => input }),
    // Without this, simple-git waits 50 ms after the end of each process.
    completion: { onClose: true, onExit: false },
    timeout: { block: silence },
    // A git that was killed has no exit code, and would pass for one that ended well.
    errors: (error, { exitCode }) =>
      error ?? (Number.isInteger(exitCode) ? undefined : new Error('git was stopped before it was done')),
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
  if (said) {
    git.outputHandler((_command, _out, errors) => {
      let text = '';
      errors.on('data', (chunk: Buffer) => (text += chunk.toString()));
      errors.on('close', () => {
        said(text);
      });
    });
  }
  return git.env(env);
}

const common = ['core.quotePath=false', 'core.fsmonitor=false'];
const noHooks = [`core.hooksPath=${nowhere}`];
const nothingRuns = [...noHooks, 'core.sshCommand=false'];
/** Of a partial clone, git would fetch what is missing, from where and through what the repository says. */
const plainTransports = { GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh' };
const nothingFetched = { GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' };

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
