import type { Program } from '../config/program.ts';
import { pinnedPath } from '../config/pinned.ts';
import type { Activity } from '../document/activity.ts';
import { ReadinessError } from '../errors.ts';
import { documentsOf, type Portfolio } from '../portfolio/portfolio.ts';
import type { FileContent } from '../ports.ts';
import { plain } from '../readiness/cold.ts';
import type { TypedActivity } from '../session/protocol.ts';
import { type Job, readJobList } from './jobList.ts';

/** Where a program publishes its jobs. */
export interface JobsPlace {
  /** What the school calls them. */
  readonly title: string;
  /** How the files of a portfolio are asked for the list. */
  readonly path: string;
  /** Where it is fetched from, when the student asks. */
  readonly address?: { readonly url: string; readonly digest?: string };
}

const prefix = 'kept:';

/** The address whose last fetched text a path asks for; `undefined` for other paths. */
export function keptAddress(path: string): string | undefined {
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** @param folder of the file in which the program names them; `undefined` where that is no file. */
export function jobsPlaceOf({ opportunities }: Program, folder: string | undefined): JobsPlace | undefined {
  if (!opportunities) return undefined;
  const { title, file, url, digest } = opportunities;
  if (url !== undefined) {
    const path = digest === undefined ? `${prefix}${url}` : pinnedPath({ url, digest });
    return { title, path, address: { url, ...(digest !== undefined && { digest }) } };
  }
  if (file === undefined || folder === undefined) return undefined;
  return { title, path: folder === '' ? file : `${folder}/${file}` };
}

/** A job as a student sees it. */
export interface ListedJob extends Job {
  /** The log has an application to it. */
  readonly applied: boolean;
  /** Its last day is over. */
  readonly closed: boolean;
}

export interface ListedJobs {
  readonly title: string;
  readonly updated?: string;
  readonly url?: string;
  /** Absent while the list has not been fetched yet. */
  readonly jobs?: readonly ListedJob[];
}

/**
 * The jobs of a program, the next to close first, those that are closed last.
 * @param today ISO date
 * @throws ReadinessError `configuration` where there is no list, or it cannot be read
 */
export function listJobs(
  portfolio: Portfolio,
  place: JobsPlace | undefined,
  content: FileContent | undefined,
  today: string,
): ListedJobs {
  if (!place || !content) throw noList();
  const { title, address, path } = place;
  const url = address && { url: address.url };
  if (content.kind === 'missing' && address) return { title, ...url };
  if (content.kind !== 'text') throw unreadable(address?.url ?? path);
  const { jobs, updated } = readJobList(content.text, address?.url ?? path);
  const applications = documentsOf(portfolio, 'log')
    .flatMap(({ facts }) => facts.activities)
    .filter(({ type }) => type === 'application');
  const listed = jobs.map((job): ListedJob => ({
    ...job,
    applied: applications.some((activity) => isFor(activity, job)),
    closed: job.closes !== undefined && job.closes < today,
  }));
  return {
    title,
    ...(updated !== undefined && { updated }),
    ...url,
    jobs: listed.toSorted((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1)),
  };
}

/** The row of the log that says that one has applied. @param date ISO date */
export function applicationTo({ company, title, link, place }: Job, date: string): TypedActivity {
  const notes = [title, place].filter((text) => text !== undefined && text !== '').join(', ');
  return { type: 'application', date, company, notes, ...(link !== undefined && { link }) };
}

function orderOf({ closed, closes = '9999' }: ListedJob): string {
  return `${closed ? 1 : 0}${closes}`;
}

function isFor(activity: Activity, { company, title, link }: Job): boolean {
  const { notes = '', position = '', link: own } = activity;
  const said = `${own ?? ''} ${notes}`.toLowerCase();
  if (link !== undefined && said.includes(link.toLowerCase())) return true;
  const isSame = plain(activity.company) === plain(company);
  return isSame && `${notes} ${position}`.toLowerCase().includes(title.toLowerCase());
}

function noList(): ReadinessError {
  return new ReadinessError(
    'configuration',
    'Your program does not say where its list of jobs is.',
    'Ask your school. A program names it under `opportunities`, with a file beside it or an address.',
  );
}

function unreadable(name: string): ReadinessError {
  return new ReadinessError(
    'configuration',
    `The list of jobs (${name}) cannot be read.`,
    'Ask your school whether it has moved.',
  );
}
