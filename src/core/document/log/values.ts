import { activityFields, type ActivityField, type NewActivity } from '../activity.ts';
import { activityNames, isPlaceholder } from './words.ts';

/** What is written, by field; only what there is. */
export type Values = Readonly<Partial<Record<ActivityField, string>>>;

/**
 * The form in which typed text is kept: each run of white space is one space, none stands at the ends, control characters
 * and the 32 code points that Unicode sets aside for use inside of programs go, half a surrogate pair is U+FFFD.
 */
export function normalizeValue(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\uFDD0-\uFDEF]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The values of an activity as they are written; a placeholder such as `-` or `TBD` is no value. */
export function valuesOf(entry: NewActivity): Values {
  const values: Partial<Record<ActivityField, string>> = {};
  for (const field of activityFields) {
    const value = field === 'type' ? activityNames[entry.type] : normalizeValue(entry[field] ?? '');
    if (value !== '' && !isPlaceholder(value)) values[field] = value;
  }
  return values;
}
