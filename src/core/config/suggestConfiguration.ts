import type { FileContent } from '../ports.ts';
import { presetList } from './presets.ts';
import { suggestConfig } from './suggestConfig.ts';

/** Where a folder's texts come from: the disk, or open editors over it. */
export interface FolderTexts {
  paths(): Promise<ReadonlySet<string>>;
  read(path: string): Promise<FileContent>;
}

const isMarkdown = /\.(md|markdown|mdown)$/i;
/** Enough to find a portfolio's documents; a folder with more markdown than that is none yet. */
const mostTexts = 500;

/**
 * The text of a `readiness.json` for what is in a folder, and what was found, a line each for the student to read.
 * @param program what the school asks for; the first preset where nothing is said
 */
export async function suggestConfiguration(
  texts: FolderTexts,
  program = presetList()[0]?.id,
): Promise<{ readonly text: string; readonly found: readonly string[] }> {
  const paths = [...(await texts.paths())];
  const readable = new Set(paths.filter((path) => isMarkdown.test(path)).slice(0, mostTexts));
  const files = await Promise.all(
    paths.map(async (path) => {
      const content = readable.has(path) ? await texts.read(path) : undefined;
      return { path, text: content?.kind === 'text' ? content.text : '' };
    }),
  );
  const suggestion = suggestConfig(files);
  const config = { student: { name: '' }, program, paths: suggestion.paths };
  return {
    text: `${JSON.stringify(config, undefined, 2)}\n`,
    found: suggestion.found.map(({ path, reason }) => `${path}: ${reason}`),
  };
}
