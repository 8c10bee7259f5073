import { Command, CommanderError } from 'commander';
import { ReadinessError } from '../core/index.ts';
import { addCalendar } from './commands/calendar.ts';
import { addCheck } from './commands/check.ts';
import { addExplain } from './commands/explain.ts';
import { addInit } from './commands/init.ts';
import { addJobs } from './commands/jobs.ts';
import { addLog } from './commands/log.ts';
import { addNotify } from './commands/notify.ts';
import { addOutline } from './commands/outline.ts';
import { addProgram } from './commands/program.ts';
import { addReport } from './commands/report.ts';
import { addReview } from './commands/review.ts';
import { addSend } from './commands/send.ts';
import { addStatus } from './commands/status.ts';
import { addSubmit } from './commands/submit.ts';
import { addWithdraw } from './commands/withdraw.ts';
import type { Io } from './io.ts';
import { visible } from '../util/visible.ts';

/** Nothing wrong; findings of severity error, or a deadline missed; the command could not run. Contract, design.md section 5. */
export const exitCodes = { fine: 0, wrong: 1, failed: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command hands its exit code to this. */
export type Finish = (code: ExitCode) => void;

type AddCommand = (program: Command, io: Io, finish: Finish) => void;

/** By their names, in the order of the help. */
const adders: ReadonlyMap<string, AddCommand> = new Map([
  ['init', addInit],
  ['check', addCheck],
  ['log', addLog],
  ['submit', addSubmit],
  ['send', addSend],
  ['notify', addNotify],
  ['withdraw', addWithdraw],
  ['review', addReview],
  ['status', addStatus],
  ['explain', addExplain],
  ['outline', addOutline],
  ['program', addProgram],
  ['report', addReport],
  ['calendar', addCalendar],
  ['jobs', addJobs],
]);

/** The command that is named, or all where none is: making all of them takes longer than reading a small document. */
function addersFor([name = '']: readonly string[]): Iterable<AddCommand> {
  const named = adders.get(name);
  return named ? [named] : adders.values();
}

/**
 * Runs the command line.
 * @param args without the program's own name
 * @returns the exit code
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  const program = new Command('readiness')
    .description('Says what a job-search portfolio still needs, logs outreach, and hands deliverables in.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        io.out(text);
      },
      writeErr: (text) => {
        io.err(text);
      },
    })
    .showHelpAfterError('Run with --help for what there is.')
    .addHelpText('after', examples);
  for (const add of addersFor(args)) {
    add(program, io, (given) => {
      code = given;
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return failure(error, io);
  }
}

function failure(error: unknown, io: Io): ExitCode {
  // Commander has said already what was wrong; help and version end here too, with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.failed;
  if (error instanceof ReadinessError) {
    io.err(`${visible(error.message)}\n${visible(error.nextStep)}\n`);
    return error.code === 'not-ready' ? exitCodes.wrong : exitCodes.failed;
  }
  io.err(
    `Something went wrong in readiness itself. Please report it:\n${error instanceof Error ? String(error.stack) : String(error)}\n`,
  );
  return exitCodes.failed;
}

/** Put in by the bundler from package.json. */
declare const READINESS_VERSION: string | undefined;
const version = typeof READINESS_VERSION === 'string' ? READINESS_VERSION : '0.0.0';

const examples = `
Examples:
  readiness init                          find what is there and write readiness.json
  readiness check                         the checklist, and what is missing where
  readiness check --format json --as-of 2017-02-01T09:00:00-07:00
  readiness log --type outreach --company Initech --person "Ada Example"
  readiness submit resume                 hand the résumé in
  readiness explain project-setup-missing

Exit codes: 0 nothing wrong, 1 errors were found or a deadline was missed, 2 the command could not run.`;
