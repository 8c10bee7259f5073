import type { Activity } from '../document/activity.ts';
import { dayOf } from './countedActivities.ts';

const answered =
  /\b(?:accepted|declined|rejected|turned down|answered|replied|responded|negotiat(?:ed|ing))\b/i;

const decided = /\b(?:accepted|declined|rejected|turned down|withdrawn|withdrew|rescinded)\b/i;
const undecided = /\b(?:not|n't|n’t) (?:yet )?(?:accepted|declined|rejected)\b/i;
const talking = /\b(?:negotiat\w*|more time|extension|considering|thinking|counter-?offer\w*|countered)\b/i;

/** Whether a row says by itself that an offer was accepted or rejected: to negotiate one is neither. */
export function saysDecided(activity: Activity): boolean {
  const words = wordsOf(activity);
  return decided.test(words) && !undecided.test(words);
}

/** Whether a row about an offer says that it is still talked about. */
export function isStillOpen(activity: Activity): boolean {
  return talking.test(wordsOf(activity)) && !saysDecided(activity);
}

/** Whether a row says by itself that what it is about was answered. */
export function saysAnswered(activity: Activity): boolean {
  return answered.test(wordsOf(activity));
}

/** Whether a row says that the student took an offer. */
export function isAcceptance(activity: Activity): boolean {
  if (activity.type !== 'offer' && activity.type !== 'response') return false;
  const words = wordsOf(activity);
  return /\baccepted\b/i.test(words) && !undecided.test(words);
}

/** The day (ISO) of the answer: the one that the row names with it ("accepted 2017-03-10"), else the row's own. */
export function dayOfAnswer(activity: Activity): string | undefined {
  return namedDay(activity) ?? dayOf(activity);
}

/** The day (ISO) that a row names for its answer; `undefined` where it only says that there was one. */
export function namedDay(activity: Activity): string | undefined {
  const named =
    /\b(?:accepted|declined|rejected|turned down|withdrawn|rescinded|answered|replied|responded)\b\D{0,40}(?<day>\d{4}-\d\d-\d\d)\b/i;
  return named.exec(wordsOf(activity))?.groups?.['day'];
}

function wordsOf({ status, outcome, notes, typeText }: Activity): string {
  return [status, outcome, typeText, notes].filter((text) => text !== undefined).join('\n');
}
