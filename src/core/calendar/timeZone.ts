import { Temporal } from 'temporal-polyfill';

/** Whether this is the name of a time zone in the IANA database. A bare offset is none: it knows no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.PlainDate.from('2017-01-01').toZonedDateTime(name);
    return true;
  } catch {
    return false;
  }
}
