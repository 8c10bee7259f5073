import type { EvidenceField } from '../config/program.ts';
import type { Activity } from '../document/activity.ts';
import type { DocumentOf } from '../document/document.ts';
import { documentsOf } from '../portfolio/portfolio.ts';
import type { MissingItem } from './checklist.ts';
import { counted, existing, hasErrors, itemsOfFile } from './content.ts';
import type { Content, View } from './content.ts';
import { fieldNames, firstOf, itemOf, oneCompany } from './activityItems.ts';
import { hasField, judgeActivities } from './countedActivities.ts';
import type { ActivitiesAsked } from './countedActivities.ts';
import { noDateContent, windowOf } from './window.ts';

/** So many activities of the log, up to and including today in the school's time zone. */
export function activitiesContent(view: View, given: ActivitiesAsked): Content {
  // A program without a number is not let through; one is the least that could be meant.
  const asked: CountAsked = { ...given, count: given.count ?? 1 };
  const path = view.portfolio.config.paths.log;
  const logs = documentsOf(view.portfolio, 'log');
  const [log] = logs;
  if (!log) return withoutLog(view, asked, path);
  const paths = logs.map((one) => one.path);
  if (asked.window && !windowOf(view, asked.window)) return noDateContent(view, asked.window, paths);

  const problems = logs.flatMap(({ facts }) => facts.problems);
  const judged = judgeActivities(
    inWindow(
      view,
      asked,
      logs.flatMap(({ facts }) => facts.activities),
    ),
    asked,
    view.program.skipList,
    view.asOf.toPlainDate().toString(),
  );
  const counting = judged.filter((judgement) => judgement.kind === 'counts');
  const activities = counting.map(({ activity }) => activity);
  const reached = counting.length;
  const [conflict] = logs.flatMap((one) => conflictIn(one) ?? []);
  const complete = reached >= asked.count && !conflict;
  return {
    started: judged.length > 0 || problems.length > 0 || conflict !== undefined,
    complete,
    progress: { done: Math.min(reached, asked.count), needed: asked.count },
    missing: [
      ...(reached < asked.count ? [tooFew(asked, reached, problems.length)] : []),
      ...(conflict ? [conflict] : []),
      ...logs.flatMap((one) => problemItems(one, complete)),
      ...firstOf(judged.flatMap((judgement) => itemOf(judgement, complete))),
      ...oneCompany(activities).map((message) => ({ message, file: log.path, severity: 'hint' as const })),
      ...missingDetails(activities, asked.details),
    ],
    files: existing(view, paths),
    days: counting.flatMap(({ day }) => day ?? []),
    reachedBy: (day, count = asked.count) =>
      counting.filter((judgement) => judgement.day === undefined || judgement.day <= day).length >= count,
  };
}

/** The activities that count, in the order of their days. */
export function countingActivities(view: View, given: ActivitiesAsked): Activity[] {
  const asked: CountAsked = { ...given, count: given.count ?? 1 };
  const activities = documentsOf(view.portfolio, 'log').flatMap(({ facts }) => facts.activities);
  const today = view.asOf.toPlainDate().toString();
  return judgeActivities(inWindow(view, asked, activities), asked, view.program.skipList, today)
    .filter(({ kind }) => kind === 'counts')
    .map(({ activity }) => activity);
}

type CountAsked = ActivitiesAsked & { readonly count: number };

/** Rows without a date are kept, so that what is missing in them is said. */
function inWindow(view: View, { window }: CountAsked, activities: readonly Activity[]): readonly Activity[] {
  if (!window) return activities;
  const days = windowOf(view, window);
  if (!days) return [];
  const [first, last] = [days.first.toString(), days.last.toString()];
  return activities.filter(({ date }) => date?.iso === undefined || (date.iso >= first && date.iso <= last));
}

export function withoutLog(
  view: View,
  asked: { readonly types: ActivitiesAsked['types']; readonly count: number },
  path: string,
): Content {
  const started = view.portfolio.files.has(path);
  const next = { kind: 'log-activity', types: asked.types } as const;
  const absent: MissingItem = {
    message: `There is no job-search log yet; it is expected in \`${path}\`.`,
    severity: 'error',
    next,
  };
  const unread: MissingItem = {
    message: `The job-search log \`${path}\` cannot be read, so nothing in it counts yet.`,
    file: path,
    severity: 'error',
  };
  return {
    started,
    complete: false,
    progress: { done: 0, needed: asked.count },
    missing: started ? [unread, ...(hasErrors(view, path) ? itemsOfFile(view, path) : [])] : [absent],
    files: existing(view, [path]),
    reachedBy: () => false,
  };
}

function tooFew(asked: CountAsked, reached: number, problems: number): MissingItem {
  const unread = problems === 0 ? '' : `, and ${counted(problems, 'place')} of the log could not be read`;
  return {
    message: `${asked.count - reached} more expected: ${reached} of ${asked.count} so far${unread}.`,
    severity: 'error',
    next: { kind: 'log-activity', types: asked.types },
  };
}

/** A log with two versions in it may count too much or too little. */
export function conflictIn(log: DocumentOf<'log'>): MissingItem | undefined {
  if (!/^<{7}/m.test(log.text)) return undefined;
  const [range] = log.markdown.conflicts;
  if (!range) return undefined;
  const message = 'The log holds a merge that was not finished; keep what is right and delete the marks.';
  return {
    message,
    file: log.path,
    range,
    severity: 'error',
    next: { kind: 'fix-finding', file: log.path, range },
  };
}

export function problemItems({ path, facts }: DocumentOf<'log'>, complete: boolean): MissingItem[] {
  return facts.problems.map(({ message, range }) => ({
    message,
    file: path,
    range,
    severity: complete ? 'warning' : 'error',
    next: { kind: 'fix-finding', file: path, range },
  }));
}

/** One item for each field, at the first place where it is missing. */
function missingDetails(activities: readonly Activity[], details: readonly EvidenceField[]): MissingItem[] {
  return details.flatMap((field) => {
    const lacking = activities.filter((activity) => !hasField(activity, field));
    const [first] = lacking;
    if (!first) return [];
    const message = `The ${fieldNames[field]} is asked for too; it is missing in ${lacking.length} of ${activities.length}.`;
    const { file, range } = first;
    return [
      {
        message,
        file,
        range,
        severity: 'hint' as const,
        next: { kind: 'fix-finding' as const, file, range },
      },
    ];
  });
}
