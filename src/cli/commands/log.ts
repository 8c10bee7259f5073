import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  activityTypes,
  applicationTo,
  type ListedJob,
  nearestName,
  type ActivityType,
  addToLog,
  applyFixes,
  decisionDate,
  PortfolioSession,
  ReadinessError,
  readTypedDate,
  type TypedActivity,
} from '../../core/index.ts';
import { diskFiles } from '../../node/diskFiles.ts';
import { writeText } from '../../node/writeText.ts';
import type { Io } from '../io.ts';
import { convert } from '../convertLog.ts';
import { existingFolder } from '../openPortfolio.ts';
import { readJobs } from './jobs.ts';
import { visible } from '../../util/visible.ts';

interface Options {
  readonly type: ActivityType;
  readonly job?: string;
  readonly company?: string;
  readonly date: string;
  readonly person?: string;
  readonly position?: string;
  readonly channel?: string;
  readonly outcome?: string;
  readonly followUp?: string;
  readonly link?: string;
  readonly notes?: string;
  readonly convert?: boolean;
  readonly yes?: boolean;
}

export function addLog(program: Command, io: Io): void {
  program
    .command('log')
    .description(
      'Add an activity to the job-search log, in the shape in which the log is kept; or make a table of it.',
    )
    .argument('[folder]', 'the portfolio', '.')
    .addOption(new Option('--type <type>', 'what it was').choices([...activityTypes]).default('outreach'))
    .option('--company <name>', 'the company', notBlank)
    .option('--job <id>', 'an application to one of the jobs that `readiness jobs` lists')
    .option('--person <name>', 'whom you were in touch with')
    .option('--position <title>', 'their position')
    .option('--channel <how>', 'e-mail, LinkedIn, coffee …')
    .option('--date <day>', 'ISO, or in words: yesterday', 'today')
    .option('--outcome <text>', 'what came of it')
    .option('--follow-up <day>', 'when to write again')
    .option('--link <address>', 'the posting, the blog post')
    .option('--notes <text>', 'anything else')
    .option('--convert', 'show the log as a table, with what would change')
    .option('--yes', 'with --convert: write it')
    .addHelpText(
      'after',
      '\nExamples:\n  readiness log --company Initech --person "Ada Example" --channel e-mail --date yesterday\n  readiness log --convert --yes',
    )
    .action(async (folder: string, options: Options) => {
      const path = await existingFolder(resolve(io.cwd, folder));
      await (options.convert === true ? convert(path, options.yes === true, io) : add(path, options, io));
    });
}

async function add(folder: string, options: Options, io: Io): Promise<void> {
  const files = diskFiles(folder);
  const session = new PortfolioSession(files, { log: { info: () => undefined, error: () => undefined } });
  const { portfolio } = await session.check({ asOf: io.now() });
  const { dateOrder, paths } = portfolio.config;
  const today = localDate(io.now());
  const date = await day(options.date, today, dateOrder);
  const told = await activityOf(folder, options, date, io);
  const { type, company } = told;
  const decision =
    type === 'offer' && options.followUp === undefined ? decisionDate(portfolio, date) : undefined;
  const followUp =
    options.followUp === undefined ? decision?.by : await day(options.followUp, today, dateOrder);

  const before = await files.read(paths.log);
  const edits = addToLog(portfolio, before, { ...told, ...(followUp !== undefined && { followUp }) });
  const { text } = applyFixes(before.kind === 'text' ? before.text : '', edits);
  await writeText(folder, paths.log, text, before);
  io.out(`Added to ${visible(paths.log)}: ${date} ${type}, ${visible(company)}\n`);
  if (decision) {
    const { by, businessDays } = decision;
    io.out(
      `To be answered by ${by} (${businessDays} business days), unless the employer says another date: --follow-up.\n`,
    );
  }
}

/** What was typed, over what the list says of a job. */
async function activityOf(folder: string, options: Options, date: string, io: Io): Promise<TypedActivity> {
  const { type, job, company, person, position, channel, outcome, link, notes } = options;
  const fields = { company, person, position, channel, outcome, link, notes };
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );
  if (job !== undefined) return { ...applicationTo(await jobOf(folder, job, io), date), ...given };
  if (company !== undefined) return { type, date, company, ...given };
  throw new ReadinessError(
    'usage',
    'It is not said with which company.',
    'Say it with `--company`, or `--job`.',
  );
}

async function jobOf(folder: string, id: string, io: Io): Promise<ListedJob> {
  const { jobs = [] } = await readJobs(folder, { fetch: false }, io);
  const job = jobs.find((one) => one.id === id);
  if (job) return job;
  const ids = jobs.map((one) => one.id);
  const meant = nearestName(id, ids);
  const next = meant === undefined ? '`readiness jobs` lists them.' : `Did you mean \`${meant}\`?`;
  throw new ReadinessError('usage', `The list has no job \`${id}\`.`, next);
}

async function day(text: string, today: string, order: Parameters<typeof readTypedDate>[2]): Promise<string> {
  const date = await readTypedDate(text, today, order);
  if (date !== undefined) return date;
  throw new ReadinessError(
    'usage',
    `\`${text}\` is not understood as a day.`,
    'Say it as 2017-02-03, or in words: yesterday.',
  );
}

/** The student's own calendar day: a log is kept where they live. */
function localDate(now: string): string {
  const date = new Date(now);
  const part = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}

function notBlank(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('Say a name.');
}
