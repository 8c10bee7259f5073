import type { EvidenceField } from '../config/program.ts';
import type { Activity } from '../document/activity.ts';
import type { DocumentOf } from '../document/document.ts';
import { documentsOf } from '../portfolio/portfolio.ts';
import type { MissingItem } from './checklist.ts';
import { counted, existing, hasErrors, itemsOfFile } from './content.ts';
import type { Content, View } from './content.ts';
import { hasField, judgeActivities } from './countedActivities.ts';
import type { ActivitiesAsked, Judgement } from './countedActivities.ts';

/** So many activities of the log, up to and including today in the school's time zone. */
export function activitiesContent(view: View, asked: ActivitiesAsked): Content {
  const path = view.portfolio.config.paths.log;
  const [log] = documentsOf(view.portfolio, 'log');
  if (!log) return withoutLog(view, asked, path);

  const { activities, problems } = log.facts;
  const judged = judgeActivities(
    activities,
    asked,
    view.program.skipList,
    view.asOf.toPlainDate().toString(),
  );
  const counting = judged.filter((judgement) => judgement.kind === 'counts');
  const reached = counting.length;
  const conflict = conflictIn(log);
  const complete = reached >= asked.count && !conflict;
  return {
    started: judged.length > 0 || problems.length > 0 || conflict !== undefined,
    complete,
    progress: { done: Math.min(reached, asked.count), needed: asked.count },
    missing: [
      ...(reached < asked.count ? [tooFew(asked, reached, problems.length)] : []),
      ...(conflict ? [conflict] : []),
      ...problemItems(log, complete),
      ...firstOf(judged.flatMap((judgement) => itemOf(judgement, complete))),
      ...missingDetails(
        counting.map(({ activity }) => activity),
        asked.details,
      ),
    ],
    files: existing(view, [log.path]),
    reachedBy: (day, count = asked.count) =>
      counting.filter((judgement) => judgement.day === undefined || judgement.day <= day).length >= count,
  };
}

function withoutLog(view: View, asked: ActivitiesAsked, path: string): Content {
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

function tooFew(asked: ActivitiesAsked, reached: number, problems: number): MissingItem {
  const unread = problems === 0 ? '' : `, and ${counted(problems, 'place')} of the log could not be read`;
  return {
    message: `${asked.count - reached} more expected: ${reached} of ${asked.count} so far${unread}.`,
    severity: 'error',
    next: { kind: 'log-activity', types: asked.types },
  };
}

/** A log with two versions in it may count too much or too little. */
function conflictIn(log: DocumentOf<'log'>): MissingItem | undefined {
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

function problemItems({ path, facts }: DocumentOf<'log'>, complete: boolean): MissingItem[] {
  return facts.problems.map(({ message, range }) => ({
    message,
    file: path,
    range,
    severity: complete ? 'warning' : 'error',
    next: { kind: 'fix-finding', file: path, range },
  }));
}

const fieldNames: Readonly<Record<EvidenceField, string>> = {
  date: 'date',
  company: 'company',
  person: 'person',
  position: 'position of the person',
  channel: 'channel',
  outcome: 'outcome',
  link: 'link',
  notes: 'notes',
};

function itemOf(judgement: Judgement, complete: boolean): MissingItem[] {
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
      const reason =
        judgement.reason === undefined
          ? 'it is on your school’s list of whom not to count'
          : judgement.reason;
      return [{ message: `${nameOf(activity)} does not count: ${reason}.`, file, range, severity: 'hint' }];
    }
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
function firstOf(items: readonly MissingItem[]): MissingItem[] {
  const shown = items.slice(0, 20);
  const [rest] = items.slice(20);
  if (!rest) return shown;
  return [
    ...shown,
    { ...rest, message: `${counted(items.length - 20, 'more row')} of the log with something to look at.` },
  ];
}

function nameOf({ type, company, person, date }: Activity): string {
  const who = [person, company].filter((text) => text !== undefined && text.trim() !== '').join(', ');
  const when = date ? ` of ${date.iso ?? date.text}` : '';
  const words = type.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${who === '' ? '' : ` (${who})`}${when}`;
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
