import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type ListedJob, type ListedJobs, listJobs, PortfolioSession } from '../../core/index.ts';
import { diskFiles } from '../../node/diskFiles.ts';
import { fetchJobs } from '../../node/programCache.ts';
import type { Io } from '../io.ts';
import { typedProgram } from '../../node/typedProgram.ts';
import { existingFolder, logOf } from '../openPortfolio.ts';
import { visible } from '../../util/visible.ts';
import { asOfOption, programOption } from './options.ts';

interface Options {
  readonly program?: string;
  readonly asOf?: string;
  readonly fetch: boolean;
  readonly format: 'text' | 'json';
}

export function addJobs(program: Command, io: Io): void {
  program
    .command('jobs')
    .description('List the jobs and internships that the program has chosen for its students.')
    .argument('[folder]', 'the portfolio', '.')
    .addOption(programOption())
    .addOption(asOfOption())
    .option('--fetch', 'fetch the list from its address first', false)
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExample:\n  readiness jobs --fetch\n  readiness log --job acme-junior')
    .action(async (folder: string, { fetch, format, ...options }: Options) => {
      const listed = await readJobs(folder, { ...options, fetch }, io);
      io.out(format === 'json' ? `${JSON.stringify(listed, null, 2)}\n` : text(listed));
    });
}

/** The jobs of a portfolio's program. @throws ReadinessError `configuration` where it publishes none */
export async function readJobs(
  folder: string,
  { program, asOf, fetch }: Omit<Options, 'format'>,
  io: Io,
): Promise<ListedJobs> {
  const path = await existingFolder(resolve(io.cwd, folder));
  const typed = program === undefined ? undefined : typedProgram(program, io.cwd);
  const session = new PortfolioSession(diskFiles(path), { log: logOf(io), ...(typed && { program: typed }) });
  const now = asOf ?? io.now();
  const { portfolio } = await session.check({ asOf: now, cancel: io.signal });
  const { place } = await session.publishedJobs();
  if (fetch && place?.address) {
    await fetchJobs(place.address, io.signal);
    session.texts.changedOnDisk([place.path]);
  }
  const { content } = await session.publishedJobs();
  return listJobs(portfolio, place, content, now.slice(0, 10));
}

function text({ title, updated, url, jobs }: ListedJobs): string {
  const when = updated === undefined ? '' : ` (of ${updated})`;
  if (!jobs) return visible(`${title}: the list is at ${url ?? ''}. Fetch it with: readiness jobs --fetch\n`);
  const lines = jobs.length === 0 ? ['Nothing is in it now.'] : jobs.map(line);
  return [`${title}${when}`, ...lines, ''].map(visible).join('\n');
}

function line({ id, title, company, kind, place, closes, link, applied, closed }: ListedJob): string {
  const until = closes === undefined ? undefined : closed ? `closed on ${closes}` : `open until ${closes}`;
  const facts = [kind === 'internship' ? kind : undefined, place, until, link].filter(
    (fact) => fact !== undefined,
  );
  const about = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  return `${applied ? '✓' : ' '} ${id}  ${title}, ${company}${about}`;
}
