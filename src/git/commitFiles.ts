import type { FileContent, PortfolioFiles, PortfolioSession } from '../core/index.ts';
import { gitError } from './gitErrors.ts';
import type { Git } from './openGit.ts';

/** As on disk: larger files are no documents that a person wrote. */
const largestFile = 2 * 1024 * 1024;
const mostFiles = 50_000;
/** In bytes: a few small trees can name the same file any number of times. */
const longestList = 8 * 1024 * 1024;

interface Entry {
  readonly blob: string;
  readonly size: number;
  readonly isLink: boolean;
}

/** A portfolio's files as they are in a commit, read without a work tree: nothing is checked out. */
export function commitFiles(git: Git, commit: string): PortfolioFiles {
  let entries: Promise<ReadonlyMap<string, Entry>> | undefined;
  const listed = () => (entries ??= listEntries(git, commit));
  return {
    list: async () => [...(await listed()).keys()].sort(),
    read: async (path) => readEntry(git, (await listed()).get(path)),
  };
}

/**
 * The files that a submission of each deliverable holds, as a commit has them.
 * @param session reads the commit's files
 */
export async function deliverableFilesOf(
  session: PortfolioSession,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { checklist } = await session.check({ asOf: '2017-01-01T00:00:00Z' });
  return new Map(checklist?.deliverables.map(({ id, files }) => [id, files]) ?? []);
}

async function listEntries(git: Git, commit: string): Promise<ReadonlyMap<string, Entry>> {
  const output = await git.run(['ls-tree', '-r', '-l', '-z', '--end-of-options', commit], {
    most: longestList,
  });
  const lines = output.split('\0').slice(0, mostFiles);
  return new Map(
    lines.flatMap((line): [string, Entry][] => {
      const { mode, blob, size, path } =
        /^(?<mode>\d+) blob (?<blob>[0-9a-f]+) +(?<size>\d+)\t(?<path>.*)$/s.exec(line)?.groups ?? {};
      if (!blob || !path || path.split('/').includes('node_modules')) return [];
      return [[path, { blob, size: Number(size), isLink: mode === '120000' }]];
    }),
  );
}

async function readEntry(git: Git, entry: Entry | undefined): Promise<FileContent> {
  if (!entry) return { kind: 'missing' };
  if (entry.isLink) return { kind: 'unreadable', reason: 'it is a link' };
  if (entry.size > largestFile) return { kind: 'too-large', size: entry.size, limit: largestFile };
  try {
    return contentOf(await git.run(['cat-file', 'blob', entry.blob]));
  } catch (error) {
    return { kind: 'unreadable', reason: gitError(error).message };
  }
}

function contentOf(text: string): FileContent {
  if (text.slice(0, 8000).includes('\0')) return { kind: 'binary' };
  const bom = text.startsWith('\uFEFF');
  const invalidAt = text.indexOf('\uFFFD');
  return {
    kind: 'text',
    text: bom ? text.slice(1) : text,
    ...(bom && { bom }),
    ...(invalidAt >= 0 && { invalidAt: bom ? invalidAt - 1 : invalidAt }),
  };
}
