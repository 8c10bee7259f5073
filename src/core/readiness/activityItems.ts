import type { EvidenceField } from '../config/program.ts';
import type { Activity } from '../document/activity.ts';
import type { MissingItem } from './checklist.ts';
import { plain } from './cold.ts';
import { counted } from './content.ts';
import type { Judgement } from './countedActivities.ts';

export const fieldNames: Readonly<Record<EvidenceField, string>> = {
  date: 'date',
  company: 'company',
  person: 'person',
  position: 'position of the person',
  channel: 'channel',
  outcome: 'outcome',
  link: 'link',
  notes: 'notes',
};

/** What is to be said of a row that does not count, at its place. */
export function itemOf(judgement: Judgement, complete: boolean): MissingItem[] {
  const { activity } = judgement;
  const { file, range } = activity;
  const next = { kind: 'fix-finding', file, range } as const;
  switch (judgement.kind) {
    case 'counts':
      return [];
    case 'incomplete': {
      const names = judgement.lacks.map((field) => fieldNames[field]).join(' and the ');
      const message = `${nameOf(activity)} does not count yet: the ${names} ${judgement.lacks.length === 1 ? 'is' : 'are'} missing.`;
      return [{ message, file, range, severity: complete ? 'hint' : 'error', next }];
    }
    case 'ahead':
      return [
        {
          message: `${nameOf(activity)} counts from ${judgement.day} on.`,
          file,
          range,
          severity: 'hint',
        },
      ];
    case 'skipped': {
      const { reason } = judgement;
      return [{ message: `${nameOf(activity)} does not count: ${reason}.`, file, range, severity: 'hint' }];
    }
    case 'excluded':
      return [
        {
          message: `${nameOf(activity)} does not count: it says “${judgement.word}”.`,
          file,
          range,
          severity: 'hint',
        },
      ];
    case 'repeated':
      return [
        {
          message: `${nameOf(activity)} does not count: an earlier one stands for it.`,
          file,
          range,
          severity: 'hint',
        },
      ];
  }
}

/** A list for people: what is behind the first twenty is only counted. */
export function firstOf(items: readonly MissingItem[]): MissingItem[] {
  const shown = items.slice(0, 20);
  const [rest] = items.slice(20);
  if (!rest) return shown;
  return [
    ...shown,
    { ...rest, message: `${counted(items.length - 20, 'more row')} of the log with something to look at.` },
  ];
}

/** "Outreach (Ada Example, Acme) of 2017-01-30" */
export function nameOf(
  { type, company, person, date }: Activity,
  dated: 'dated' | 'undated' = 'dated',
): string {
  const who = [person, company].filter((text) => text !== undefined && text.trim() !== '').join(', ');
  const when = date && dated === 'dated' ? ` of ${date.iso ?? date.text}` : '';
  const words = type.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${who === '' ? '' : ` (${who})`}${when}`;
}

/** Five or more with one company are said, as a reader would want to know; that may be right all the same. */
export function oneCompany(activities: readonly Activity[]): string[] {
  const companies = new Map<string, { readonly name: string; count: number }>();
  for (const { company } of activities) {
    const key = plain(company);
    if (company === undefined || key === undefined) continue;
    const known = companies.get(key);
    if (known) known.count++;
    else companies.set(key, { name: company.trim(), count: 1 });
  }
  return [...companies.values()]
    .filter(({ count }) => count >= 5)
    .map(({ name, count }) => `${count} of these ${activities.length} are with one company, ${name}.`);
}
