import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { output } from '../process.ts';
import { cacheFolder } from '../paths.ts';

/** The package that carries VS Code's own server and workbench, and the VS Code version in it. */
const pinned = { package: 'code-server@4.139.1', vscode: '1.139.1' } as const;

export interface CodeServer {
  /** The module that Node runs. */
  readonly main: string;
  /** The version of VS Code, such as `1.139.1`. */
  readonly version: string;
}

/**
 * The VS Code that a browser shows, from the package registry alone. About 600 MB: installed once for all clones, in
 * the cache folder, without compiling anything. Safe to call from several processes at once.
 */
export async function ensureCodeServer(): Promise<CodeServer> {
  const home = join(cacheFolder(), pinned.package.replace('@', '-'));
  const main = join(home, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
  if (!existsSync(main)) await install(home);
  return { main, version: pinned.vscode };
}

/** Installs beside the final place and moves it there in one step, so that half an install is never found. */
async function install(home: string): Promise<void> {
  console.log(`Installing VS Code ${pinned.vscode} for the browser (600 MB, once) into ${home} …`);
  await mkdir(cacheFolder(), { recursive: true });
  const draft = await mkdtemp(`${home}-`);
  try {
    await writeFile(join(draft, 'package.json'), '{ "private": true }\n');
    await npmInstall(draft, [pinned.package]);
    const vscode = join(draft, 'node_modules', 'code-server', 'lib', 'vscode');
    await npmInstall(vscode, ['--omit=dev', '--no-package-lock']);
    await rename(draft, home);
  } catch (error) {
    // Another process may have finished first; what it installed is the same.
    if (!existsSync(home)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function npmInstall(folder: string, args: readonly string[]): Promise<void> {
  const npm = process.env['npm_execpath'];
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await output(command, [...first, 'install', '--ignore-scripts', ...quiet, ...args], {
    cwd: folder,
    timeout: 10 * 60_000,
  });
}
