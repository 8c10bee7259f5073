import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ReadinessError } from '../core/index.ts';

/** What is fetched of one repository, and no more: its owner may have made it as large as they like. */
export interface FetchLimits {
  /** Of the whole copy on this disk. */
  readonly bytes: number;
  /** Of submissions and decisions. */
  readonly tags: number;
  /** For all that one fetch does. */
  readonly milliseconds: number;
}

const megabyte = 1024 * 1024;
const minute = 60_000;

/** A portfolio with pictures of every project is below 100 MB; a term has some ten submissions and as many answers. */
export const usualLimits: FetchLimits = { bytes: 512 * megabyte, tags: 10_000, milliseconds: 5 * minute };

/** How often the growing copy is looked at, in milliseconds. */
const interval = 200;

/**
 * Does something that fetches into a bare repository, and stops it where it goes beyond a limit; what was half
 * received by then is removed.
 * @param act is to stop when its signal says so
 * @throws ReadinessError `git-limit`, which says the limit
 */
export async function withinLimits<Result>(
  folder: string,
  { bytes, milliseconds }: FetchLimits,
  signal: AbortSignal | undefined,
  act: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const packs = join(folder, 'objects', 'pack');
  const before = new Set(await namesIn(packs));
  const own = new AbortController();
  let reached: string | undefined;
  const stop = (what: string) => {
    reached ??= what;
    own.abort();
  };
  const tooLarge = `It is larger than ${Math.round(bytes / megabyte)} MB.`;
  const watch = setInterval(() => {
    void sizeOf(packs).then((size) => {
      if (size > bytes) stop(tooLarge);
    });
  }, interval);
  const clock = setTimeout(() => {
    stop(`It took longer than ${spanText(milliseconds)}.`);
  }, milliseconds);
  try {
    const result = await act(signal ? AbortSignal.any([signal, own.signal]) : own.signal);
    if ((await sizeOf(packs)) > bytes) stop(tooLarge);
    if (reached !== undefined) throw beyond(reached);
    return result;
  } catch (error) {
    await removeHalfReceived(packs, before);
    throw reached === undefined ? error : beyond(reached);
  } finally {
    clearInterval(watch);
    clearTimeout(clock);
  }
}

/** @param what the limit that was reached, as a sentence */
export function beyond(what: string): ReadinessError {
  return new ReadinessError(
    'git-limit',
    `There is more in this repository than is taken of one. ${what}`,
    'Ask the student what stands in it: a portfolio is small.',
  );
}

function spanText(milliseconds: number): string {
  return milliseconds >= minute
    ? `${Math.round(milliseconds / minute)} minutes`
    : `${Math.round(milliseconds / 1000)} seconds`;
}

async function namesIn(folder: string): Promise<string[]> {
  return await readdir(folder).catch(() => []);
}

async function sizeOf(folder: string): Promise<number> {
  const sizes = (await namesIn(folder)).map((name) =>
    stat(join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** git leaves what it was writing when it is stopped. */
async function removeHalfReceived(packs: string, before: ReadonlySet<string>): Promise<void> {
  const left = (await namesIn(packs)).filter((name) => name.startsWith('tmp_') && !before.has(name));
  await Promise.all(left.map((name) => rm(join(packs, name), { force: true })));
}
