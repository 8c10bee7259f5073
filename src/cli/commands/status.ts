import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from '../main.ts';
import { openPortfolio } from '../openPortfolio.ts';
import { statusText } from '../reporters/status.ts';
import { exitCodeOf } from './check.ts';
import { asOfOption, programOption } from './options.ts';

export function addStatus(program: Command, io: Io, finish: Finish): void {
  program
    .command('status')
    .description('Print where each deliverable stands, in a line each.')
    .argument('[folder]', 'the portfolio', '.')
    .addOption(programOption())
    .addOption(asOfOption())
    .action(async (folder: string, options: { program?: string; asOf?: string }) => {
      const { result } = await openPortfolio(folder, options, io);
      io.out(statusText(result, { colour: io.colour, timeZone: io.timeZone }));
      finish(exitCodeOf(result));
    });
}
