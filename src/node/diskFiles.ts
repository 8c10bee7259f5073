import { constants, type Dirent } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import {
  type Cancel,
  type FileContent,
  holidaysCountry,
  keptAddress,
  pinnedDigest,
  type PortfolioFiles,
} from '../core/index.ts';
import { decode } from './decode.ts';
import { readHolidays } from './holidays.ts';
import { readKept, readPinned } from './programCache.ts';

/** Larger files are no documents that a person wrote; reading one would only hold everything up. */
const largestFile = 2 * 1024 * 1024;
/** A repository that nobody vetted may hold any number of files: listing ends here. */
const mostFiles = 50_000;
const deepestFolder = 24;
const skippedFolders = new Set(['.git', 'node_modules', '.hg', '.svn']);

/**
 * A portfolio's files on disk. Nothing outside of the folder is read, whatever links or paths say.
 * @param folder absolute path of the portfolio
 */
export function diskFiles(folder: string): PortfolioFiles {
  return {
    list: (cancel) => listFiles(folder, cancel),
    read: async (path) => await (readNamed(path) ?? readInside(folder, path)),
  };
}

/** What is asked for by a name that is no path: a program or a list that was fetched, public holidays. */
export function readNamed(name: string): Promise<FileContent> | undefined {
  const digest = pinnedDigest(name);
  if (digest !== undefined) return readPinned(digest);
  const address = keptAddress(name);
  if (address !== undefined) return readKept(address);
  const country = holidaysCountry(name);
  return country === undefined ? undefined : readHolidays(country);
}

async function listFiles(root: string, cancel: Cancel | undefined): Promise<string[]> {
  const found: string[] = [];
  const waiting = [{ folder: '', depth: 0 }];
  for (let next = waiting.pop(); next && found.length < mostFiles; next = waiting.pop()) {
    if (cancel?.aborted) break;
    for (const entry of await entriesOf(join(root, next.folder))) {
      const path = next.folder === '' ? entry.name : `${next.folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name) && next.depth < deepestFolder) {
          waiting.push({ folder: path, depth: next.depth + 1 });
        }
      } else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFileInside(root, path)))) {
        found.push(path);
      }
    }
  }
  return found.slice(0, mostFiles).sort();
}

/** A folder that cannot be read holds nothing for us. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

async function leadsToFileInside(root: string, path: string): Promise<boolean> {
  const target = await realPathInside(root, path);
  if (typeof target !== 'string') return false;
  return (await stat(target)).isFile();
}

async function readInside(root: string, path: string): Promise<FileContent> {
  const target = await realPathInside(root, path);
  if (typeof target !== 'string') return target;
  try {
    return await readRegularFile(target);
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
}

async function readRegularFile(target: string): Promise<FileContent> {
  // Without O_NONBLOCK, opening a named pipe would wait for ever.
  const file = await open(target, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const { size } = await file.stat().then((found) => (found.isFile() ? found : { size: -1 }));
    if (size < 0) return { kind: 'unreadable', reason: 'it is not a regular file' };
    if (size > largestFile) return { kind: 'too-large', size, limit: largestFile };
    return decode(await file.readFile());
  } finally {
    await file.close();
  }
}

/** The real path of a file, links resolved; or why it is not to be read. */
async function realPathInside(root: string, path: string): Promise<string | FileContent> {
  if (isAbsolute(path) || !isWithin(root, resolve(root, path))) return { kind: 'outside' };
  try {
    const [realRoot, target] = await Promise.all([realpath(root), realpath(resolve(root, path))]);
    return isWithin(realRoot, target) ? target : { kind: 'outside' };
  } catch (error) {
    if (!isMissing(error)) return { kind: 'unreadable', reason: reasonOf(error) };
    // What is not there yet may be made, so the folder that would hold it must not lead outside either.
    const parent = dirname(path);
    if (parent === '.' || parent === path) return { kind: 'missing' };
    const above = await realPathInside(root, parent);
    return typeof above === 'string' ? { kind: 'missing' } : above;
  }
}

function isWithin(root: string, target: string): boolean {
  const path = relative(root, target);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Without the path that Node puts in: a message may travel to somebody else's screen. */
function reasonOf(error: unknown): string {
  const code = codeOf(error) ?? '';
  return reasons[code] ?? (code || 'reading it failed');
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this account may not read it',
  EPERM: 'this account may not read it',
  ELOOP: 'its links lead in a circle',
};
