import { Temporal } from 'temporal-polyfill';
import type { Program } from '../config/program.ts';
import { type Outcome, type OutcomeKind, outcomeKinds } from './outcomes.ts';

/** So many of so many: no share is ever said without what it is a share of. */
export interface Figure {
  readonly what: string;
  readonly count: number;
  readonly of: number;
  /** What the second number counts, in words. */
  readonly denominator: string;
}

export interface SalaryFigure {
  readonly currency: string;
  readonly average: number;
  readonly median: number;
  /** How many told theirs, of how many who have a job. */
  readonly count: number;
  readonly of: number;
}

export interface GoalFigure {
  readonly title: string;
  /** In words: `95 % in a job in the field, at 90,000 USD a year on average`. */
  readonly asked: string;
  readonly reached: boolean;
  readonly reasons: readonly string[];
}

/** What a cohort came to, in numbers only: nothing in it is about one person. */
export interface CohortFigures {
  readonly students: number;
  /** By category; those add up to `students`. */
  readonly kinds: readonly Figure[];
  readonly placed: readonly Figure[];
  /** Absent where too few have told theirs. */
  readonly salary?: SalaryFigure;
  readonly goals: readonly GoalFigure[];
  /** What a reader of the figures should know. */
  readonly notes: readonly string[];
}

const inField: readonly OutcomeKind[] = ['full-time', 'contract', 'part-time'];
const periods = [90, 180] as const;
/** Of fewer an average says what single people earn. */
const fewestSalaries = 5;

/**
 * The figures of a cohort, counted as the Council on Integrity in Results Reporting does: everybody is in the
 * denominator, also who is not looking for a job, and who could not be reached.
 * Source: CIRR, Implementation Guide (cirr.org).
 * @param students the ids of the cohort; who has no outcome was not reached
 * @param today ISO date; what happens later has not happened
 */
export function cohortFigures(
  students: readonly string[],
  outcomes: readonly Outcome[],
  { goals, today }: { readonly goals: Program['goals']; readonly today: string },
): CohortFigures {
  const known = students.map((id) => outcomes.find(({ student }) => student === id));
  const kinds = known.map((outcome) => kindOf(outcome, today));
  const of = students.length;
  const denominator = 'all students of the cohort';
  const placed = known.filter((outcome, index) => outcome && inField.includes(kinds[index] ?? 'not-reached'));
  const salary = salaryOf(
    placed.flatMap((outcome) => outcome ?? []),
    goals[0]?.currency ?? 'USD',
  );
  const seeking = kinds.filter((kind) => kind !== 'not-seeking' && kind !== 'further-education').length;
  return {
    students: of,
    kinds: outcomeKinds.map((what) => ({ what, count: count(kinds, what), of, denominator })),
    placed: [
      { what: 'in a job in the field by now', count: placed.length, of, denominator },
      ...periods.map((days) => ({
        what: `in a job in the field within ${days} days of graduation`,
        count: placed.filter((outcome) => outcome && isWithin(outcome, days)).length,
        of,
        denominator,
      })),
      {
        what: 'in a job in the field by now, of those who look for one',
        count: placed.length,
        of: seeking,
        denominator: 'all but those who do not look for a job, or study on',
      },
    ],
    ...(salary && { salary }),
    goals: goals.map((goal) => goalFigure(goal, placed.length, of, salary)),
    notes: notesOn(known, placed.length, salary, today),
  };
}

/** A job that begins to count later is not there yet. */
function kindOf(outcome: Outcome | undefined, today: string): OutcomeKind {
  if (!outcome) return 'not-reached';
  const isAhead = outcome.since !== undefined && outcome.since > today;
  return isAhead && inField.includes(outcome.outcome) ? 'seeking' : outcome.outcome;
}

function count<T>(all: readonly T[], one: T): number {
  return all.filter((other) => other === one).length;
}

function isWithin({ graduated, since }: Outcome, days: number): boolean {
  if (since === undefined) return false;
  const last = Temporal.PlainDate.from(graduated).add({ days });
  return Temporal.PlainDate.compare(since, last) <= 0;
}

function salaryOf(placed: readonly Outcome[], currency: string): SalaryFigure | undefined {
  const told = placed
    .flatMap(({ salary, currency: own }) => (salary !== undefined && own === currency ? [salary] : []))
    .toSorted((left, right) => left - right);
  if (told.length < fewestSalaries) return undefined;
  const sum = told.reduce((total, salary) => total + salary, 0);
  const middle = told.slice(Math.ceil(told.length / 2) - 1, Math.floor(told.length / 2) + 1);
  const median = middle.reduce((total, salary) => total + salary, 0) / middle.length;
  return { currency, average: sum / told.length, median, count: told.length, of: placed.length };
}

function goalFigure(
  { title, share, salaryAtLeast, currency = 'USD' }: Program['goals'][number],
  placed: number,
  of: number,
  salary: SalaryFigure | undefined,
): GoalFigure {
  const needed = Math.ceil(share * of - 1e-9);
  const percent = Math.round(share * 1000) / 10;
  const pay =
    salaryAtLeast === undefined ? '' : `, at ${money(salaryAtLeast)} ${currency} a year or more on average`;
  const asked = `${percent} % in a job in the field${pay}`;
  const reasons = [
    ...(placed < needed ? [`${needed} of ${of} would be ${percent} %; ${placed} are placed.`] : []),
    ...(salaryAtLeast !== undefined && !salary
      ? [`Fewer than ${fewestSalaries} have told their salary in ${currency}, so nothing is said of it.`]
      : []),
    ...(salaryAtLeast !== undefined && salary && salary.average < salaryAtLeast
      ? [
          `The average of ${salary.count} salaries is ${money(salary.average)}; ${money(salaryAtLeast)} is the goal.`,
        ]
      : []),
  ];
  return { title, asked, reached: of > 0 && reasons.length === 0, reasons };
}

/** Without cents, as nobody's yearly salary needs them. */
export function money(amount: number): string {
  return String(Math.round(amount)).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

function notesOn(
  known: readonly (Outcome | undefined)[],
  placed: number,
  salary: SalaryFigure | undefined,
  today: string,
): string[] {
  const unknown = known.filter((outcome) => !outcome).length;
  const early = known.filter((outcome) => {
    if (!outcome) return false;
    const end = Temporal.PlainDate.from(outcome.graduated).add({ days: 180 });
    return Temporal.PlainDate.compare(end, today) > 0;
  }).length;
  const undated = known.filter(
    (outcome) => outcome && inField.includes(outcome.outcome) && outcome.since === undefined,
  ).length;
  return [
    ...(unknown > 0 ? [`Of ${unknown} nothing is noted; they count as not reached.`] : []),
    ...(early > 0 ? [`For ${early}, 180 days after graduation are not over yet.`] : []),
    ...(undated > 0
      ? [`Of ${undated} the day of the job is not noted, so they count within no number of days.`]
      : []),
    ...(salary && salary.count < placed
      ? [
          `${placed - salary.count} of ${placed} in a job have not told a salary in ${salary.currency}; they are not in the average.`,
        ]
      : []),
  ];
}
