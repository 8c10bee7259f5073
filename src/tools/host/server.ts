import type { ChildProcess } from 'node:child_process';
import { spawnGroup, stopGroup } from '../process.ts';
import type { CodeServer } from './codeServer.ts';

export interface ServerOptions {
  /** Where the server keeps its data: a folder of its own for each server. */
  readonly dataFolder: string;
  /** Where installed extensions are. */
  readonly extensionsFolder: string;
  /** What the extension host inherits: HOME, PATH, git's settings, the time zone. */
  readonly env: NodeJS.ProcessEnv;
  /** True asks for trust as VS Code does by default (Restricted Mode); false trusts every folder. */
  readonly asksForTrust?: boolean;
  /** True runs extensions under development and their tests, and hides what would disturb those, such as toasts. */
  readonly development?: boolean;
  /** True ends the server some minutes after the last window is gone, in case nobody is left to stop it. */
  readonly endsAlone?: boolean;
}

export interface Server {
  /** Host and port, such as `127.0.0.1:40123`. */
  readonly authority: string;
  /** The last events the server wrote down. */
  log(): string;
  /** Resolves when the server ends, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const keptLogLength = 20_000;

/**
 * Starts VS Code's server on a free port of this machine.
 *
 * @throws {Error} with what the server wrote, when it ends or is silent for half a minute instead of listening.
 */
export async function startServer(codeServer: CodeServer, options: ServerOptions): Promise<Server> {
  const child = spawnGroup(process.execPath, [codeServer.main, ...serverArguments(options)], {
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  let text = '';
  const port = await new Promise<string>((resolve, reject) => {
    const fail = () => {
      reject(new Error(`VS Code's server did not start:\n${text}`));
    };
    const limit = setTimeout(fail, 60_000);
    void ended.then(fail);
    onOutput(child, (chunk) => {
      text = (text + chunk).slice(-keptLogLength);
      const listening = /agent listening on (\d+)/.exec(text)?.[1];
      if (listening === undefined) return;
      clearTimeout(limit);
      resolve(listening);
    });
  }).catch(async (error: unknown) => {
    await stopGroup(child);
    throw error;
  });
  return { authority: `127.0.0.1:${port}`, log: () => eventsIn(text), ended, stop: () => stopGroup(child) };
}

/** Lines with a time; the others tell at length about parts that are not compiled here, which nothing needs. */
function eventsIn(text: string): string {
  return text
    .split('\n')
    .filter((line) => /^\[[\d:]+\]/.test(line))
    .join('\n');
}

function serverArguments(options: ServerOptions): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', options.dataFolder, '--extensions-dir', options.extensionsFolder],
    ...['--telemetry-level', 'off', '--disable-telemetry'],
    ...(options.endsAlone === true ? ['--enable-remote-auto-shutdown'] : []),
    // Without this a built workbench ignores an extension under development, silently.
    ...(options.development === true ? ['--enable-smoke-test-driver'] : []),
    ...(options.asksForTrust === true ? [] : ['--disable-workspace-trust']),
  ];
}

function onOutput(child: ChildProcess, listener: (chunk: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', listener);
}
