import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Run {
  /** Wall time in milliseconds, from starting Node to its end. */
  readonly time: number;
  /** Peak resident memory in bytes. */
  readonly memory: number;
  readonly code: number | null;
  readonly output: string;
}

const witness = pathToFileURL(join(import.meta.dirname, 'peakMemory.mjs')).href;

/**
 * Runs a script with this Node and measures it from outside. Its peak memory it writes itself as it ends: the same
 * number as `/usr/bin/time -v` gives, where there is no such program.
 */
export function runNode(args: readonly string[], cwd: string): Run {
  const folder = mkdtempSync(join(tmpdir(), 'readiness-bench-'));
  const peak = join(folder, 'peak');
  const env = { ...process.env, NO_COLOR: '1', READINESS_BENCH_PEAK: peak };
  const start = performance.now();
  const child = spawnSync(process.execPath, ['--import', witness, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const time = performance.now() - start;
  if (child.error) throw child.error;
  const memory = Number(readFileSync(peak, 'utf8'));
  rmSync(folder, { recursive: true });
  return { time, memory, code: child.status, output: child.stdout + child.stderr };
}
