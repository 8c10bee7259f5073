import type { Heading, Paragraph, RootContent } from 'mdast';
import type { ActivityField, ActivityType } from '../activity.ts';
import { findDates, firstOfMonth, type FoundDate } from './dates.ts';
import { fieldOfLabel, plainName } from './headers.ts';
import type { DraftDate, LogReading } from './draft.ts';
import { endBefore, offsetAt, plain, readInline, type InlineText } from './inline.ts';
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
  /** The first day of the month that the heading is: `October 2026`. */
  readonly month?: string;
  /** The heading is one day: that of all that stands below it without a day of its own. */
  readonly day?: DraftDate;
}

/** What the headings above a passage say about it. */
export interface SectionContext {
  /** From the outermost to the nearest. */
  readonly headings: readonly LogHeading[];
  /** The type of activity that a heading names. */
  readonly type?: ActivityType;
  /** The day that the nearest heading of a day or a week names, where it is a day. */
  readonly day?: DraftDate;
}

const ignored =
  /\b(?:goals?|resources?|tips?|instructions?|template|legend|how to|links|to ?dos?|summary|reflections?|elevator|pitch|skills?|plan|ideas?|wish ?list|target(?:ed|s)?|questions?|examples?|guidelines?|requirements?|rubric|about|todo|backlog|notes|checklist|tasks|deliverables? list)\b/i;
const title =
  /\b(?:job|search|hunt|log|tracker|tracking|journal|diary|activity|activities|module|career|outcomes?|deliverables?|documentation|contacts?|history|list|status|companies|contacted|done|completed|in progress|active|closed|archive)\b/i;
const period = /\bweeks?\b|\b(?:month|day|sprint)\s*\d|^\p{L}+ \d{4}$|^(?:19|20)\d\d$/iu;

/** Where a line in bold stands among the headings: below all of them. */
const boldLevel = 7;

/** What a heading, or a line of its own in bold that names a week or a day, says; `undefined` for any other block. */
export function headingIn(block: RootContent, reading: LogReading): LogHeading | undefined {
  if (block.type === 'heading') return readHeading(block, block.depth, reading);
  if (block.type !== 'paragraph' || block.children.length !== 1) return undefined;
  if (block.children[0]?.type !== 'strong') return undefined;
  const heading = readHeading(block, boldLevel, reading);
  return heading.kind === 'period' ? heading : undefined;
}

function readHeading(node: Heading | Paragraph, level: number, reading: LogReading): LogHeading {
  const inline = readInline(node, reading.text);
  const text = plain(inline.text);
  const [date, ...others] = findDates(inline.text, reading.dateOrder);
  const type = typeOfName(text);
  const field = fieldOfLabel(text);
  const kind = kindOf(text, { date, type, field }, level);
  const month = date ? undefined : firstOfMonth(text);
  const isDay =
    kind === 'period' && others.length === 0 && !/\b(?:weeks?|month|sprint|through|until)\b/i.test(text);
  return {
    kind,
    level,
    inline,
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
    ...(type && { type }),
    ...(field && { field }),
    ...(date && { date }),
    ...(month !== undefined && { month }),
    ...(date &&
      isDay && {
        day: { found: date, start: offsetAt(inline, date.start), end: endBefore(inline, date.end) },
      }),
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
  const day = headings.findLast(({ kind }) => kind === 'period')?.day;
  return { headings, ...(type && { type }), ...(day && { day }) };
}
