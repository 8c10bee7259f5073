import { readAsOf } from '../calendar/asOf.ts';
import type { Activity } from '../document/activity.ts';
import { ReadinessError } from '../errors.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Checklist, ChecklistDeliverable } from '../readiness/checklist.ts';
import type { View } from '../readiness/content.ts';
import { dayOf } from '../readiness/countedActivities.ts';
import { awaitingAnswers } from '../readiness/responseContent.ts';
import { followUpsOf } from './followUps.ts';

/** Something with a date that lies ahead, or that was not taken up in time. */
export interface AgendaEntry {
  readonly kind: 'deadline' | 'answer' | 'follow-up' | 'countdown';
  /** Names the entry for as long as it means the same, wherever it moves. It may hold names: make a digest of it. */
  readonly key: string;
  /** ISO date for something that is due on a day; ISO date and time with offset for something due at a time. */
  readonly at: string;
  /** Without the names of people. */
  readonly title: string;
  /** The names of people that belong to it, for a title of one's own. */
  readonly person?: string;
  readonly detail?: string;
}

/** An entry with the names of people in its title, or without. */
export function titled({ person, ...entry }: AgendaEntry, names: boolean): AgendaEntry {
  return names && person !== undefined ? { ...entry, title: `${entry.title} (${person})` } : entry;
}

/**
 * What a calendar holds of a portfolio, in order of time: deadlines that are not met and still ahead, answers that are
 * awaited, follow-ups, the end of the countdown.
 * @throws ReadinessError `configuration` where no program can be read
 */
export function agendaOf({
  portfolio,
  checklist,
}: {
  readonly portfolio: Portfolio;
  readonly checklist?: Checklist;
}): AgendaEntry[] {
  const { program } = portfolio;
  if (!program || !checklist) {
    throw new ReadinessError(
      'configuration',
      'There is no program that can be read, so there are no dates.',
      'Correct it first: `readiness check` says what is wrong.',
    );
  }
  const answers = awaitedIn(portfolio, checklist);
  const awaited = new Set(answers.map(({ activity }) => placeOf(activity)));
  const entries = [
    ...checklist.deliverables.flatMap((one) => deadlinesOf(checklist, one)),
    ...answers.map(({ activity, deadline }) => answerEntry(activity, deadline)),
    ...followUpsOf(portfolio)
      .filter((one) => !awaited.has(placeOf(one)))
      .map(({ type, company = '', person = '', since = '', date }): AgendaEntry => ({
        kind: 'follow-up',
        key: ['follow-up', type, company, person, since].join('\n'),
        at: date,
        title: company === '' ? 'Follow up' : `Follow up: ${company}`,
        ...(person !== '' && { person }),
      })),
    ...countdownEntry(checklist),
  ];
  return entries.toSorted((left, right) => (left.at < right.at ? -1 : Number(left.at !== right.at)));
}

function deadlinesOf({ program }: Checklist, one: ChecklistDeliverable): AgendaEntry[] {
  const ahead = one.checkpoints.filter(({ id, state }) => state === 'due' && !id.startsWith('answer-line-'));
  return ahead.map(({ id, title, due }) => ({
    kind: 'deadline',
    key: ['deadline', program.id, one.id, id].join('\n'),
    // The last second of a day is how a deadline without a time is kept.
    at: due.includes('T23:59:59') ? due.slice(0, 10) : due,
    title: title.startsWith(one.title) ? title : `${one.title}: ${title}`,
    detail: due.includes('T23:59:59') ? `By the end of the day in ${program.timeZone}.` : `${program.title}.`,
  }));
}

function awaitedIn(
  portfolio: Portfolio,
  { asOf, deliverables }: Checklist,
): ReturnType<typeof awaitingAnswers> {
  const { program } = portfolio;
  if (!program) return [];
  const view: View = { portfolio, program, findings: new Map(), asOf: readAsOf(asOf, program.timeZone) };
  return program.deliverables
    .filter(({ id }) => deliverables.some((one) => one.id === id))
    .flatMap((one) => (one.kind === 'response' ? awaitingAnswers(view, one) : []));
}

function answerEntry(activity: Activity, deadline: string): AgendaEntry {
  const { type, company = '', person = '' } = activity;
  return {
    kind: 'answer',
    key: ['answer', type, company, person, dayOf(activity) ?? ''].join('\n'),
    at: deadline,
    title: company === '' ? `Answer the ${type}` : `Answer the ${type} of ${company}`,
    ...(person !== '' && { person }),
  };
}

function countdownEntry({ countdown, program }: Checklist): AgendaEntry[] {
  if (!countdown || countdown.left < 0) return [];
  const key = ['countdown', program.id].join('\n');
  return [{ kind: 'countdown', key, at: countdown.end, title: countdown.title }];
}

function placeOf({ file, range }: Pick<Activity, 'file' | 'range'>): string {
  return `${file}:${range.start.offset}`;
}
