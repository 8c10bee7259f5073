import { type Command, Option } from 'commander';
import {
  commitsWanted,
  makeReport,
  ReadinessError,
  type ReportFormat,
  type ReportHistory,
  reportFormats,
} from '../../core/index.ts';
import { readCommits } from '../../git/commits.ts';
import { openGit } from '../../git/openGit.ts';
import { uncommittedDocuments } from '../../git/uncommitted.ts';
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
async function historyOf({ folder, result, commits }: OpenedPortfolio, io: Io): Promise<ReportHistory> {
  const { emails, folders } = commitsWanted(result.portfolio) ?? { emails: [], folders: [] };
  try {
    const git = openGit(folder, io.signal, { hostile: true });
    const history = commits ?? (await readCommits(git, { emails, folders, signal: io.signal }));
    return { commits: history, uncommitted: await uncommittedDocuments(git, history, result) };
  } catch (error) {
    if (!(error instanceof ReadinessError)) throw error;
    io.err(`Nothing is linked to the repository: ${visible(error.message)}\n`);
    return {};
  }
}
