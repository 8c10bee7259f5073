import { Temporal } from 'temporal-polyfill';
import { anchorsOf, dueAt, dueDate, holidaysOf, weekdayOf } from '../calendar/due.ts';
import type { Anchors } from '../calendar/due.ts';
import { checkKind, checkReach } from './checkKinds.ts';
import { holidayYears } from './holidayCountries.ts';
import type { JsonPath } from './jsonDocument.ts';
import type { Deliverable, Due, Milestone, Program } from './program.ts';
import { ruleProblems, type SettableRule } from './ruleProblems.ts';

/** Something that the schema of programs cannot see. */
export interface ProgramProblem {
  /** `program-invalid`: there is no program with this; the others leave it usable. */
  readonly rule:
    | 'program-invalid'
    | 'program-weekday'
    | 'program-checkpoint'
    | 'program-holiday'
    | 'configuration-unknown-rule'
    | 'configuration-unknown-key';
  readonly path: JsonPath;
  readonly message: string;
  /** The problem comes from a date of the student's own, under this name. */
  readonly anchor?: string;
}

/** What a program is held against. */
export interface ProgramSurroundings {
  /** The student's own dates for the program's anchors. */
  readonly calendar?: Anchors;
  readonly rules?: readonly SettableRule[];
}

/**
 * What contradicts itself in a program: ids that are there twice, dates without an anchor, weekdays that are others,
 * checkpoints out of order or out of reach, parts and rules that there are not.
 */
export function checkProgram(
  program: Program,
  { calendar: own = {}, rules }: ProgramSurroundings,
): ProgramProblem[] {
  return [
    ...(rules ? checkRules(program, rules) : []),
    ...duplicates(program.deliverables, ['deliverables']),
    ...checkCountdown(program, own),
    ...program.deliverables.flatMap((deliverable, index) => {
      const path = ['deliverables', index];
      return [
        ...duplicates(deliverable.checkpoints, [...path, 'checkpoints']),
        ...checkDates(program, deliverable, path, own),
        ...checkOrder(program, deliverable, path, own),
        ...checkReach(program, deliverable, path, own),
        ...checkParts(program, deliverable, path),
        ...checkKind(program, deliverable, path, own),
      ];
    }),
  ];
}

/** A wrong value would leave a rule as it usually is, which is not what the school asks for. */
function checkRules(program: Program, rules: readonly SettableRule[]): ProgramProblem[] {
  return ruleProblems(program.rules, rules).map(({ rule, path, message }) => ({
    rule: rule === 'configuration-invalid' ? 'program-invalid' : rule,
    path: ['rules', ...path],
    message,
  }));
}

function invalid(path: JsonPath, message: string): ProgramProblem {
  return { rule: 'program-invalid', path, message };
}

function contradiction(path: JsonPath, message: string): ProgramProblem {
  return { rule: 'program-checkpoint', path, message };
}

function duplicates(entries: readonly { id: string }[], path: JsonPath): ProgramProblem[] {
  return entries.flatMap(({ id }, index) => {
    const isFirst = entries.findIndex((entry) => entry.id === id) === index;
    return isFirst
      ? []
      : [invalid([...path, index, 'id'], `The id \`${id}\` is there twice; each needs its own.`)];
  });
}

function checkCountdown(program: Program, own: Anchors): ProgramProblem[] {
  const { countdown } = program;
  if (!countdown) return [];
  const { anchor, silence } = countdown;
  const answered = program.deliverables.find(({ id }) => id === silence);
  return [
    ...(isKnownAnchor(program, anchor, own) ? [] : [invalid(['countdown', 'anchor'], noDate(anchor))]),
    ...(silence === undefined || answered?.kind === 'response'
      ? []
      : [invalid(['countdown', 'silence'], `There is no deliverable \`${silence}\` of kind \`response\`.`)]),
  ];
}

/** A date that each student sets is known before it is set: what counts from it then asks for it. */
function isKnownAnchor(program: Program, anchor: string, own: Anchors): boolean {
  return Object.hasOwn(anchorsOf(program, own), anchor) || Object.hasOwn(program.studentDates, anchor);
}

function noDate(anchor: string): string {
  return `Nothing says when \`${anchor}\` is; add it under \`calendar\`, in the program or in readiness.json.`;
}

