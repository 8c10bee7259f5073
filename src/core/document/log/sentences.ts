import { activityFields, type ActivityField, type ActivityType } from '../activity.ts';
import { cellText } from './cells.ts';
import { escapeText } from './escape.ts';
import { labels } from './labels.ts';
import type { Values } from './values.ts';
import { activityNames, channelOf, typeOfName } from './words.ts';

/**
 * An activity as a sentence in the form of another line of the log; none where it lacks what that form is made of.
 *
 * @param sample a line of the log, in markdown
 */
export function sentencesFor(sample: string, values: Values, type: ActivityType): string[] {
  const form = forms.find(({ pattern }) => pattern.test(sample));
  return form ? form.write(values, type, sample) : [];
}

interface SentenceForm {
  readonly pattern: RegExp;
  write(values: Values, type: ActivityType, sample: string): string[];
}

const forms: readonly SentenceForm[] = [
  // 12/20 email - to Ada Example (Developer-Acme): no answer
  {
    pattern: /\([^()]+(?:[-–—@,/|]| at )[^()]+\)\s*:/,
    write(values, type) {
      const { date, person, position, company } = escaped(values);
      if (date === undefined || person === undefined || position === undefined || company === undefined)
        return [];
      const word = wordFor(values, type);
      const start = `${date} ${word.text} - to ${person} (${position}-${company}):`;
      return [finish(start, values, ['date', 'type', 'person', 'position', 'company', ...word.says], ' ')];
    },
  },
  // **Ada Example | Acme** - wrote her an email
  {
    pattern: /^\W*[^|]+\|[^|]+/,
    write(values, _type, sample) {
      const { person, company } = escaped(values);
      if (person === undefined || company === undefined) return [];
      const bold = sample.includes('**') ? '**' : '';
      return typed(`${bold}${person} | ${company}${bold}`, values, ['person', 'company']);
    },
  },
  // Ada Example : Developer @ Acme - no answer
  {
    pattern: /\s:\s.+@/,
    write(values) {
      const { person, position, company } = escaped(values);
      if (person === undefined || position === undefined || company === undefined) return [];
      return typed(`${person} : ${position} @ ${company}`, values, ['person', 'position', 'company']);
    },
  },
  // Acme: Ada Example - no answer
  {
    pattern: /^[^:|()@\d]+(?::| -)\s+\p{Lu}/u,
    write(values, _type, sample) {
      const { person, company } = escaped(values);
      if (person === undefined || company === undefined) return [];
      const mark = /^[^:|()@]+:/.test(sample) ? ':' : ' -';
      return typed(`${company}${mark} ${person}`, values, ['person', 'company']);
    },
  },
  // **01/05/2021** — Applied to Acme for Developer
  {
    pattern: /^(?:\*\*|__)?\d[\d/.-]+(?:\*\*|__)?\s*(?:[—–:-]\s*|\s)/,
    write(values, type, sample) {
      const [, bold = '', mark = ' '] =
        /^(\*\*|__)?\d[\d/.-]+(?:\*\*|__)?(\s*[—–:-]\s+|\s)/.exec(sample) ?? [];
      const { date, company, person, position } = escaped(values);
      if (date === undefined || company === undefined) return [];
      const start = `${bold}${date}${bold}${mark}`;
      const says: ActivityField[] = ['date', 'type', 'company'];
      if (type === 'application' && person === undefined) {
        const wanted = position === undefined ? '' : ` for ${position}`;
        return [finish(`${start}Applied to ${company}${wanted}`, values, [...says, 'position'], ': ')];
      }
      const word = wordFor(values, type);
      const who =
        person === undefined ? '' : `${person}${position === undefined ? '' : ` (${position})`} at `;
      const whole = [...says, ...word.says, ...(who === '' ? [] : (['person', 'position'] as const))];
      return [finish(`${start}${capital(word.text)} with ${who}${company}`, values, whole, ': ')];
    },
  },
];

function escaped(values: Values): Partial<Record<ActivityField, string>> {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, escapeText(value)]));
}

/** Outreach is called by its channel where that says it: "email". */
function wordFor({ channel }: Values, type: ActivityType): { text: string; says: readonly ActivityField[] } {
  const telling = channel !== undefined && typeOfName(channel) === type && channelOf(channel) === channel;
  return telling
    ? { text: channel, says: ['channel'] }
    : { text: activityNames[type].toLowerCase(), says: [] };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Without the kind of activity, and with it where the words around do not say it. */
function typed(start: string, values: Values, says: readonly ActivityField[]): string[] {
  return [finish(start, values, [...says, 'type'], ' - '), finish(start, values, says, ' - ')];
}

/** What came of it, and everything that has not been said, each behind its label. */
function finish(start: string, values: Values, says: readonly ActivityField[], mark: string): string {
  const left = activityFields.filter(
    (field) => values[field] !== undefined && field !== 'outcome' && !says.includes(field),
  );
  const labelled = left.map((field) => `${labels[field]}: ${cellText(field, values, false)}`);
  const outcome = values.outcome === undefined ? [] : [escapeText(values.outcome)];
  const tail = [...outcome, ...labelled].join('; ');
  return tail === '' ? start : `${start}${mark}${tail}`;
}
