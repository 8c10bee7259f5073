import type { FileContent, PortfolioFiles } from '../core/index.ts';

/** What became of a file between two versions. */
export interface ChangedFile {
  /** Relative to the portfolio, with `/`. */
  readonly file: string;
  readonly change: 'added' | 'changed' | 'deleted';
}

/** The files among those named that differ between two versions of a portfolio, sorted. Line ends do not matter. */
export async function changedFiles(
  before: Pick<PortfolioFiles, 'read'>,
  after: Pick<PortfolioFiles, 'read'>,
  files: Iterable<string>,
): Promise<ChangedFile[]> {
  const changed: ChangedFile[] = [];
  for (const file of [...new Set(files)].sort()) {
    const [old, now] = await Promise.all([before.read(file), after.read(file)]);
    const change = old.kind === 'missing' ? 'added' : now.kind === 'missing' ? 'deleted' : 'changed';
    if (textOf(old) !== textOf(now)) changed.push({ file, change });
  }
  return changed;
}

function textOf(content: FileContent): string {
  return content.kind === 'text' ? content.text.replaceAll('\r\n', '\n') : JSON.stringify(content);
}
