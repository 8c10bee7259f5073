import { createInterface } from 'node:readline/promises';
import type { Io } from './io.ts';

/** This process: its folder, its streams, and Ctrl+C as the signal to stop. */
export function processIo(): Io {
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
  });
  // A reader that has seen enough (`readiness check | head`) is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    cwd: process.cwd(),
    env: process.env,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colour: wantsColour(),
    ask: (question) => ask(question, stop.signal),
    signal: stop.signal,
    now: () => new Date().toISOString(),
    // Asking Intl takes 10 ms, and only a text for people wants to know.
    get timeZone() {
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
  };
}

/** https://no-color.org and its counterpart. */
function wantsColour(): boolean {
  if (process.env['NO_COLOR']) return false;
  return process.stdout.isTTY || Boolean(process.env['FORCE_COLOR']);
}

async function ask(question: string, signal: AbortSignal): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question, { signal });
  } catch {
    return undefined;
  } finally {
    lines.close();
  }
}
