import { type Command, Option } from 'commander';
import type { CheckResult } from '../../core/index.ts';
import type { Io } from '../io.ts';
import { exitCodes, type ExitCode, type Finish } from '../main.ts';
import { openPortfolio } from '../openPortfolio.ts';
import { reporters } from '../reporters/reporters.ts';
import { asOfOption, programOption } from './options.ts';

interface Options {
  readonly program?: string;
  readonly asOf?: string;
  readonly format: keyof typeof reporters;
}

export function addCheck(program: Command, io: Io, finish: Finish): void {
  program
    .command('check')
    .description('Print the checklist, and what is missing where.')
    .argument('[folder]', 'the portfolio', '.')
    .addOption(programOption())
    .addOption(asOfOption())
    .addOption(
      new Option('--format <format>', 'how to print it').choices(Object.keys(reporters)).default('text'),
    )
    .addHelpText('after', '\nExamples:\n  readiness check\n  readiness check ~/portfolio --format json')
    .action(async (folder: string, options: Options) => {
      const { result, asOf } = await openPortfolio(folder, options, io);
      io.out(reporters[options.format](result, { colour: io.colour, asOf, timeZone: io.timeZone }));
      finish(exitCodeOf(result));
    });
}

/** A program that could not be read is a failure: nothing was held against anything. */
export function exitCodeOf({ checklist, findings }: CheckResult): ExitCode {
  if (!checklist) return exitCodes.failed;
  const missed = checklist.deliverables.some(({ checkpoints }) =>
    checkpoints.some(({ state }) => state === 'missed'),
  );
  return missed || findings.some(({ severity }) => severity === 'error') ? exitCodes.wrong : exitCodes.fine;
}
