import { activityFields, type ActivityField, type ActivityType } from '../activity.ts';
import { escapePerson, escapePosition, escapeText } from './escape.ts';
import { inferType } from './inferType.ts';
import { labels } from './labels.ts';
import type { Values } from './values.ts';
import { typeOfName } from './words.ts';

export interface Column {
  readonly header: string;
  readonly field?: ActivityField;
}

/**
 * The cells of a new row, escaped. What has no column of its own is written with its label into the notes, or what
 * comes nearest to them, so that nothing typed is lost and reading finds it again.
 */
export function cellsOf(
  values: Values,
  type: ActivityType,
  columns: readonly Column[],
  sectionType: ActivityType | undefined,
): string[] {
  const has = (field: ActivityField) => columns.some((column) => column.field === field);
  const joinsPerson = !has('position') && has('person') && values.person !== undefined;
  const homeless = activityFields.filter((field) => {
    if (values[field] === undefined || has(field)) return false;
    if (field === 'position' && joinsPerson) return false;
    return field !== 'type' || inferred(values, columns, sectionType) !== type;
  });
  const target = nearestToNotes(columns);
  return columns.map(({ field }, index) => {
    const own = field ? cellText(field, values, joinsPerson) : '';
    if (index !== target) return own;
    const labelled = homeless.map((missing) => `${labels[missing]}: ${cellText(missing, values, false)}`);
    return [own, ...labelled].filter((part) => part !== '').join('; ');
  });
}

function inferred(
  values: Values,
  columns: readonly Column[],
  sectionType: ActivityType | undefined,
): ActivityType {
  const dateHeader = typeOfName(columns.find(({ field }) => field === 'date')?.header ?? '');
  const written = Object.fromEntries(Object.entries(values).map(([field, text]) => [field, { text }]));
  return inferType(written, {
    ...(sectionType && { section: sectionType }),
    ...(dateHeader && { dateHeader }),
  });
}

/** A value as it is written under its field's name. */
export function cellText(field: ActivityField, values: Values, withPosition: boolean): string {
  const value = values[field] ?? '';
  if (field !== 'person') return escapeText(value);
  const person = escapePerson(value);
  if (!withPosition || values.position === undefined) return person;
  return `${person}, ${escapePosition(escapeText(values.position))}`;
}

function nearestToNotes(columns: readonly Column[]): number {
  const find = (field: ActivityField | undefined) =>
    columns.findLastIndex((column) => column.field === field);
  const choices = [
    find('notes'),
    find('outcome'),
    find(undefined),
    find('status'),
    find('company'),
    find('person'),
  ];
  return choices.find((index) => index >= 0) ?? columns.length - 1;
}
