import { main } from '../../src/cli/main.ts';
import type { Io } from '../../src/cli/io.ts';

/** What a run of the command line printed, and how it ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, in `cwd`, on 1 February 2017 at nine in Denver. */
export async function run(cwd: string, args: readonly string[], changes: Partial<Io> = {}): Promise<Run> {
  let out = '';
  let err = '';
  const io: Io = {
    cwd,
    env: {},
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colour: false,
    ask: () => Promise.resolve(undefined),
    signal: new AbortController().signal,
    now: () => '2017-02-01T16:00:00Z',
    timeZone: 'America/Denver',
    ...changes,
  };
  return { code: await main(args, io), out, err };
}
