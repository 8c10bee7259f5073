import { resolve } from 'node:path';
import type { Command } from 'commander';
import { withdrawable } from '../../core/index.ts';
import { openGit } from '../../git/openGit.ts';
import { withdraw } from '../../git/withdraw.ts';
import type { Io } from '../io.ts';
import { exitCodes, type Finish } from '../main.ts';
import { existingFolder, openPortfolio } from '../openPortfolio.ts';
import { visible } from '../../util/visible.ts';
import { agreed } from './agreed.ts';
import { fetchFirst } from './fetchFirst.ts';
import { asOfOption, programOption } from './options.ts';
import { unknownDeliverable } from './submit.ts';

interface Options {
  readonly program?: string;
  readonly asOf?: string;
  readonly yes?: boolean;
  readonly message?: string;
}

export function addWithdraw(program: Command, io: Io, finish: Finish): void {
  program
    .command('withdraw')
    .description('Take a submission back that nobody has answered yet. Nothing is deleted.')
    .argument('<deliverable>', 'its id, such as resume')
    .argument('[folder]', 'the portfolio', '.')
    .addOption(programOption())
    .addOption(asOfOption())
    .option('--yes', 'ask nothing')
    .option('--message <text>', 'what you say about it to your coordinator')
    .addHelpText(
      'after',
      '\nExamples:\n  readiness withdraw resume\n  readiness withdraw resume --message "Wrong version, a new one follows"',
    )
    .action(async (deliverable: string, folder: string, options: Options) => {
      const sent = await takeBack(deliverable, folder, options, io);
      if (sent !== undefined) finish(sent ? exitCodes.fine : exitCodes.failed);
    });
}

/** @returns whether it was sent; `undefined` where nothing was done */
async function takeBack(id: string, folder: string, options: Options, io: Io): Promise<boolean | undefined> {
  const path = await existingFolder(resolve(io.cwd, folder));
  await fetchFirst(path, io);
  const { result } = await openPortfolio(path, options, io);
  const deliverables = result.checklist?.deliverables ?? [];
  const deliverable = deliverables.find((one) => one.id === id);
  if (!deliverable)
    throw unknownDeliverable(
      id,
      deliverables.map((one) => one.id),
    );
  const number = withdrawable(deliverable).at(-1);
  if (number !== undefined && !options.yes) {
    io.err(
      visible(
        `Submission ${number} of ${deliverable.title}: your coordinator will see that you took it back.\n`,
      ),
    );
    if (!(await agreed('Withdraw it? [y/N] ', io))) {
      io.err('Nothing was withdrawn.\n');
      return undefined;
    }
  }
  const git = openGit(path, io.signal);
  const { student } = result.portfolio.config;
  const who = { student: student.name, message: options.message };
  const done = await withdraw(git, deliverable, who, { signal: io.signal });
  io.out(`Withdrew submission ${done.number} of ${id}\n`);
  if (done.notSent)
    io.err(`It is not sent yet. ${visible(done.notSent.message)}\n${visible(done.notSent.nextStep)}\n`);
  return done.sent;
}
