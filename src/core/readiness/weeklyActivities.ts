import type { ActivitiesDeliverable } from '../config/program.ts';
import type { z } from 'zod/mini';
import type { Activity, ActivityType } from '../document/activity.ts';
import { documentsOf } from '../portfolio/portfolio.ts';
import { conflictIn, problemItems, withoutLog } from './activitiesContent.ts';
import { fieldNames, nameOf, oneCompany } from './activityItems.ts';
import type { MissingItem, WeekEvidence } from './checklist.ts';
import { counted } from './content.ts';
import type { Content, View } from './content.ts';
import { dayOf, isMeant, judgeActivities } from './countedActivities.ts';
import type { Judgement } from './countedActivities.ts';
import { weeklyContent } from './weekly.ts';
import type { JudgeWeek } from './weekly.ts';

type Asked = z.output<typeof ActivitiesDeliverable> & { readonly perWeek: number };

/** So many activities of the log in each week of a window. */
export function weeklyActivitiesContent(view: View, asked: Asked): Content {
  const logs = documentsOf(view.portfolio, 'log');
  const isKept = logs.length > 0;
  const window = asked.window ?? { from: '', days: 1 };
  const path = view.portfolio.config.paths.log;
  const absent = withoutLog(view, { types: asked.types, count: asked.perWeek }, path);
  // Of a log that cannot be read, no week can be called missed.
  if (!isKept && absent.started) return absent;
  const blocked = isKept
    ? logs.flatMap((log) => [conflictIn(log) ?? [], problemItems(log, false)].flat())
    : absent.missing;
  const byDay = groupByDay(logs.flatMap(({ facts }) => facts.activities));
  const judge: JudgeWeek = ({ first, last, most }) => {
    const inWeek = byDay
      .filter(([day]) => day >= first && day <= last)
      .flatMap(([, activities]) => activities);
    return judgeWeek(judgeActivities(inWeek, asked, view.program.skipList, last), asked, most);
  };
  const files = logs.map(({ path: file }) => file);
  const content = weeklyContent(view, { window, weeks: asked.weeks }, judge, { files, blocked });
  const ahead = aheadItems(byDay, asked, view.asOf.toPlainDate().toString());
  return { ...content, missing: [...content.missing.map((item) => withStep(item, asked)), ...ahead] };
}

/** Rows of days that are still to come, or of a year that was mistyped: they are in no week that has begun. */
function aheadItems(byDay: ReturnType<typeof groupByDay>, asked: Asked, today: string): MissingItem[] {
  const later = byDay.filter(([day]) => day > today).flatMap(([, activities]) => activities);
  const meant = later.filter((activity) => isMeant(activity, asked));
  const [first] = meant;
  if (!first) return [];
  const { file, range } = first;
  const [are, from] = meant.length === 1 ? ['is', 'it counts'] : ['are', 'the first counts'];
  const message = `${counted(meant.length, 'row')} of the log ${are} dated ahead: ${from} from ${dayOf(first) ?? ''} on.`;
  return [{ message, file, range, severity: 'hint' }];
}

/** A log has thousands of rows and half a year of weeks: each row is looked at in its own week only. */
function groupByDay(activities: readonly Activity[]): (readonly [string, readonly Activity[]])[] {
  const days = new Map<string, Activity[]>();
  for (const activity of activities) {
    const day = dayOf(activity);
    if (day === undefined) continue;
    const known = days.get(day);
    if (known) known.push(activity);
    else days.set(day, [activity]);
  }
  return [...days].toSorted(([left], [right]) => (left < right ? -1 : 1));
}

function withStep(item: Content['missing'][number], { types }: Asked): Content['missing'][number] {
  const isOpen = item.severity === 'error' && item.next === undefined && item.file === undefined;
  return isOpen ? { ...item, next: { kind: 'log-activity', types } } : item;
}

function judgeWeek(judged: readonly Judgement[], asked: Asked, most: number): ReturnType<JudgeWeek> {
  const counting = judged.filter((judgement) => judgement.kind === 'counts');
  return {
    counts: [{ what: namesOf(asked.types), done: counting.length, needed: asked.perWeek }],
    reasons: reasonsOf(judged, asked),
    evidence: counting.slice(0, most).map(({ activity }) => evidenceOf(activity)),
    seen: oneCompany(counting.map(({ activity }) => activity)),
  };
}

const plurals: Readonly<Record<ActivityType, string>> = {
  outreach: 'contacts',
  'follow-up': 'follow-ups',
  application: 'applications',
  interview: 'interviews',
  'practice-interview': 'practice interviews',
  offer: 'offers',
  response: 'responses',
  event: 'events',
  'blog-post': 'blog posts',
  meeting: 'meetings',
  other: 'other entries',
};

/** "contacts or events"; of more than three kinds, the list would say less than "entries". */
function namesOf(types: readonly ActivityType[]): string {
  return types.length > 3 ? 'entries' : types.map((type) => plurals[type]).join(' or ');
}

function reasonsOf(judged: readonly Judgement[], { distinct }: Asked): string[] {
  const lacking = judged.flatMap((judgement) => (judgement.kind === 'incomplete' ? [judgement.lacks] : []));
  const fields = [...new Set(lacking.flat())].map((field) => fieldNames[field]).join(', ');
  const repeated = judged.filter(({ kind }) => kind === 'repeated').length;
  const others = judged.filter(({ kind }) => kind === 'skipped' || kind === 'excluded').length;
  return [
    ...(lacking.length > 0 ? [`${counted(lacking.length, 'row')} without what counts (${fields}).`] : []),
    ...(repeated > 0 ? [`${counted(repeated, 'row')} more with the same ${distinct}.`] : []),
    ...(others > 0 ? [`${counted(others, 'row')} that the program does not count.`] : []),
  ];
}

export function evidenceOf(activity: Activity): WeekEvidence {
  const { file, range, link } = activity;
  return {
    text: nameOf(activity, 'undated'),
    day: dayOf(activity) ?? '',
    file,
    range,
    ...(link !== undefined && { link }),
  };
}
