import { documentsOf, type Portfolio } from '../portfolio/portfolio.ts';
import type { Activity, ActivityType } from '../document/activity.ts';
import { plain } from '../readiness/cold.ts';
import { dayOf } from '../readiness/countedActivities.ts';
import { saysDecided } from '../readiness/offers.ts';
import type { Range } from '../text/position.ts';

/** Whom a row of the log is about, as a further row about them starts with it. */
export interface Contact {
  readonly type: ActivityType;
  readonly company?: string;
  readonly person?: string;
  readonly position?: string;
  readonly channel?: string;
}

/** A date that a row of the log gives itself to be taken up again, while nothing has been logged since. */
export interface FollowUp extends Contact {
  /** ISO date. */
  readonly date: string;
  /** ISO date of the row itself. */
  readonly since?: string;
  readonly file: string;
  readonly range: Range;
}

/**
 * What is still to be followed up, the earliest first. A later row about the same people ends it, and so does a row that
 * says that there is nothing more to come.
 */
export function followUpsOf(portfolio: Portfolio): FollowUp[] {
  const activities = documentsOf(portfolio, 'log').flatMap(({ facts }) => facts.activities);
  const last = lastByParty(activities);
  return activities
    .flatMap((activity): FollowUp[] => {
      const date = activity.followUp?.iso;
      if (date === undefined || isOver(activity) || (last.get(partyOf(activity)) ?? activity) !== activity)
        return [];
      const { file, range } = activity;
      const since = dayOf(activity);
      return [{ ...contactOf(activity), date, ...(since !== undefined && { since }), file, range }];
    })
    .toSorted((left, right) => (left.date < right.date ? -1 : Number(left.date !== right.date)));
}

/** Whom the row on a line (counted from 1) is about; `undefined` where there is none. */
export function contactAt(portfolio: Portfolio, file: string, line: number): Contact | undefined {
  const found = documentsOf(portfolio, 'log')
    .filter(({ path }) => path === file)
    .flatMap(({ facts }) => facts.activities)
    .find(({ range }) => range.start.line <= line && line <= range.end.line);
  return found && contactOf(found);
}

function contactOf({ type, company, person, position, channel }: Activity): Contact {
  return {
    type,
    ...(company !== undefined && { company }),
    ...(person !== undefined && { person }),
    ...(position !== undefined && { position }),
    ...(channel !== undefined && { channel }),
  };
}

/** The latest row about each party; of one day, the last in the file, as a log is written downwards. */
function lastByParty(activities: readonly Activity[]): Map<string, Activity> {
  const last = new Map<string, Activity>();
  for (const activity of activities) {
    const key = partyOf(activity);
    const known = last.get(key);
    if (!known || (dayOf(activity) ?? '') >= (dayOf(known) ?? '')) last.set(key, activity);
  }
  return last;
}

/** A company stands for all who were written to there; without one, the person does; else the row stands alone. */
function partyOf({ company, person, range }: Activity): string {
  const [at, who] = [plain(company), plain(person)];
  if (at !== undefined && at !== '') return `company ${at}`;
  return who === undefined || who === '' ? `row ${range.start.offset}` : `person ${who}`;
}

const ended =
  /\b(?:rejected|rejection|declined|closed|withdrawn|withdrew|no longer|moved on|hired|position filled)\b/i;

function isOver(activity: Activity): boolean {
  const words = [activity.status, activity.outcome].filter((text) => text !== undefined).join('\n');
  return ended.test(words) || (activity.type === 'offer' && saysDecided(activity));
}
