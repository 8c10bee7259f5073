import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { configFile, readConfig, ReadinessError } from '../../core/index.ts';
import { fetchDecisions } from '../../git/fetchDecisions.ts';
import { openGit } from '../../git/openGit.ts';
import { askGitHub } from '../gitHub.ts';
import type { Io } from '../io.ts';
import type { Finish } from '../main.ts';
import { existingFolder, openPortfolio } from '../openPortfolio.ts';
import { statusText } from '../reporters/status.ts';
import { visible } from '../../util/visible.ts';
import { exitCodeOf } from './check.ts';
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
      if (options.fetch) await fetchFirst(folder, io);
      const { result } = await openPortfolio(folder, options, io);
      io.out(statusText(result, { colour: io.colour, timeZone: io.timeZone }));
      finish(exitCodeOf(result));
    });
}

/** That nothing could be fetched is said, and what is known is shown all the same. */
async function fetchFirst(folder: string, io: Io): Promise<void> {
  const path = await existingFolder(resolve(io.cwd, folder));
  try {
    const { config } = readConfig(await readFile(join(path, configFile), 'utf8').catch(() => '{}'));
    const { arrived, different } = await fetchDecisions(openGit(path, io.signal), config.reviews, io.signal);
    for (const name of arrived) io.err(`Arrived: ${name}\n`);
    for (const name of different) io.err(`\`${name}\` is another one at the remote; yours is kept.\n`);
  } catch (error) {
    if (!(error instanceof ReadinessError)) throw error;
    io.err(`${visible(error.message)}\n${visible(error.nextStep)}\n`);
  }
}
