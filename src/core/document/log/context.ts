import type { Heading } from 'mdast';
import type { ActivityField, ActivityType } from '../activity.ts';
import { findDates, type FoundDate } from './dates.ts';
import { fieldOfLabel, plainName } from './headers.ts';
import type { LogReading } from './draft.ts';
import { plain, readInline, type InlineText } from './inline.ts';
import { typeOfName } from './words.ts';

/**
 * What a heading of a log is: a stretch of time, a kind of activity, the name of a column (parallel lists), something
 * that holds no activities (goals, resources), the log's own title, or else a company.
 */
export type HeadingKind = 'period' | 'type' | 'column' | 'ignored' | 'title' | 'company';

export interface LogHeading {
  readonly kind: HeadingKind;
  readonly level: number;
  readonly inline: InlineText;
  readonly start: number;
  readonly end: number;
  readonly type?: ActivityType;
  readonly field?: ActivityField;
  readonly date?: FoundDate;
}

/** What the headings above a passage say about it. */
export interface SectionContext {
  /** From the outermost to the nearest. */
  readonly headings: readonly LogHeading[];
  /** The type of activity that a heading names. */
  readonly type?: ActivityType;
}

const ignored =
  /\b(?:goals?|resources?|tips?|instructions?|template|legend|how to|links|to ?dos?|summary|reflections?|elevator|pitch|skills?|plan|ideas?|wish ?list|target(?:ed|s)?|questions?|examples?|guidelines?|requirements?|rubric|about|todo|backlog|notes|checklist|tasks|deliverables? list)\b/i;
const title =
  /\b(?:job|search|hunt|log|tracker|tracking|journal|diary|activity|activities|module|career|outcomes?|deliverables?|documentation|contacts?|history|list|status|companies|contacted|done|completed|in progress|active|closed|archive)\b/i;
const period = /\bweeks?\b|\b(?:month|day|sprint)\s*\d|^\p{L}+ \d{4}$|^(?:19|20)\d\d$/iu;

export function readHeading(node: Heading, reading: LogReading): LogHeading {
  const inline = readInline(node, reading.text);
  const text = plain(inline.text);
  const [date] = findDates(inline.text, reading.dateOrder);
  const type = typeOfName(text);
  const field = fieldOfLabel(text);
  return {
    kind: kindOf(text, { date, type, field }, node.depth),
    level: node.depth,
    inline,
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
    ...(type && { type }),
    ...(field && { field }),
    ...(date && { date }),
  };
}

interface Told {
  readonly date: FoundDate | undefined;
  readonly type: ActivityType | undefined;
  readonly field: ActivityField | undefined;
}

function kindOf(text: string, { date, type, field }: Told, level: number): HeadingKind {
  if (text === '') return 'title';
  if (isPeriod(text, date)) return 'period';
  if (field && plainName(text).split(' ').length <= 2) return 'column';
  if (ignored.test(text)) return 'ignored';
  if (type) return 'type';
  if (title.test(text) || level === 1) return 'title';
  return 'company';
}

/** A week, a month, a year, or a date with next to nothing beside it. */
function isPeriod(text: string, date: FoundDate | undefined): boolean {
  if (period.test(text)) return true;
  if (!date) return false;
  const rest = plainName(text.slice(0, date.start) + ' ' + text.slice(date.end))
    .replace(/\d+/g, '')
    .trim();
  return (
    rest.length <= 3 || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:to|until|through|of)$/.test(rest)
  );
}

/** The context below these headings. */
export function contextOf(headings: readonly LogHeading[]): SectionContext {
  const type = headings.findLast((heading) => heading.type && heading.kind !== 'company')?.type;
  return { headings, ...(type && { type }) };
}
