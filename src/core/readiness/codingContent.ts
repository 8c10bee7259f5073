import type { z } from 'zod/mini';
import { momentOf } from '../calendar/asOf.ts';
import type { CodingDeliverable } from '../config/program.ts';
import type { CommitHistory, CommitRecord } from '../ports.ts';
import type { Content, View } from './content.ts';
import { weeklyContent } from './weekly.ts';
import type { JudgeWeek } from './weekly.ts';

type Asked = z.output<typeof CodingDeliverable>;

/** A commit with its day (ISO) and moment (milliseconds, to compare only) on the school's calendar. */
interface Dated {
  readonly commit: CommitRecord;
  readonly day: string;
  readonly moment: number;
  readonly entered: string;
}

/** The student's own commits in each week, by the days on which they were written. */
export function codingContent(view: View, asked: Asked): Content {
  if (!view.commits) return unknown;
  const dated = datedIn(view.commits, view.program.timeZone);
  const judge: JudgeWeek = ({ first, last, most }) => {
    const commits = dated.filter(({ day }) => day >= first && day <= last);
    return judgeWeek(commits, last, asked, most);
  };
  return weeklyContent(view, asked, judge, { files: [], blocked: [] });
}

/** Without the history no week can be called missed: nothing is known of it. */
const unknown: Content = {
  started: false,
  complete: false,
  missing: [
    {
      message: 'It is read from the git history, which was not looked at here: nothing can be said of it.',
      severity: 'error',
    },
  ],
  files: [],
  reachedBy: () => false,
};

/** A history stays the same until git is asked again, and putting 5,000 commits on a calendar takes a fifth of a second. */
const datedHistories = new WeakMap<CommitHistory, { readonly timeZone: string; readonly dated: Dated[] }>();

function datedIn(history: CommitHistory, timeZone: string): Dated[] {
  const known = datedHistories.get(history);
  if (known?.timeZone === timeZone) return known.dated;
  const dated = history.commits.flatMap((commit) => datedOf(commit, timeZone));
  datedHistories.set(history, { timeZone, dated });
  return dated;
}

function datedOf(commit: CommitRecord, timeZone: string): Dated[] {
  const at = momentOf(commit.at, timeZone);
  const entered = momentOf(commit.committedAt, timeZone) ?? at;
  if (!at || !entered) return [];
  const [day, enteredOn] = [at, entered].map((moment) => moment.toPlainDate().toString());
  return [{ commit, day: day ?? '', moment: at.epochMilliseconds, entered: enteredOn ?? '' }];
}

function judgeWeek(
  commits: readonly Dated[],
  last: string,
  { perWeek }: Asked,
  most: number,
): ReturnType<JudgeWeek> {
  const days = new Set(commits.map(({ day }) => day)).size;
  const { commits: manyCommits, days: manyDays } = perWeek;
  return {
    counts: [
      ...(manyCommits !== undefined ? [{ what: 'commits', done: commits.length, needed: manyCommits }] : []),
      ...(manyDays !== undefined ? [{ what: 'days with commits', done: days, needed: manyDays }] : []),
    ],
    reasons: [],
    evidence: commits
      .toSorted((left, right) => left.moment - right.moment)
      .slice(0, most)
      .map(({ commit: { id, repository, subject }, day }) => ({
        text: subject,
        day,
        commit: id,
        repository,
      })),
    seen: [...inOneMinute(commits), ...enteredLater(commits, last)],
  };
}

/** Five commits within a minute are said: a reader would look at them as one. */
function inOneMinute(commits: readonly Dated[]): string[] {
  const moments = commits.map(({ moment }) => moment).toSorted((left, right) => left - right);
  let most = 0;
  let start = 0;
  for (const [end, moment] of moments.entries()) {
    while (moment - (moments[start] ?? moment) > 60_000) start++;
    most = Math.max(most, end - start + 1);
  }
  return most < 5 ? [] : [`${most} of these ${moments.length} commits were made within one minute.`];
}

function enteredLater(commits: readonly Dated[], last: string): string[] {
  const later = commits.filter(({ entered }) => entered > last).length;
  return later === 0
    ? []
    : [`${later} of these ${commits.length} came into the history, in this form, only after that week.`];
}
