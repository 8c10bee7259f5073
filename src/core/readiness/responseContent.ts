import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod/mini';
import { isoOf } from '../calendar/asOf.ts';
import { addBusinessDays } from '../calendar/businessDays.ts';
import { dateOf, holidaysOf } from '../calendar/due.ts';
import type { ResponseDeliverable } from '../config/program.ts';
import type { Activity } from '../document/activity.ts';
import { documentsOf } from '../portfolio/portfolio.ts';
import { conflictIn, problemItems, withoutLog } from './activitiesContent.ts';
import { nameOf } from './activityItems.ts';
import type { ChecklistCheckpoint, CheckpointState, MissingItem } from './checklist.ts';
import type { Content, View } from './content.ts';
import { plain } from './cold.ts';
import { dayOf, isMeant, wordIn } from './countedActivities.ts';
import { isStillOpen, namedDay, saysAnswered, saysDecided } from './offers.ts';

type Asked = z.output<typeof ResponseDeliverable>;

/** An answer of which only its being given is known. */
const undated = { undated: true } as const;

/** Something that wants an answer. */
interface Awaiting {
  readonly activity: Activity;
  readonly deadline: Temporal.PlainDate;
  /** ISO date of the answer; `{ undated }` where the row only says that there was one. */
  readonly answered: string | typeof undated | undefined;
  /** The row that answers, where it is another one. */
  readonly answer?: Activity;
  readonly state: CheckpointState;
}

/** What must be answered in time: offers, messages. Complete while nothing waits and nothing came too late. */
export function responseContent(view: View, asked: Asked): Content {
  const path = view.portfolio.config.paths.log;
  const logs = documentsOf(view.portfolio, 'log');
  if (logs.length === 0) {
    return withoutLog(view, { types: asked.to.types, count: 1 }, path);
  }
  const awaiting = awaitingIn(
    view,
    asked,
    logs.flatMap(({ facts }) => facts.activities),
  );
  const [conflict] = logs.flatMap((log) => conflictIn(log) ?? []);
  const unread = logs.flatMap((log) => problemItems(log, false));
  const done = awaiting.filter(({ state }) => state === 'met').length;
  return {
    started: awaiting.length > 0,
    complete: done === awaiting.length && !conflict && unread.length === 0,
    ...(awaiting.length > 0 && { progress: { done, needed: awaiting.length } }),
    missing: [...(conflict ? [conflict] : []), ...unread, ...awaiting.flatMap((one) => itemsOf(one, asked))],
    files: logs.map((log) => log.path),
    reachedBy: (_day, count = awaiting.length) => done >= count,
    checkpoints: awaiting.map((one) => checkpointOf(view, one)),
  };
}

/** What waits for an answer now, with the day (ISO) by which it wants one. */
export function awaitingAnswers(view: View, asked: Asked): { activity: Activity; deadline: string }[] {
  const activities = documentsOf(view.portfolio, 'log').flatMap(({ facts }) => facts.activities);
  return awaitingIn(view, asked, activities)
    .filter(({ state }) => state === 'due')
    .map(({ activity, deadline }) => ({ activity, deadline: deadline.toString() }));
}

/** The first day (ISO) by which an answer was wanted that has not come; `undefined` while nothing is overdue. */
export function unansweredSince(view: View, asked: Asked): string | undefined {
  const activities = documentsOf(view.portfolio, 'log').flatMap(({ facts }) => facts.activities);
  const overdue = awaitingIn(view, asked, activities).filter(
    ({ state, answered }) => state === 'missed' && answered === undefined,
  );
  return overdue.map(({ deadline }) => deadline.toString()).toSorted()[0];
}

function awaitingIn(view: View, asked: Asked, activities: readonly Activity[]): Awaiting[] {
  const today = view.asOf.toPlainDate().toString();
  const waiting = activities.filter((activity) => isAsked(activity, asked));
  return waiting.flatMap((activity) => {
    const day = dateOf(dayOf(activity));
    if (!day || day.toString() > today) return [];
    const deadline = deadlineOf(view, asked, activity, day);
    const { answered, answer } = answerTo(activity, day.toString(), activities, asked, today);
    const inTime = answered === undated || (typeof answered === 'string' && answered <= deadline.toString());
    const isPast = deadline.toString() < today;
    const state = inTime ? 'met' : isPast ? 'missed' : 'due';
    return [{ activity, deadline, answered, ...(answer && { answer }), state }];
  });
}

