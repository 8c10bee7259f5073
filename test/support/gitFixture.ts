import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real repository with a bare remote, in a folder of its own, with nothing of this machine's git settings. */
export interface GitFixture {
  /** The student's clone. */
  readonly folder: string;
  /** The bare remote. */
  readonly remote: string;
  /** Runs git in the clone, or in another folder, and gives what it printed. */
  readonly git: (args: readonly string[], folder?: string) => string;
  readonly write: (path: string, text: string) => Promise<void>;
  /** A second clone of the remote. */
  readonly clone: (name: string) => Promise<string>;
}

// A file of its own and not /dev/null: git writes its settings by renaming a file over the old one.
const identity = {
  GIT_CONFIG_GLOBAL: '',
  GIT_AUTHOR_NAME: 'Ada Example',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada Example',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** Makes the fixture, with `files` committed and pushed, and takes it away again. */
export async function withGit(
  files: Readonly<Record<string, string>>,
  test: (fixture: GitFixture) => Promise<void>,
): Promise<void> {
  const top = await mkdtemp(join(tmpdir(), 'readiness-git-'));
  const before = { ...process.env };
  const settings = join(top, 'gitconfig');
  await writeFile(settings, '');
  Object.assign(process.env, identity, { GIT_CONFIG_GLOBAL: settings });
  try {
    await test(await makeFixture(top, files));
  } finally {
    for (const name of Object.keys(identity)) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
    await rm(top, { recursive: true, force: true });
  }
}

async function makeFixture(top: string, files: Readonly<Record<string, string>>): Promise<GitFixture> {
  const folder = join(top, 'portfolio');
  const remote = join(top, 'remote.git');
  const git = (args: readonly string[], where = folder) =>
    execFileSync('git', [...args], { cwd: where, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await mkdir(folder);
  git(['init', '--quiet', '--initial-branch=main', '.']);
  git(['init', '--quiet', '--bare', '--initial-branch=main', remote], top);
  git(['remote', 'add', 'origin', remote]);
  for (const [path, text] of Object.entries(files)) await write(path, text);
  if (Object.keys(files).length > 0) {
    git(['add', '--all']);
    git(['commit', '--quiet', '--message=First']);
    git(['push', '--quiet', '--set-upstream', 'origin', 'main']);
  }
  const clone = (name: string) => {
    git(['clone', '--quiet', remote, join(top, name)], top);
    return Promise.resolve(join(top, name));
  };
  return { folder, remote, git, write, clone };
}
