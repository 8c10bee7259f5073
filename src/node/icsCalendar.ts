import { createHash } from 'node:crypto';
import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import type { AgendaEntry } from '../core/index.ts';

export interface CalendarChoices {
  readonly title: string;
  /** ISO date and time that stands for now. */
  readonly asOf: string;
}

/**
 * A calendar as any calendar program opens it (RFC 5545). What is due at a time is that very moment in UTC, which every
 * program shows in its reader's own time zone; what is due on a day is a day, in whatever zone. An entry keeps its id, so
 * that a newer calendar moves it instead of adding another.
 */
export function icsCalendar(entries: readonly AgendaEntry[], { title, asOf }: CalendarChoices): string {
  const calendar = ical({ name: title, prodId: { company: 'portfolio-readiness', product: 'readiness' } });
  for (const { key, kind, at, title: summary, detail } of entries) {
    const isDay = at.length === 10;
    calendar.createEvent({
      id: `${createHash('sha256').update(key).digest('hex').slice(0, 32)}@portfolio-readiness`,
      stamp: new Date(asOf),
      start: isDay ? new Date(`${at}T00:00:00Z`) : new Date(at),
      allDay: isDay,
      summary,
      ...(detail !== undefined && { description: detail }),
      categories: [{ name: kind }],
      // What is due at a moment takes no time of the day.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return calendar.toString();
}
