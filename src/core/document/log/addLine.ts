import type { Activity, ActivityField, NewActivity } from '../activity.ts';
import { activityFields } from '../activity.ts';
import type { LogFacts, LogShape } from '../facts.ts';
import { endOfLine, lineEnding, startOfLine, type Insertion } from './addRow.ts';
import { cellText } from './cells.ts';
import { dayNumber } from './dates.ts';
import { escapeLineStart, escapeText } from './escape.ts';
import { labels } from './labels.ts';
import { sentencesFor } from './sentences.ts';
import { valuesOf, type Values } from './values.ts';

/**
 * The forms in which an activity can join a log of bullets, lines or headings, the nicest first; the one to take is the
 * first that reads back as what was typed. The last, with a label before each value, nearly always does.
 */
export function linesFor(text: string, log: LogFacts, last: LogShape, entry: NewActivity): Insertion[] {
  const values = valuesOf(entry);
  if (last.kind === 'parallel-lists' || last.kind === 'table') return [];
  const shape = last.kind === 'weeks' ? nearestWeek(log, last, entry.date) : last;
  const sample = sampleOf(text, log, shape);
  if (shape.kind === 'headings')
    return [...underCompany(text, log, values, entry.type), ...sectionsFor(text, shape, values)];
  const sentences = [...sentencesFor(sample, values, entry.type), labelledLine(values)];
  return sentences.map((sentence) =>
    shape.kind === 'lines' ? lineAfter(text, shape, sentence) : bulletAfter(text, shape, sentence),
  );
}

/** Every value behind its label, in one line. */
function labelledLine(values: Values): string {
  return labelledParts(values).join('; ');
}

function labelledParts(values: Values, without: readonly ActivityField[] = []): string[] {
  const joined = values.person !== undefined;
  return activityFields.flatMap((field) => {
    if (values[field] === undefined || without.includes(field) || (field === 'position' && joined)) return [];
    return [`${labels[field]}: ${cellText(field, values, true)}`];
  });
}

/** The week with the activity that is nearest in time. */
function nearestWeek(log: LogFacts, last: LogShape, date: string): LogShape {
  const day = dayNumber(date);
  let best = { shape: last, distance: Infinity };
  for (const shape of log.shapes.filter(({ kind }) => kind === 'weeks')) {
    for (const activity of activitiesIn(log, shape)) {
      const distance =
        activity.date?.iso === undefined ? Infinity : Math.abs(dayNumber(activity.date.iso) - day);
      if (distance <= best.distance && distance < 7) best = { shape, distance };
    }
  }
  return best.shape;
}

function activitiesIn({ activities }: LogFacts, { range }: LogShape): Activity[] {
  return activities.filter(
    (activity) =>
      activity.range.start.offset >= range.start.offset && activity.range.end.offset <= range.end.offset,
  );
}

/** The last activity's own first line, without its marker. */
function sampleOf(text: string, log: LogFacts, shape: LogShape): string {
  const start = activitiesIn(log, shape).at(-1)?.range.start.offset;
  if (start === undefined) return '';
  return text
    .slice(start, endOfLine(text, start))
    .replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[^\]]*\]\s+)?/, '');
}

function lineAfter(text: string, { range }: LogShape, sentence: string): Insertion {
  const ending = lineEnding(text, range.start.offset);
  const line = text.slice(startOfLine(text, range.start.offset), range.start.offset);
  const prefix = /^\uFEFF?([ \t>]*)/.exec(line)?.[1] ?? '';
  const offset = endOfLine(text, range.end.offset);
  return { offset, lead: ending + prefix, text: escapeLineStart(sentence) };
}

const itemStart = /^\uFEFF?([ \t>]*)([-*+]|(\d{1,9})([.)]))([ \t]+)/;

function bulletAfter(text: string, { range }: LogShape, sentence: string): Insertion {
  const ending = lineEnding(text, range.start.offset);
  const offset = endOfLine(text, range.end.offset);
  const list = text.slice(startOfLine(text, range.start.offset), offset);
  const [, prefix = '', marker = '-', number, mark = '.', gap = ' '] = itemStart.exec(list) ?? [];
  const items = list.split(/\r\n|\n|\r/).flatMap((line) => {
    const match = itemStart.exec(line);
    return match?.[1] === prefix ? [match] : [];
  });
  const lastNumber = Number(items.at(-1)?.[3] ?? number ?? 0);
  const sameNumber = items.length > 1 && items.every((item) => item[3] === number);
  const newMarker = number === undefined ? marker : `${sameNumber ? lastNumber : lastNumber + 1}${mark}`;
  const loose =
    items.length > 1 && /(?:\r\n|\n|\r(?!\n))[ \t>]*(?:\r\n|\n|\r)[ \t>]*(?:[-*+]|\d{1,9}[.)])\s/.test(list);
  const lead = loose ? ending + prefix.trimEnd() + ending + prefix : ending + prefix;
  return { offset, lead, text: `${newMarker}${gap}${escapeLineStart(sentence)}` };
}

/** Bullets behind what stands already under the company's heading, in the form that they have there. */
function underCompany(
  text: string,
  { activities, shapes }: LogFacts,
  values: Values,
  type: NewActivity['type'],
): Insertion[] {
  const name = values.company?.toLowerCase();
  const isUnderHeading = ({ range }: Activity) =>
    shapes.some(
      ({ kind, range: { start, end } }) =>
        kind === 'headings' && start.offset <= range.start.offset && range.end.offset <= end.offset,
    );
  const last = activities.findLast((one) => one.company?.toLowerCase() === name && isUnderHeading(one));
  if (name === undefined || !last) return [];
  const offset = endOfLine(text, last.range.end.offset);
  const ending = lineEnding(text, last.range.start.offset);
  const lines = text.slice(startOfLine(text, last.range.start.offset), offset).split(/\r\n|\n|\r/);
  const [, indent = '', marker = '-'] =
    bulletStart.exec(lines.findLast((line) => bulletStart.test(line)) ?? '') ?? [];
  const told: Values = Object.fromEntries(Object.entries(values).filter(([field]) => field !== 'company'));
  const sample = (lines[0] ?? '').replace(bulletStart, '');
  const separate = labelledParts(told, ['type']).join(`${ending}${indent}${marker} `);
  const typed = labelledParts(told).join(`${ending}${indent}${marker} `);
  return [...sentencesFor(sample, told, type), separate, typed, labelledLine(told)].map((sentence) => ({
    offset,
    lead: ending + indent,
    text: `${marker} ${sentence}`,
  }));
}

const bulletStart = /^([ \t>]*)([-*+])[ \t]+/;

/** A heading with the company and a bullet for each value, behind the last one; with the activity's kind if need be. */
function sectionsFor(text: string, { range }: LogShape, values: Values): Insertion[] {
  const { company } = values;
  if (company === undefined) return [];
  const ending = lineEnding(text, range.start.offset);
  const offset = endOfLine(text, range.end.offset);
  const sample = text.slice(range.start.offset, offset);
  const level = /^(#{1,6})\s/.exec(sample)?.[1] ?? '##';
  const marker = /^[ \t]*([-*+])[ \t]/m.exec(sample)?.[1] ?? '-';
  const gap = /^[^\r\n]*(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/.test(sample) ? ending + ending : ending;
  return [['company', 'type'] as const, ['company'] as const].map((without) => {
    const bullets = labelledParts(values, without).map((part) => `${marker} ${part}`);
    return {
      offset,
      lead: ending + ending,
      text: `${level} ${escapeLineStart(escapeText(company))}${gap}${bullets.join(ending)}`,
    };
  });
}
