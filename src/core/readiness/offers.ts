import type { Activity } from '../document/activity.ts';
import { dayOf } from './countedActivities.ts';

const answered =
  /\b(?:accepted|declined|rejected|turned down|answered|replied|responded|negotiat(?:ed|ing))\b/i;

/** Whether a row says by itself that what it is about was answered. */
export function saysAnswered(activity: Activity): boolean {
  return answered.test(wordsOf(activity));
}

/** Whether a row says that the student took an offer. */
export function isAcceptance(activity: Activity): boolean {
  if (activity.type !== 'offer' && activity.type !== 'response') return false;
  const words = wordsOf(activity);
  return /\baccepted\b/i.test(words) && !/\b(?:not|n't|n’t|isn.t|wasn.t) (?:yet )?accepted\b/i.test(words);
}

/** The day (ISO) of the answer: the one that the row names with it ("accepted 2017-03-10"), else the row's own. */
export function dayOfAnswer(activity: Activity): string | undefined {
  return namedDay(activity) ?? dayOf(activity);
}

/** The day (ISO) that a row names for its answer; `undefined` where it only says that there was one. */
export function namedDay(activity: Activity): string | undefined {
  const named =
    /\b(?:accepted|declined|rejected|turned down|answered|replied|responded)\b\D{0,40}(?<day>\d{4}-\d\d-\d\d)\b/i;
  return named.exec(wordsOf(activity))?.groups?.['day'];
}

function wordsOf({ status, outcome, notes, typeText }: Activity): string {
  return [status, outcome, typeText, notes].filter((text) => text !== undefined).join('\n');
}
