import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { output } from './process.ts';

export interface PortfolioCopy {
  readonly folder: string;
  /** The bare repository that `origin` names; undefined when the copy is no repository. */
  readonly remote: string | undefined;
}

export interface CopyOptions {
  /** The environment git runs in. */
  readonly env: NodeJS.ProcessEnv;
  /** False leaves a plain folder. */
  readonly git?: boolean;
  /** Makes changes to the copy before it is committed. */
  readonly change?: (folder: string) => Promise<void>;
}

const student = { name: 'Sam Student', email: 'sam@example.com' } as const;

/**
 * Copies a portfolio to `<parent>/<name>`, makes it a repository with one commit on `main`, and pushes that to a bare
 * remote of its own, `<parent>/<name>.git`, so that everything about handing in can be tried without any server.
 */
export async function copyPortfolio(
  source: string,
  parent: string,
  name: string,
  { env, git = true, change }: CopyOptions,
): Promise<PortfolioCopy> {
  const folder = join(parent, name);
  await mkdir(folder, { recursive: true });
  await cp(source, folder, { recursive: true });
  await change?.(folder);
  if (!git) return { folder, remote: undefined };
  const remote = join(parent, `${name}.git`);
  const runGit = (...args: string[]) => output('git', args, { cwd: folder, env });
  await runGit('init', '--quiet', '--bare', '--initial-branch=main', remote);
  await runGit('init', '--quiet', '--initial-branch=main');
  await runGit('config', 'user.name', student.name);
  await runGit('config', 'user.email', student.email);
  await runGit('add', '--all');
  await runGit('commit', '--quiet', '--no-gpg-sign', '--message', 'Start my portfolio');
  await runGit('remote', 'add', 'origin', remote);
  await runGit('push', '--quiet', '--set-upstream', 'origin', 'main');
  return { folder, remote };
}
