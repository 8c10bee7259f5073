import { basename, dirname } from 'node:path';
import {
  checkAsAuthor,
  configFile,
  type Finding,
  pinnedIn,
  ReadinessError,
  setProgram,
} from '../../core/index.ts';
import type { FileEdits } from '../../core/session/protocol.ts';
import { diskFiles } from '../../node/diskFiles.ts';
import { pinProgram } from '../../node/pinProgram.ts';
import { fetchPinned } from '../../node/programCache.ts';
import { configEdits } from './edits.ts';
import type { WatchedPortfolio } from './watchedPortfolio.ts';

/** Every problem of a program, as its author sees them. @param text as it stands in the editor */
export async function checkProgram(path: string, text: string): Promise<Finding[]> {
  const files = diskFiles(dirname(path));
  const own = basename(path);
  const read = async (file: string) =>
    file === own ? ({ kind: 'text', text } as const) : await files.read(file);
  const { findings } = await checkAsAuthor(own, { read });
  return [...findings];
}

/** The text of a program to start from: few ask for it, so it is loaded when somebody does. @param start ISO date */
export async function startProgram(title: string, timeZone: string, start: string): Promise<string> {
  // Not by the core's index, as all that it imports would be loaded once more.
  const { newProgram } = await import('../../core/config/newProgram.ts');
  return newProgram({ id: title, title, timeZone, start });
}

/** Fetches the program that `readiness.json` names by its address. @throws ReadinessError where it names none */
export async function fetchProgram(portfolio: WatchedPortfolio, signal: AbortSignal): Promise<null> {
  const pinned = pinnedIn((await portfolio.latest()).portfolio.config.program);
  if (!pinned) {
    throw new ReadinessError(
      'configuration',
      `${configFile} names no program by its address, so there is nothing to fetch.`,
      '“Readiness: Use a Program at an Address…” puts one there.',
    );
  }
  await fetchPinned(pinned, signal);
  portfolio.session.texts.forgetDisk();
  portfolio.changed();
  return null;
}

/** Fetches a program, keeps it, and gives the edit that names it in `readiness.json`, with the digest of its text. */
export async function useProgram(
  portfolio: WatchedPortfolio,
  url: string,
  signal: AbortSignal,
): Promise<FileEdits> {
  const pinned = await pinProgram(url, signal);
  return await configEdits(portfolio, (text) => setProgram(text, pinned));
}