function checkDates(
  program: Program,
  deliverable: Deliverable,
  path: JsonPath,
  own: Anchors,
): ProgramProblem[] {
  const anchors = anchorsOf(program, own);
  const holidays = holidaysOf(program);
  return deliverable.checkpoints.flatMap(({ due, title }, index) => {
    const place = [...path, 'checkpoints', index, 'due'];
    const date = dueDate(due, anchors, holidays);
    const anchor = 'anchor' in due ? due.anchor : undefined;
    if (!date) {
      return isKnownAnchor(program, anchor ?? '', own)
        ? []
        : [invalid([...place, 'anchor'], noDate(anchor ?? ''))];
    }
    const holiday = program.holidays.find((other) => other.date === date.toString());
    const field = [...place, 'date' in due ? 'date' : 'anchor'];
    const found = [
      ...(holiday ? [onHoliday(field, title, holiday)] : []),
      ...(isBeyondHolidays(program, date) ? [beyondHolidays(field, title, date)] : []),
    ];
    if (due.weekday === undefined || due.weekday === weekdayOf(date)) return found;
    const message =
      `“${title}” is due on ${date.toString()}, which is a ${weekdayOf(date)}; the program says ${due.weekday}. ` +
      `${date.toString()} counts here: ask which day is meant.`;
    const isOwn = anchor !== undefined && Object.hasOwn(own, anchor) && fitsWithout(program, due);
    const weekday = { rule: 'program-weekday', path: [...place, 'weekday'], message } as const;
    return [...found, { ...weekday, ...(isOwn && { anchor }) }];
  });
}

function onHoliday(
  path: JsonPath,
  title: string,
  { date, title: name }: Program['holidays'][number],
): ProgramProblem {
  const called = name === undefined ? 'a holiday of the program' : `a holiday (${name})`;
  return {
    rule: 'program-holiday',
    path,
    message: `“${title}” is due on ${date}, which is ${called}; it is due on that day all the same.`,
  };
}

function isBeyondHolidays({ publicHolidays }: Program, { year }: Temporal.PlainDate): boolean {
  return publicHolidays !== undefined && (year < holidayYears.first || year > holidayYears.last);
}

function beyondHolidays(path: JsonPath, title: string, date: Temporal.PlainDate): ProgramProblem {
  const { first, last } = holidayYears;
  const message =
    `“${title}” is due on ${date.toString()}; public holidays are known for ${first} to ${last} only. ` +
    'List those of other years under `holidays`.';
  return { rule: 'program-holiday', path, message };
}

/** Whether weekday and date agree in the program itself, so that it is the student's own date that moved them apart. */
function fitsWithout({ calendar }: Program, due: Due): boolean {
  const date = dueDate(due, calendar);
  return !date || weekdayOf(date) === due.weekday;
}

function checkOrder(
  program: Program,
  deliverable: Deliverable,
  path: JsonPath,
  own: Anchors,
): ProgramProblem[] {
  return deliverable.checkpoints.flatMap((checkpoint, index) => {
    const previous = deliverable.checkpoints[index - 1];
    const due = dueAt(checkpoint.due, program, own);
    const before = previous && dueAt(previous.due, program, own);
    if (!previous || !due || !before) return [];
    const place = [...path, 'checkpoints', index];
    const { title } = checkpoint;
    const isEarlier = Temporal.ZonedDateTime.compare(due, before) < 0;
    const isFewer = (checkpoint.count ?? Infinity) < (previous.count ?? 0);
    const isLess = rank(checkpoint.requires) < rank(previous.requires);
    return [
      ...(isEarlier
        ? [
            contradiction(
              [...place, 'due'],
              `“${title}” is due before “${previous.title}”, which stands before it.`,
            ),
          ]
        : []),
      ...(isLess
        ? [
            contradiction(
              [...place, 'requires'],
              `“${title}” asks for less than “${previous.title}”, which stands before it.`,
            ),
          ]
        : []),
      ...(isFewer
        ? [
            contradiction(
              [...place, 'count'],
              `“${title}” asks for fewer than “${previous.title}”, which stands before it.`,
            ),
          ]
        : []),
    ];
  });
}

/** How far along a milestone is. */
function rank(milestone: Milestone | undefined): number {
  return ['complete', 'submitted', 'approved'].indexOf(milestone ?? 'complete');
}

function checkParts(program: Program, deliverable: Deliverable, path: JsonPath): ProgramProblem[] {
  if (deliverable.kind !== 'composite') return [];
  return deliverable.parts.flatMap((part, index) => {
    if (typeof part !== 'string') return [];
    const place = [...path, 'parts', index];
    const known = program.deliverables.some(({ id }) => id === part);
    if (!known) return [invalid(place, `There is no deliverable \`${part}\` in this program.`)];
    return reaches(program, part, deliverable.id)
      ? [invalid(place, `\`${part}\` has \`${deliverable.id}\` itself as a part.`)]
      : [];
  });
}

/** Whether `target` is `start` or one of its parts, or a part of these. */
function reaches(program: Program, start: string, target: string): boolean {
  const waiting = [start];
  const seen = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === target) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const deliverable = program.deliverables.find((other) => other.id === id);
    if (deliverable?.kind !== 'composite') continue;
    waiting.push(...deliverable.parts.filter((part) => typeof part === 'string'));
  }
  return false;
}
