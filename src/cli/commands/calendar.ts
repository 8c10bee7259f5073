import { type Command, Option } from 'commander';
import { type AgendaEntry, agendaOf, titled } from '../../core/index.ts';
import type { Io } from '../io.ts';
import { openPortfolio } from '../openPortfolio.ts';
import { visible } from '../../util/visible.ts';
import { asOfOption, programOption } from './options.ts';

interface Options {
  readonly program?: string;
  readonly asOf?: string;
  readonly format: 'text' | 'ics' | 'json';
  readonly names: boolean;
}

export function addCalendar(program: Command, io: Io): void {
  program
    .command('calendar')
    .description('Print the deadlines and follow-ups that lie ahead, also for a calendar program.')
    .argument('[folder]', 'the portfolio', '.')
    .addOption(programOption())
    .addOption(asOfOption())
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['text', 'ics', 'json']).default('text'),
    )
    .option('--names', 'with the names of the people in your log', false)
    .addHelpText('after', '\nExample:\n  readiness calendar --format ics > deadlines.ics')
    .action(async (folder: string, { format, names, ...options }: Options) => {
      const { result, asOf } = await openPortfolio(folder, options, io);
      const entries = agendaOf(result).map((entry) => titled(entry, names));
      if (format === 'json') io.out(json(entries));
      else if (format === 'text') io.out(text(entries));
      else {
        const { icsCalendar } = await import('../../node/icsCalendar.ts');
        io.out(icsCalendar(entries, { title: result.checklist?.program.title ?? 'Readiness', asOf }));
      }
    });
}

function text(entries: readonly AgendaEntry[]): string {
  if (entries.length === 0) return 'Nothing lies ahead.\n';
  const lines = entries.map(
    ({ at, title, kind }) => `${at.slice(0, 10)}  ${at.slice(11, 16).padEnd(5)}  ${kind.padEnd(9)}  ${title}`,
  );
  return `${lines.map(visible).join('\n')}\n`;
}

function json(entries: readonly AgendaEntry[]): string {
  return `${JSON.stringify(
    entries.map(({ kind, at, title }) => ({ kind, at, title })),
    null,
    2,
  )}\n`;
}
