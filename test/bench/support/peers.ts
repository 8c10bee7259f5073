import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from '../../../src/tools/paths.ts';
import { output } from '../../../src/tools/process.ts';

/** The tools of the field that we measure ourselves against. They are not ours to ship, so they live elsewhere. */
const pinned = [
  'markdownlint-cli2@0.24.1',
  'markdownlint@0.42.1',
  'remark-cli@12.0.1',
  'remark-preset-lint-recommended@7.0.1',
  'remark@15.0.1',
  'vfile@6.0.3',
];

const home = join(cacheFolder(), 'peers', pinned.join('+').replaceAll(/[^\w.+-]/g, '-'));

/** Installs the peers, once for all clones, and returns the folder of their packages. */
export async function ensurePeers(): Promise<string> {
  const modules = join(home, 'node_modules');
  const done = join(home, 'installed');
  if (existsSync(done)) return modules;
  console.log(`Installing the peers into ${home} …`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  await output('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...pinned], { cwd: home });
  writeFileSync(done, '');
  return modules;
}

/** Imports a module of the peers by its path below their packages. */
export async function importPeer<Module>(modules: string, path: string): Promise<Module> {
  return (await import(pathToFileURL(join(modules, path)).href)) as Module;
}
