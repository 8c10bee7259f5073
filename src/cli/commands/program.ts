import { basename, dirname, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  checkAsAuthor,
  type Finding,
  isDate,
  newProgram,
  type ProgramCalendar,
  programCalendar,
  type ProgramDate,
  ReadinessError,
  type ResolvedProgram,
  startAnchor,
} from '../../core/index.ts';
import { diskFiles } from '../../node/diskFiles.ts';
import { writeText } from '../../node/writeText.ts';
import type { Io } from '../io.ts';
import { exitCodes, type Finish } from '../main.ts';
import { existingFolder } from '../openPortfolio.ts';
import { visible } from '../../util/visible.ts';
import { addProgramFetch } from './programFetch.ts';

export function addProgram(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('program')
    .description('Write, check and read what a school asks for.')
    .addHelpText('after', examples);
  addProgramCheck(command, io, finish);
  addProgramCalendar(command, io, finish);
  addProgramNew(command, io);
  addProgramFetch(command, io);
}

const examples = `
Examples:
  readiness program new program.jsonc --title "Our school" --start 2026-11-16
  readiness program check program.jsonc
  readiness program calendar program.jsonc --start 2026-11-16
  readiness program pin https://school.example/program.json
  readiness program calendar flatiron-career-services graduation=2026-12-18 job-search-start=2027-01-04`;

function addProgramCheck(command: Command, io: Io, finish: Finish): void {
  command
    .command('check')
    .description('List every problem of a program with its line and column.')
    .argument('<file>', 'a program file, or the name of a preset')
    .addOption(formatOption())
    .action(async (file: string, { format }: { format: 'text' | 'json' }) => {
      const { findings } = await resolved(file, io, {});
      io.out(format === 'json' ? findingsJson(findings) : findingsText(findings, file));
      finish(exitCodeOf(findings));
    });
}

function addProgramCalendar(command: Command, io: Io, finish: Finish): void {
  command
    .command('calendar')
    .description('Print the dates of a program.')
    .argument('<file>', 'a program file, or the name of a preset')
    .argument('[anchor=date...]', 'a date of the calendar, such as graduation=2026-12-18', readAnchor, {})
    .addOption(new Option('--start <date>', "the program's first date").argParser(readDate))
    .addOption(formatOption())
    .action(
      async (
        file: string,
        anchors: Readonly<Record<string, string>>,
        { format, start }: { format: 'text' | 'json'; start?: string },
      ) => {
        const { program: plain, findings } = await resolved(file, io, {});
        if (!plain) throw unusable(findings, file);
        const first = startAnchor(plain);
        const own = { ...(start !== undefined && first !== undefined && { [first]: start }), ...anchors };
        const { program = plain, findings: moved } = await resolved(file, io, own);
        const calendar = programCalendar(program, own);
        io.out(format === 'json' ? `${JSON.stringify(calendar, null, 2)}\n` : calendarText(calendar, file));
        if (moved.length > 0) io.err(findingsText(moved, file));
        finish(exitCodeOf(moved));
      },
    );
}

function addProgramNew(command: Command, io: Io): void {
  command
    .command('new')
    .description('Write a program to start from, with comments.')
    .argument('<file>', 'where to write it, such as program.jsonc')
    .option('--title <text>', 'what the program is called', 'Our program')
    .addOption(new Option('--start <date>', 'its first day').argParser(readDate))
    .action(async (file: string, { title, start }: { title: string; start?: string }) => {
      const path = resolve(io.cwd, file);
      const folder = await existingFolder(dirname(path));
      const there = await diskFiles(folder).read(basename(path));
      if (there.kind !== 'missing') throw alreadyThere(file);
      const text = newProgram({
        id: title,
        title,
        timeZone: io.timeZone,
        start: start ?? io.now().slice(0, 10),
      });
      await writeText(folder, basename(path), text, there);
      io.out(`Wrote ${visible(file)}. Next: readiness program check ${visible(file)}\n`);
    });
}

