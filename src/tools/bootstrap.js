/**
 * The first step of `npm start` and `npm test`, in plain JavaScript for whatever Node (≥ 20) the machine has:
 * install what the lock file says, unless it is there already, then run the real tool on the project's own Node 24.
 *
 *     node src/tools/bootstrap.js start --check
 */
import { spawn } from 'node:child_process';
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

/** Runs a command and stays until it has ended. Ctrl+C reaches it by itself; a request to end is passed on. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    process.removeAllListeners('SIGTERM').on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function install() {
  const npm = process.env.npm_execpath;
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  return run(command, [...first, 'ci', '--no-audit', '--no-fund']);
}

process.on('SIGINT', () => undefined);
const installed = isInstalled() ? 0 : await install();
if (installed !== 0) process.exit(installed);

const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
process.exit(await run(node, [join(root, 'src', 'tools', `${tool}.ts`), ...args]));
