import { Temporal } from 'temporal-polyfill';
import { anchorsOf, dueDate, holidaysOf } from '../calendar/due.ts';
import type { Anchors } from '../calendar/due.ts';
import { windowDays } from '../calendar/weeks.ts';
import { holdsWord } from '../text/words.ts';
import type { ProgramProblem } from './checkProgram.ts';
import type { JsonPath } from './jsonDocument.ts';
import type { Checkpoint, Deliverable, Program, Window } from './program.ts';

/** Checkpoints that ask for more than their deliverable does, or before it counts anything, so that they can never be met. */
export function checkReach(
  program: Program,
  deliverable: Deliverable,
  path: JsonPath,
  own: Anchors,
): ProgramProblem[] {
  return deliverable.checkpoints.flatMap((checkpoint, index) => {
    const place = [...path, 'checkpoints', index];
    return [
      ...checkAsked(deliverable, checkpoint, place),
      ...checkBegun(program, deliverable, checkpoint, place, own),
    ].slice(0, 1);
  });
}

function checkAsked(
  deliverable: Deliverable,
  { title, count, requires }: Checkpoint,
  place: JsonPath,
): ProgramProblem[] {
  const total = 'count' in deliverable ? deliverable.count : undefined;
  if (count !== undefined && total === undefined) {
    const message = `“${title}” has a count, but \`${deliverable.id}\` is not counted.`;
    return [contradiction([...place, 'count'], message)];
  }
  if (count !== undefined && total !== undefined && count > total) {
    const message = `“${title}” asks for ${count}, but \`${deliverable.id}\` only for ${total} in all.`;
    return [contradiction([...place, 'count'], message)];
  }
  if (requires === 'approved' && deliverable.approval === 'none') {
    const message = `“${title}” asks for an approval, but \`${deliverable.id}\` needs none.`;
    return [contradiction([...place, 'requires'], message)];
  }
  return [];
}

function checkBegun(
  program: Program,
  deliverable: Deliverable,
  { title, count, due }: Checkpoint,
  place: JsonPath,
  own: Anchors,
): ProgramProblem[] {
  const window = 'window' in deliverable ? deliverable.window : undefined;
  const days = window && windowDays(window, program, own);
  const date = dueDate(due, anchorsOf(program, own), holidaysOf(program));
  if (count === undefined || !days || !date || Temporal.PlainDate.compare(date, days.first) >= 0) return [];
  const message = `“${title}” is due on ${date.toString()}, but \`${deliverable.id}\` counts nothing before ${days.first.toString()}.`;
  return [contradiction([...place, 'due'], message)];
}

/** What the schema cannot see of a kind: amounts that are not said, and names that lead nowhere. */
export function checkKind(
  program: Program,
  deliverable: Deliverable,
  path: JsonPath,
  own: Anchors,
): ProgramProblem[] {
  const problems = [
    ...checkLength(deliverable, path),
    ...checkWindow(program, 'window' in deliverable ? deliverable.window : undefined, path, own),
    ...checkQuestions(program, deliverable, path),
    ...checkApproval(deliverable, path),
    ...checkWords(deliverable, path),
  ];
  if (deliverable.kind === 'activities') return [...problems, ...checkAmount(deliverable, path)];
  if (deliverable.kind !== 'coding') return problems;
  const { commits, days } = deliverable.perWeek;
  if (commits !== undefined && days !== undefined && commits < days) {
    const message = `Commits on ${days} days are at least ${days} commits; ${commits} are asked for.`;
    return [...problems, contradiction([...path, 'perWeek', 'commits'], message)];
  }
  return commits === undefined && days === undefined
    ? [...problems, invalid([...path, 'perWeek'], 'Expected `commits` or `days`, found neither.')]
    : problems;
}

function checkAmount(
  { id, count, perWeek, window, checkpoints }: Extract<Deliverable, { kind: 'activities' }>,
  path: JsonPath,
): ProgramProblem[] {
  if (count !== undefined && perWeek !== undefined) {
    return [
      invalid(
        [...path, 'perWeek'],
        `\`${id}\` asks for so many in all and for so many each week: make two of it.`,
      ),
    ];
  }
  if (count === undefined && perWeek === undefined) {
    return [invalid(path, `\`${id}\` does not say how many: add \`count\` or \`perWeek\`.`)];
  }
  if (perWeek === undefined) return [];
  if (!window)
    return [
      invalid([...path, 'perWeek'], `\`${id}\` asks for so many each week: add the \`window\` in which.`),
    ];
  const index = checkpoints.findIndex((checkpoint) => checkpoint.count !== undefined);
  const message = `\`${id}\` is asked for by the week: each week is a checkpoint of its own.`;
  return index < 0 ? [] : [contradiction([...path, 'checkpoints', index, 'count'], message)];
}

function checkWindow(
  program: Program,
  window: Window | undefined,
  path: JsonPath,
  own: Anchors,
): ProgramProblem[] {
  if (!window) return [];
  const known = { ...program.studentDates, ...anchorsOf(program, own) };
  if (Object.hasOwn(known, window.from)) return [];
  const message = `Nothing says when \`${window.from}\` is; add it under \`calendar\` or \`studentDates\`.`;
  return [invalid([...path, 'window', 'from'], message)];
}

/** In fewer than seven days there is no whole week, and of part of one nothing is asked. */
function checkLength(deliverable: Deliverable, path: JsonPath): ProgramProblem[] {
  const isWeekly = 'perWeek' in deliverable && deliverable.perWeek !== undefined;
  if (!isWeekly || !deliverable.window || deliverable.window.days >= 7) return [];
  const message = `\`${deliverable.id}\` is asked for by the week, and there is no whole week in ${deliverable.window.days} days.`;
  return [contradiction([...path, 'window', 'days'], message)];
}

function checkApproval({ id, approval, approvalExpires }: Deliverable, path: JsonPath): ProgramProblem[] {
  if (!approvalExpires || approval !== 'none') return [];
  return [contradiction([...path, 'approvalExpires'], `\`${id}\` needs no approval, so none can expire.`)];
}

/** Rows that must hold a word, and must not hold that word, are none. */
function checkWords(deliverable: Deliverable, path: JsonPath): ProgramProblem[] {
  const filters =
    deliverable.kind === 'activities'
      ? [{ filter: deliverable, at: path }]
      : deliverable.kind === 'response'
        ? [{ filter: deliverable.to, at: [...path, 'to'] }]
        : [];
  return filters.flatMap(({ filter: { mentions, unless = [] }, at }) => {
    if (!mentions?.every((word) => unless.some((other) => holdsWord(word, other)))) return [];
    const message = `Every row that \`mentions\` asks for is one that \`unless\` leaves out.`;
    return [contradiction([...at, 'unless'], message)];
  });
}

function checkQuestions({ questions }: Program, deliverable: Deliverable, path: JsonPath): ProgramProblem[] {
  const conditions = Object.keys(deliverable.appliesTo?.answers ?? {});
  const named = [
    ...conditions.map((name) => [name, [...path, 'appliesTo', 'answers', name]] as const),
    ...(deliverable.kind === 'answer' ? [[deliverable.question, [...path, 'question']] as const] : []),
  ];
  return named
    .filter(([name]) => !Object.hasOwn(questions, name))
    .map(([name, place]) => invalid(place, `There is no question \`${name}\` under \`questions\`.`));
}

function invalid(path: JsonPath, message: string): ProgramProblem {
  return { rule: 'program-invalid', path, message };
}

function contradiction(path: JsonPath, message: string): ProgramProblem {
  return { rule: 'program-checkpoint', path, message };
}
