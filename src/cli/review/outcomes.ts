import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CohortFigures,
  cohortFigures,
  type Figure,
  money,
  outcomesFile,
  readOutcomes,
  ReadinessError,
  resolveProgram,
} from '../../core/index.ts';
import type { OpenedCohort } from '../../git/cohort/openCohort.ts';

/**
 * What the cohort came to by a moment (ISO), from the coordinator's own notes. Nothing is fetched, and no student's log is read: a log
 * holds what others did not agree to have counted.
 * @throws ReadinessError `configuration` where there are no notes, or they or the program cannot be used
 */
export async function readFigures(
  { folder, cohort, program }: OpenedCohort,
  asOf: string,
): Promise<CohortFigures> {
  const text = await readFile(join(folder, outcomesFile), 'utf8').catch(() => undefined);
  if (text === undefined) throw noOutcomes(folder);
  const ids = cohort.students.map(({ id }) => id);
  const read = (path: string) => program.read(path);
  const { program: resolved } = await resolveProgram(program.reference, { read, typed: true });
  if (!resolved) {
    throw new ReadinessError(
      'configuration',
      `The program \`${program.reference}\` cannot be used, so nobody knows its goals.`,
      'Run `readiness program check` on it.',
    );
  }
  return cohortFigures(ids, readOutcomes(text, ids), { goals: resolved.goals, today: asOf.slice(0, 10) });
}

export function figuresText({ students, kinds, placed, salary, goals, notes }: CohortFigures): string {
  const told = salary
    ? [
        `Salary a year, ${salary.currency}: ${money(salary.average)} on average, ${money(salary.median)} in the middle ` +
          `(${salary.count} of the ${salary.of} in a job in the field have told it)`,
      ]
    : [];
  const judged = goals.map(
    ({ title, asked, reached, reasons }) =>
      `Goal “${title}” (${asked}): ${reached ? 'reached' : `not reached. ${reasons.join(' ')}`}`,
  );
  return [
    `${students} students`,
    '',
    ...kinds.map(figureText),
    '',
    ...placed.map(figureText),
    ...told,
    ...(judged.length === 0 ? [] : ['', ...judged]),
    ...(notes.length === 0 ? [] : ['', ...notes]),
    '',
  ].join('\n');
}

function figureText({ what, count, of, denominator }: Figure): string {
  const share = of === 0 ? '' : ` (${((count / of) * 100).toFixed(1)} %)`;
  return `${what.replaceAll('-', ' ')}: ${count} of ${of}${share}, of ${denominator}`;
}

function noOutcomes(folder: string): ReadinessError {
  return new ReadinessError(
    'configuration',
    `There is no \`${outcomesFile}\` in ${folder}.`,
    'Write one: { "outcomes": [{ "student": "ada", "graduated": "2026-06-19", "outcome": "full-time", "since": "2026-08-03", "salary": 92000 }] }.',
  );
}
