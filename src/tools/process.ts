import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the command and all it started are killed. */
  readonly timeout?: number;
}

/** Runs a command with its output going straight to the terminal. Resolves to the exit code; 1 when it was killed. */
export async function run(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<number> {
  const child = spawnGroup(command, args, {
    ...spawnOptions(options),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return exitCode(child, options.timeout);
}

/**
 * Runs a command and keeps what it says.
 *
 * @throws {Error} with the command and its output, when it ends with anything but 0.
 */
export async function output(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  const child = spawnGroup(command, args, { ...spawnOptions(options), stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  }
  const code = await exitCode(child, options.timeout);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${text}`);
  return text;
}

/**
 * Starts a process as the head of a group of its own, so that it can be ended together with all it starts.
 * The group is asked to end when this process ends, whatever the reason, except for a kill that cannot be caught.
 */
export function spawnGroup(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  const atExit = () => {
    // Not a kill: what it started in groups of their own must be asked to end, too.
    signalGroup(child, 'SIGTERM');
  };
  process.on('exit', atExit);
  child.on('exit', () => process.off('exit', atExit));
  return child;
}

/** Asks a group to end, insists after five seconds, and resolves when its head is gone. */
export async function stopGroup(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  signalGroup(child, 'SIGTERM');
  const insist = setTimeout(() => {
    signalGroup(child, 'SIGKILL');
  }, 5_000);
  await ended;
  clearTimeout(insist);
}

/**
 * Lets Ctrl+C and a request to end run the `exit` handlers above, which Node skips otherwise.
 *
 * @returns a function that takes this back.
 */
export function exitOnSignals(): () => void {
  const interrupt = () => process.exit(130);
  const terminate = () => process.exit(143);
  process.once('SIGINT', interrupt).once('SIGTERM', terminate);
  return () => process.off('SIGINT', interrupt).off('SIGTERM', terminate);
}

/** The full path of a command, or undefined when it is not on the PATH. */
export function findOnPath(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return names
    .flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))))
    .find(isExecutable);
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function spawnOptions({ cwd, env }: CommandOptions): SpawnOptions {
  return { ...(cwd !== undefined && { cwd }), ...(env !== undefined && { env }) };
}

async function exitCode(child: ChildProcess, timeout = 0): Promise<number> {
  const limit = timeout > 0 ? setTimeout(() => void stopGroup(child), timeout) : undefined;
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return code ?? 1;
  } finally {
    clearTimeout(limit);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
