import type { ActivityField } from '../activity.ts';
import { plainName } from './headers.ts';

/** The labels under which values stand that have no column of their own: `Channel: email; Link: https://…`. */
export const labels: Readonly<Record<ActivityField, string>> = {
  date: 'Date',
  type: 'Activity',
  company: 'Company',
  person: 'Contact',
  position: 'Position',
  channel: 'Channel',
  status: 'Status',
  outcome: 'Outcome',
  followUp: 'Follow up',
  link: 'Link',
  notes: 'Notes',
};

const fieldByLabel = new Map(
  (Object.keys(labels) as ActivityField[]).map((field) => [plainName(labels[field]), field]),
);
const anyLabel = Object.values(labels).join('|');
const labelled = new RegExp(`(?:^|;)\\s*(${anyLabel})\\s*:\\s*`, 'gi');

/** Part of a text, by indices. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Takes labelled values out of a text: what stands before the first label, and each value by its field. */
export function splitLabelled(text: string): { rest: Span; values: { field: ActivityField; span: Span }[] } {
  if (!text.includes(':')) return { rest: { start: 0, end: text.length }, values: [] };
  const marks = [...text.matchAll(labelled)];
  const values = marks.flatMap((mark, index) => {
    const field = fieldByLabel.get(plainName(mark[1] ?? ''));
    const span = { start: mark.index + mark[0].length, end: marks[index + 1]?.index ?? text.length };
    return field ? [{ field, span }] : [];
  });
  return { rest: { start: 0, end: marks[0]?.index ?? text.length }, values };
}

/** Escapes the colons that would make a label of typed text. */
export function escapeLabels(text: string): string {
  return text.replace(labelled, (match) => match.replace(':', '\\:'));
}
