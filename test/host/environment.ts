import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const gitConfig = `[user]
	name = Sam Student
	email = sam@example.com
[init]
	defaultBranch = main
[commit]
	gpgSign = false
[gc]
	auto = 0
[maintenance]
	auto = false
`;

/**
 * An environment in which nothing of the person at this machine shows: a home folder of its own below `folder`, git
 * with a made-up student and without the machine's configuration, the time zone of the programs in the tests.
 */
export async function hermeticEnvironment(folder: string): Promise<NodeJS.ProcessEnv> {
  const home = join(folder, 'home');
  await mkdir(home, { recursive: true });
  await writeFile(join(home, '.gitconfig'), gitConfig);
  return {
    PATH: process.env['PATH'],
    HOME: home,
    TMPDIR: process.env['TMPDIR'],
    LANG: 'C.UTF-8',
    TZ: 'America/Denver',
    GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'file',
  };
}

const removal = { recursive: true, force: true, maxRetries: 3 } as const;

/** Runs `use` with a new folder, and removes the folder afterwards, whatever happened: Ctrl+C is no exception. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'readiness-')));
  const atExit = () => {
    rmSync(folder, removal);
  };
  process.on('exit', atExit);
  try {
    return await use(folder);
  } finally {
    process.off('exit', atExit);
    await rm(folder, removal);
  }
}
