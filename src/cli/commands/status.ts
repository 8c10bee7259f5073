import { resolve } from 'node:path';
import type { Command } from 'commander';
import { askGitHub } from '../gitHub.ts';
import type { Io } from '../io.ts';
import type { Finish } from '../main.ts';
import { existingFolder, openPortfolio } from '../openPortfolio.ts';
import { statusText } from '../reporters/status.ts';
import { exitCodeOf } from './check.ts';
import { fetchFirst } from './fetchFirst.ts';
import { asOfOption, programOption } from './options.ts';

interface Options {
  readonly program?: string;
  readonly asOf?: string;
  readonly fetch?: boolean;
  readonly github?: boolean;
}

export function addStatus(program: Command, io: Io, finish: Finish): void {
  program
    .command('status')
    .description('Print where each deliverable stands, in a line each.')
    .argument('[folder]', 'the portfolio', '.')
    .addOption(programOption())
    .addOption(asOfOption())
    .option('--fetch', 'fetch the decisions that have come first')
    .option('--github', 'ask GitHub first what was answered there')
    .action(async (folder: string, options: Options) => {
      if (options.github) await askGitHub(await openPortfolio(folder, options, io), io);
      if (options.fetch) await fetchFirst(await existingFolder(resolve(io.cwd, folder)), io);
      const { result } = await openPortfolio(folder, options, io);
      io.out(statusText(result, { colour: io.colour, timeZone: io.timeZone }));
      finish(exitCodeOf(result));
    });
}
