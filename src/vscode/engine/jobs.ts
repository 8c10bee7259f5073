import { applicationTo, listJobs, ReadinessError, type ListedJobs } from '../../core/index.ts';
import type { FileEdits } from '../../core/session/protocol.ts';
import { fetchJobs } from '../../node/programCache.ts';
import { addActivityEdits } from './edits.ts';
import type { WatchedPortfolio } from './watchedPortfolio.ts';

/** The jobs that the program publishes. Only with `fetch` is the network asked. */
export async function jobs(
  watched: WatchedPortfolio,
  fetch: boolean,
  signal: AbortSignal,
): Promise<ListedJobs> {
  const { session } = watched;
  const { place } = await session.publishedJobs();
  if (fetch && place?.address) {
    await fetchJobs(place.address, signal);
    session.texts.changedOnDisk([place.path]);
  }
  const { portfolio } = await watched.latest();
  const { content } = await session.publishedJobs();
  return listJobs(portfolio, place, content, new Date().toISOString().slice(0, 10));
}

/** The edit that logs an application. @throws ReadinessError `usage` for a job that is not in the list */
export async function applyEdits(watched: WatchedPortfolio, id: string, date: string): Promise<FileEdits> {
  const { jobs: listed = [] } = await jobs(watched, false, new AbortController().signal);
  const job = listed.find((one) => one.id === id);
  if (job) return await addActivityEdits(watched, applicationTo(job, date));
  throw new ReadinessError('usage', `The list has no job \`${id}\`.`, 'Open the list again.');
}
