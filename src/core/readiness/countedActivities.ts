import type { ActivitiesDeliverable, ActivityFilter, EvidenceField, Program } from '../config/program.ts';
import type { z } from 'zod/mini';
import type { Activity } from '../document/activity.ts';
import { holdsWord } from '../text/words.ts';
import { plain, whyNotCold } from './cold.ts';

export type ActivitiesAsked = z.output<typeof ActivitiesDeliverable>;

/** Whether an activity counts, and if not, why. */
export type Judgement =
  | { readonly kind: 'counts'; readonly activity: Activity; readonly day: string | undefined }
  | { readonly kind: 'incomplete'; readonly activity: Activity; readonly lacks: readonly EvidenceField[] }
  | { readonly kind: 'ahead'; readonly activity: Activity; readonly day: string }
  | { readonly kind: 'skipped'; readonly activity: Activity; readonly reason: string }
  | { readonly kind: 'repeated'; readonly activity: Activity }
  | { readonly kind: 'excluded'; readonly activity: Activity; readonly word: string };

/**
 * Judges the activities of the kinds that are asked for, in the order of their days, so that of several for the same
 * company the first counts.
 * @param today ISO date; an activity of a later day has not taken place yet.
 */
export function judgeActivities(
  activities: readonly Activity[],
  asked: ActivitiesAsked,
  skipList: Program['skipList'],
  today: string,
): Judgement[] {
  const seen = new Set<string>();
  return activities
    .filter((activity) => isMeant(activity, asked))
    .toSorted((left, right) =>
      (left.date?.iso ?? '') < (right.date?.iso ?? '') ? -1 : Number(left.date?.iso !== right.date?.iso),
    )
    .map((activity): Judgement => {
      const word = asked.unless && wordIn(activity, asked.unless);
      if (word !== undefined) return { kind: 'excluded', activity, word };
      const lacks = asked.evidence.filter((field) => !hasField(activity, field));
      if (lacks.length > 0) return { kind: 'incomplete', activity, lacks };
      const reason = asked.cold ? whyNotCold(activity, skipList) : undefined;
      if (reason !== undefined) return { kind: 'skipped', activity, reason };
      const day = dayOf(activity);
      if (day !== undefined && day > today) return { kind: 'ahead', activity, day };
      const key = asked.distinct === 'none' ? undefined : plain(activity[asked.distinct]);
      if (key !== undefined && seen.has(key)) return { kind: 'repeated', activity };
      if (key !== undefined) seen.add(key);
      return { kind: 'counts', activity, day };
    });
}

/** Whether a field is filled in; a dash or "n/a" in a table's cell says that it is not. */
export function hasField(activity: Activity, field: EvidenceField): boolean {
  if (field === 'date') return dayOf(activity) !== undefined;
  // What came of a contact stands under the status in most people's tables.
  const text = field === 'outcome' ? (activity.outcome ?? activity.status) : activity[field];
  return text !== undefined && /[\p{L}\p{N}]/u.test(text) && !/^\s*(n\/?a|tbd|none|unknown)\s*$/i.test(text);
}

/** Whether a row is of the kind that is meant; that it is excluded is for the caller to show. */
export function isMeant(activity: Activity, { types, mentions }: ActivityFilter): boolean {
  if (!types.includes(activity.type)) return false;
  return mentions === undefined || wordIn(activity, mentions) !== undefined;
}

/** The first of some words that a row holds in any of its fields. */
export function wordIn(activity: Activity, words: readonly string[]): string | undefined {
  const { typeText, company, person, position, channel, status, outcome, notes } = activity;
  const text = [typeText, company, person, position, channel, status, outcome, notes].join('\n');
  return words.find((word) => holdsWord(text, word));
}

/** ISO dates compare as texts, which a log of thousands of rows needs: dates as objects took half a second. */
export function dayOf({ date }: Activity): string | undefined {
  return date?.iso !== undefined && /^\d{4}-\d\d-\d\d$/.test(date.iso) ? date.iso : undefined;
}
