import { type Command, InvalidArgumentError, Option } from 'commander';
import { besides, type DecisionKind, ReadinessError, type StudentLine } from '../../core/index.ts';
import type { Io } from '../io.ts';
import { exitCodes, type Finish } from '../main.ts';
import { listCsv } from '../review/csv.ts';
import { listJson, listText, readList } from '../review/list.ts';
import { decideIn, openCohortIn, sendIn } from '../review/cohort.ts';
import { figuresText, readFigures } from '../review/outcomes.ts';
import { showSubmission, shownText } from '../review/show.ts';
import { visible } from '../../util/visible.ts';
import { asOfOption, programOption } from './options.ts';

interface Shared {
  readonly cohort: string;
  readonly program?: string;
  readonly asOf?: string;
  readonly format: 'text' | 'json' | 'csv';
  readonly fetch: boolean;
  readonly submission?: number;
}

interface Deciding extends Shared {
  readonly message?: string;
  readonly comment?: readonly string[];
}

export function addReview(program: Command, io: Io, finish: Finish): void {
  const review = program
    .command('review')
    .description('For coordinators: see what a cohort has handed in, and answer it.')
    .addHelpText(
      'after',
      '\nExamples:\n  readiness review list\n  readiness review show ada resume\n  readiness review approve ada,bob resume --message "Well done"\n  readiness review request-changes ada resume --comment "resume.md:12: Say when this was"',
    );
  addList(review, io, finish);
  addShow(review, io);
  addDecision(review, 'approve', 'approved', 'Approve a submission, with your signature.', io, finish);
  addDecision(review, 'request-changes', 'changes-requested', 'Ask for changes to a submission.', io, finish);
  addDecision(
    review,
    'return',
    'returned',
    'Return a submission that is not in the form asked for.',
    io,
    finish,
  );
  addSend(review, io);
  addReport(review, io);
}

function addList(review: Command, io: Io, finish: Finish): void {
  shared(review.command('list'), ['text', 'json', 'csv'])
    .description('What waits first, the oldest first.')
    .action(async (options: Shared) => {
      const opened = await openCohortIn(options, io);
      const asOf = options.asOf ?? io.now();
      const lines = await readList(opened, asOf, options.fetch, io);
      io.out(listed(lines, asOf, options.format));
      if (lines.some(({ problem }) => problem !== undefined)) finish(exitCodes.failed);
    });
}

function addShow(review: Command, io: Io): void {
  shared(review.command('show'))
    .description('A submission as it was handed in, or its difference to the last approved one.')
    .argument('<student>', 'their id in cohort.json')
    .argument('<deliverable>', 'its id, such as resume')
    .addOption(numberOption())
    .action(async (student: string, deliverable: string, options: Shared) => {
      const opened = await openCohortIn(options, io);
      const { submission: number, fetch } = options;
      const asOf = options.asOf ?? io.now();
      const asked = { student, deliverable, fetch, asOf, ...(number !== undefined && { number }) };
      const shown = await showSubmission(opened, asked, io);
      io.out(options.format === 'json' ? `${JSON.stringify(shown, undefined, 2)}\n` : shownText(shown));
    });
}

function addDecision(
  review: Command,
  name: string,
  kind: DecisionKind,
  words: string,
  io: Io,
  finish: Finish,
): void {
  shared(review.command(name))
    .description(words)
    .argument('<students>', 'their ids in cohort.json, with commas between them')
    .argument('<deliverable>', 'its id, such as resume')
    .addOption(numberOption())
    .option('--message <text>', 'what you say to the student')
    .option('--comment <file:line: text...>', 'what you say about a line of what was submitted')
    .action(async (students: string, deliverable: string, options: Deciding) => {
      const opened = await openCohortIn(options, io);
      const { submission: number, message = '', comment: comments = [] } = options;
      const asOf = options.asOf ?? io.now();
      const decision = { kind, deliverable, message, comments, ...(number !== undefined && { number }) };
      for (const id of students.split(',').map((one) => one.trim())) {
        const result = await decideIn(opened, { ...decision, student: id, asOf }, io).catch(
          (error: unknown) => failure(error),
        );
        if ('tag' in result) io.out(`${id}: ${result.tag}\n`);
        if ('tag' in result && result.replaces !== undefined)
          io.err(`${id}: ${besides(kind, result.replaces)}\n`);
        const trouble = 'tag' in result ? result.notSent : result;
        if (!trouble) continue;
        const not = 'tag' in result ? 'it is made, but not sent yet. ' : '';
        io.err(visible(`${id}: ${not}${trouble.message}\n${trouble.nextStep}\n`));
        finish(exitCodes.failed);
      }
    });
}

function addSend(review: Command, io: Io): void {
  shared(review.command('send'))
    .description('Send the decisions that could not be sent when they were made.')
    .action(async (options: Shared) => {
      const opened = await openCohortIn(options, io);
      for (const { id } of opened.cohort.students) {
        for (const tag of await sendIn(opened, id, io)) io.out(`Sent ${id} ${tag}\n`);
      }
    });
}

function addReport(review: Command, io: Io): void {
  shared(review.command('report'))
    .description('What the cohort came to, from your own outcomes.json: numbers only, no names.')
    .action(async (options: Shared) => {
      const opened = await openCohortIn(options, io);
      const figures = await readFigures(opened, options.asOf ?? io.now());
      const isJson = options.format === 'json';
      io.out(isJson ? `${JSON.stringify(figures, undefined, 2)}\n` : visible(figuresText(figures)));
    });
}

function listed(lines: readonly StudentLine[], asOf: string, format: Shared['format']): string {
  if (format === 'csv') return listCsv(lines);
  return format === 'json' ? listJson(lines, asOf) : listText(lines);
}

function shared(command: Command, formats = ['text', 'json']): Command {
  return command
    .option('--cohort <folder>', 'the folder with cohort.json', '.')
    .addOption(programOption())
    .addOption(asOfOption())
    .addOption(new Option('--format <format>', 'how to print it').choices(formats).default('text'))
    .option('--no-fetch', 'take what was fetched before');
}

function numberOption(): Option {
  return new Option('--submission <number>', 'another than the last one').argParser((text) => {
    if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
    throw new InvalidArgumentError('Say the number of a submission.');
  });
}

/** One student's trouble does not keep the others from their answer. */
function failure(error: unknown): { readonly message: string; readonly nextStep: string } {
  if (error instanceof ReadinessError) return { message: error.message, nextStep: error.nextStep };
  throw error;
}
