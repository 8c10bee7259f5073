import { type Command, Option } from 'commander';
import {
  type CommitHistory,
  commitsWanted,
  makeReport,
  ReadinessError,
  type ReportFormat,
  reportFormats,
} from '../../core/index.ts';
import { readCommits } from '../../git/commits.ts';
import { openGit } from '../../git/openGit.ts';
import type { Io } from '../io.ts';
import { type OpenedPortfolio, openPortfolio } from '../openPortfolio.ts';
import { visible } from '../../util/visible.ts';
import { asOfOption, programOption } from './options.ts';

interface Options {
  readonly program?: string;
  readonly asOf?: string;
  readonly format: ReportFormat;
}

export function addReport(program: Command, io: Io): void {
  program
    .command('report')
    .description('Write what was done, for the whole period, each claim with its evidence.')
    .argument('[folder]', 'the portfolio', '.')
    .addOption(programOption())
    .addOption(asOfOption())
    .addOption(
      new Option('--format <format>', 'html is one page to print').choices(reportFormats).default('markdown'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  readiness report > report.md\n  readiness report --format html > report.html',
    )
    .action(async (folder: string, options: Options) => {
      const opened = await openPortfolio(folder, options, io);
      io.out(makeReport(opened.result, options.format, await historyOf(opened, io)));
    });
}

/** Links into the repository need git also where the program asks nothing of commits; without git, things are named only. */
async function historyOf(
  { folder, result, commits }: OpenedPortfolio,
  io: Io,
): Promise<CommitHistory | undefined> {
  if (commits) return commits;
  const { emails, folders } = commitsWanted(result.portfolio) ?? { emails: [], folders: [] };
  try {
    return await readCommits(openGit(folder, io.signal), { emails, folders, signal: io.signal });
  } catch (error) {
    if (!(error instanceof ReadinessError)) throw error;
    io.err(`Nothing is linked to the repository: ${visible(error.message)}\n`);
    return undefined;
  }
}