function isAsked(activity: Activity, { to }: Asked): boolean {
  return isMeant(activity, to) && !(to.unless && wordIn(activity, to.unless) !== undefined);
}

/** The rows that want an answer, each with the row that gives it. */
export function answeredActivities(view: View, asked: Asked): Activity[] {
  const activities = documentsOf(view.portfolio, 'log').flatMap(({ facts }) => facts.activities);
  const rows = awaitingIn(view, asked, activities).flatMap(({ activity, answer }) => [
    activity,
    ...(answer ? [answer] : []),
  ]);
  return [...new Set(rows)];
}

/** The date that the row itself gives wins: the employer has set another. */
function deadlineOf(
  { program }: View,
  { withinBusinessDays }: Asked,
  { followUp }: Activity,
  day: Temporal.PlainDate,
): Temporal.PlainDate {
  const own = dateOf(followUp?.iso);
  if (own && Temporal.PlainDate.compare(own, day) >= 0) return own;
  return addBusinessDays(day, withinBusinessDays, holidaysOf(program));
}

/**
 * The first row that answers; else what the row says of itself. Somebody who asks again has not been answered, and an
 * offer is answered by taking it or not.
 */
function answerTo(
  activity: Activity,
  day: string,
  activities: readonly Activity[],
  asked: Asked,
  today: string,
): Pick<Awaiting, 'answered' | 'answer'> {
  const isOffer = activity.type === 'offer';
  const [first] = activities
    .filter(
      (other) => other !== activity && asked.answers.includes(other.type) && isSameParty(other, activity),
    )
    .filter((other) => !isAsked(other, asked) && !(isOffer && isStillOpen(other)))
    .flatMap((answer) => ({ answer, answered: dayOf(answer) ?? '' }))
    .filter(({ answered }) => answered >= day && answered <= today)
    .toSorted((left, right) => (left.answered < right.answered ? -1 : 1));
  const says = isOffer ? saysDecided(activity) : saysAnswered(activity);
  const named = says ? namedDay(activity) : undefined;
  if (named !== undefined && named <= today && named >= day && named < (first?.answered ?? '9'))
    return { answered: named };
  return first ?? { answered: says && named === undefined ? undated : undefined };
}

function isSameParty(one: Activity, other: Activity): boolean {
  const key = other.company === undefined || other.company.trim() === '' ? 'person' : 'company';
  const name = plain(other[key]);
  return name !== undefined && plain(one[key]) === name;
}

function itemsOf(
  { activity, deadline, answered, state }: Awaiting,
  { withinBusinessDays }: Asked,
): MissingItem[] {
  const { file, range } = activity;
  const name = nameOf(activity);
  const place = { file, range };
  if (state === 'due') {
    const message = `${name} wants an answer by ${deadline.toString()}. Another date goes in its follow-up column.`;
    return [{ message, ...place, severity: 'error', next: { kind: 'log-activity', types: ['response'] } }];
  }
  if (answered === undated) {
    return [
      {
        message: `${name} was answered; say when, such as “accepted 2017-03-10”.`,
        ...place,
        severity: 'hint',
      },
    ];
  }
  if (state === 'met') return [];
  const late = typeof answered === 'string' ? `the answer is of ${answered}` : 'no answer is in the log';
  const message = `${name} was to be answered by ${deadline.toString()} (${withinBusinessDays} business days, or the date in its row); ${late}.`;
  return [{ message, ...place, severity: 'warning' }];
}

function checkpointOf({ program }: View, { activity, deadline, state }: Awaiting): ChecklistCheckpoint {
  const due = deadline
    .toPlainDateTime('23:59:59')
    .toZonedDateTime(program.timeZone, { disambiguation: 'compatible' });
  const { start } = activity.range;
  return { id: `answer-line-${start.line}`, title: `Answer to: ${nameOf(activity)}`, due: isoOf(due), state };
}
