/**
 * The first step of `npm start` and `npm test`, in plain JavaScript for whatever Node (≥ 20) the machine has:
 * install what the lock file says, unless it is there already, then run the real tool on the project's own Node 24.
 *
 *     node src/tools/bootstrap.js start --check
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const [tool, ...args] = process.argv.slice(2);

function lockedPackages(...path) {
  try {
    return JSON.parse(readFileSync(join(root, ...path), 'utf8')).packages;
  } catch {
    return {};
  }
}

/** npm notes what it put into node_modules in a lock file of its own; parts for other machines are not in it. */
function isInstalled() {
  const wanted = Object.entries(lockedPackages('package-lock.json')).filter(([path]) => path !== '');
  const present = lockedPackages('node_modules', '.package-lock.json');
  return wanted.every(([path, { version, optional }]) =>
    present[path] === undefined ? optional === true : present[path].version === version,
  );
}

function install() {
  const npm = process.env.npm_execpath;
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const ci = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' });
  if (ci.status !== 0) process.exit(ci.status ?? 1);
}

if (!isInstalled()) install();

const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const child = spawn(node, [join(root, 'src', 'tools', `${tool}.ts`), ...args], { stdio: 'inherit' });
// Ctrl+C reaches the tool by itself (same terminal); a signal sent to this process alone is passed on.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code) => process.exit(code ?? 1));