async function resolved(
  file: string,
  io: Io,
  calendar: Readonly<Record<string, string>>,
): Promise<ResolvedProgram> {
  const read = async (name: string) => {
    const path = resolve(io.cwd, name);
    return await diskFiles(dirname(path)).read(basename(path));
  };
  return await checkAsAuthor(file, { read, calendar });
}

function formatOption(): Option {
  return new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text');
}

function readDate(text: string): string {
  if (isDate(text)) return text;
  throw new InvalidArgumentError('Say a date such as 2026-11-16.');
}

function readAnchor(text: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const { name, date } = /^(?<name>[a-z][a-z0-9-]*)=(?<date>.*)$/.exec(text)?.groups ?? {};
  if (name === undefined || date === undefined) {
    throw new InvalidArgumentError('Say a date of the calendar, such as graduation=2026-12-18.');
  }
  return { ...before, [name]: readDate(date) };
}

/** `file:line:column`, which terminals and editors turn into a link. */
function findingsText(findings: readonly Finding[], file: string): string {
  if (findings.length === 0) return `${visible(file)}: nothing is wrong.\n`;
  const lines = findings.map((finding) => {
    const { start } = finding.range;
    const place = isInFile(finding) ? `${finding.file}:${start.line}:${start.column}` : file;
    return visible(`${place}: ${finding.severity}: ${finding.message} (${finding.rule})`);
  });
  return `${lines.join('\n')}\n`;
}

function findingsJson(findings: readonly Finding[]): string {
  const place = ({ line, column }: Finding['range']['start']) => ({ line, column });
  const shown = findings.map(({ rule, severity, file, range, message }) => ({
    ...{ rule, severity, file },
    range: { start: place(range.start), end: place(range.end) },
    message,
  }));
  return `${JSON.stringify(shown, null, 2)}\n`;
}

/** What is not in the file of a program (a preset, a date that was typed) is placed in the configuration, which is not there. */
function isInFile({ file }: Finding): boolean {
  return file !== 'readiness.json';
}

function exitCodeOf(findings: readonly Finding[]): 0 | 1 | 2 {
  const unread = findings.some(({ rule }) => rule === 'program-unreadable' || rule === 'program-unknown');
  if (unread) return exitCodes.failed;
  return findings.some(({ severity }) => severity === 'error') ? exitCodes.wrong : exitCodes.fine;
}

function calendarText({ dates, open }: ProgramCalendar, file: string): string {
  const lines = dates.map((date) => `${dateText(date)}  ${date.title}${ofText(date)}`);
  const needed = open.map(
    ({ anchor, title }) => `Not known yet: ${title}. Say it as ${anchor}=2026-12-18, behind ${file}.`,
  );
  const all = [...lines, ...needed];
  return `${visible(all.length === 0 ? `${file} has no dates.` : all.join('\n'))}\n`;
}

function dateText({ at, weekday }: ProgramDate): string {
  const time = /T(?<time>\d\d:\d\d)/.exec(at)?.groups?.['time'] ?? '';
  return `${at.slice(0, 10)}  ${weekday.padEnd(9)}  ${(time === '23:59' ? '' : time).padEnd(5)}`;
}

function ofText({ deliverable }: ProgramDate): string {
  return deliverable === undefined ? '' : `  [${deliverable}]`;
}

function unusable(findings: readonly Finding[], file: string): ReadinessError {
  const [first] = findings;
  return new ReadinessError(
    'configuration',
    `${file} cannot be used: ${first?.message ?? 'it is no program.'}`,
    `\`readiness program check ${file}\` lists everything that is wrong.`,
  );
}

function alreadyThere(file: string): ReadinessError {
  return new ReadinessError(
    'usage',
    `There is a file \`${file}\` already. Nothing was changed.`,
    'Say another name.',
  );
}
