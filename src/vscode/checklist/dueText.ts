/** How deadlines are said. All of it is pure: the moment and the time zone come in. */

interface LocalMoment {
  /** Days since 1 January 1970, as the calendar of the zone counts. */
  readonly day: number;
  readonly year: number;
  readonly weekday: string;
  readonly date: string;
  readonly time: string;
}

const hour = 3_600_000;
const minute = 60_000;

/**
 * @param due ISO date and time with offset.
 * @param now the same.
 * @param zone IANA name of the zone in which the reader lives.
 * @returns `due Fri 16:00, in 2 days`, `due today 16:00, in 3 hours`, `due Fri 3 Feb 16:00, in 12 days`.
 */
export function dueText(due: string, now: string, zone: string): string {
  const [at, present] = [localMoment(due, zone), localMoment(now, zone)];
  const days = at.day - present.day;
  const left = Date.parse(due) - Date.parse(now);
  if (left < 0) return overdueText(due, now, zone);
  if (days === 0) return `due today ${at.time}, ${inHours(left)}`;
  if (days === 1) return `due tomorrow ${at.time}`;
  if (days < 7) return `due ${at.weekday} ${at.time}, in ${days} days`;
  return `due ${at.weekday} ${dateOf(at, present)} ${at.time}, in ${days} days`;
}

/** `overdue since Fri 16:00`: the day with its date once a week has gone by. */
export function overdueText(due: string, now: string, zone: string): string {
  const [at, present] = [localMoment(due, zone), localMoment(now, zone)];
  const days = present.day - at.day;
  if (days === 0) return `overdue since ${at.time}`;
  if (days === 1) return `overdue since yesterday ${at.time}`;
  if (days < 7) return `overdue since ${at.weekday} ${at.time}`;
  return `overdue since ${at.weekday} ${dateOf(at, present)} ${at.time}`;
}

/** `Friday 3 February 2017, 16:00 GMT-7`. */
export function fullMoment(iso: string, zone: string): string {
  if (Number.isNaN(Date.parse(iso))) return 'no date';
  const moment = new Date(iso);
  const date = format(moment, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const time = format(moment, zone, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  return `${date.replace(',', '')}, ${time}`;
}

/** `today`, `yesterday`, `3 Feb`, with the year where it is another one. */
export function dayText(iso: string, now: string, zone: string): string {
  if (Number.isNaN(Date.parse(iso))) return 'no date';
  const [at, present] = [localMoment(iso, zone), localMoment(now, zone)];
  const ago = present.day - at.day;
  return ago === 0 ? 'today' : ago === 1 ? 'yesterday' : dateOf(at, present);
}

/** `Denver` for `America/Denver`: what people call a zone. */
export function zoneName(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Whether two zones show the same time at that moment. */
export function sameClock(iso: string, one: string, other: string): boolean {
  const [a, b] = [localMoment(iso, one), localMoment(iso, other)];
  return a.day === b.day && a.time === b.time;
}

function inHours(left: number): string {
  if (left < hour) return plural(Math.max(1, Math.floor(left / minute)), 'minute');
  return plural(Math.floor(left / hour), 'hour');
}

function plural(count: number, unit: string): string {
  return `in ${count} ${unit}${count === 1 ? '' : 's'}`;
}

function dateOf(at: LocalMoment, present: LocalMoment): string {
  return at.year === present.year ? at.date : `${at.date} ${at.year}`;
}

function localMoment(iso: string, zone: string): LocalMoment {
  const moment = new Date(iso);
  const number = (options: Intl.DateTimeFormatOptions) => Number(format(moment, zone, options));
  const year = number({ year: 'numeric' });
  const utc = Date.UTC(year, number({ month: 'numeric' }) - 1, number({ day: 'numeric' }));
  return {
    day: utc / (24 * hour),
    year,
    weekday: format(moment, zone, { weekday: 'short' }),
    date: format(moment, zone, { day: 'numeric', month: 'short' }),
    time: format(moment, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}

/** British English writes `3 Feb` and `16:00`, as the product does everywhere. */
function format(moment: Date, zone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone }).format(moment);
}
