import { Temporal } from 'temporal-polyfill';
import { ReadinessError } from '../errors.ts';

/**
 * Reads the moment that stands for now: an ISO date and time with an offset or `Z`, or without one, which is then taken
 * in `timeZone`. A date alone is the start of that day.
 * @returns the moment in `timeZone`.
 * @throws {ReadinessError} `usage`, when the text is no date and time.
 */
export function readAsOf(text: string, timeZone: string): Temporal.ZonedDateTime {
  try {
    const moment = momentIn(text, timeZone);
    // Outside of these, days cannot be counted to and fro without leaving what a calendar holds.
    if (moment.year < 1 || moment.year > 9999) throw new RangeError('The year is out of reach.');
    return moment;
  } catch (error) {
    throw new ReadinessError(
      'usage',
      `\`${text}\` is not a date and time.`,
      'Write it such as 2017-02-03T16:00 or 2017-02-03T16:00:00-07:00.',
      { cause: error },
    );
  }
}

function momentIn(text: string, timeZone: string): Temporal.ZonedDateTime {
  const hasOffset = /T.*(Z|[+-]\d\d(:?\d\d)?)(\[.*)?$/i.test(text);
  if (hasOffset) return Temporal.Instant.from(text).toZonedDateTimeISO(timeZone);
  return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone);
}

/** ISO date and time to the second, with the offset of its zone: `2017-02-03T16:00:00-07:00`. */
export function isoOf(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** A moment that somebody else wrote (a tag, a decision); `undefined` when it cannot be read. */
export function momentOf(iso: string, timeZone: string): Temporal.ZonedDateTime | undefined {
  try {
    return readAsOf(iso, timeZone);
  } catch {
    return undefined;
  }
}
