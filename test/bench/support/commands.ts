import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../../../src/tools/paths.ts';
import { runNode, type Run } from './child.ts';
import { rounds, type Measured } from './measure.ts';
import { ensurePeers } from './peers.ts';

export interface Command {
  readonly name: string;
  readonly args: readonly string[];
}

/** Our command line and the two linters, all told to check the markdown below the working folder. */
export async function commands(): Promise<Command[]> {
  const modules = await ensurePeers();
  const ours = join(dist, 'launcher.cjs');
  if (!existsSync(ours)) throw new Error('There is no dist/launcher.cjs yet: run `npm run build` first.');
  const preset = join(modules, 'remark-preset-lint-recommended/index.js');
  return [
    { name: 'readiness check', args: [ours, 'check'] },
    {
      name: 'markdownlint-cli2',
      args: [join(modules, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md'],
    },
    {
      name: 'remark-cli, preset lint-recommended',
      args: [join(modules, 'remark-cli/cli.js'), '.', '--quiet', '--no-stdout', '--use', preset],
    },
  ];
}

/** Runs the commands in turn, so that a slow minute of the machine meets them all. */
export function race(all: readonly Command[], folder: string, usualRounds: number): Measured[] {
  const runs = new Map(all.map(({ name }) => [name, [] as Run[]]));
  for (let round = 0; round < rounds(usualRounds); round++) {
    for (const { name, args } of all) {
      const run = runNode(args, folder);
      // 1 says that something was found; more, that the command itself failed.
      if (run.code === null || run.code > 1)
        throw new Error(`${name} failed (${run.code}):\n${run.output.slice(-2_000)}`);
      runs.get(name)?.push(run);
    }
  }
  return [...runs].map(([name, each]) => ({
    name,
    times: each.map(({ time }) => time),
    memory: each.map(({ memory }) => memory),
  }));
}
