import { Uri, window } from 'vscode';
import { Failure } from '../failure.ts';
import { isFile } from '../portfolios.ts';
import { cohortFile, localFolders } from './cohorts.ts';
import type { CohortFolder } from './cohorts.ts';

/**
 * The cohort that a command is about: that of the line it was called on, the only one, the one the coordinator picks.
 * @param subject what the command was called with: a line of the Reviews view, or something else with its `cohort`
 * @throws {Failure} where there is none, or none is picked
 */
export async function chooseCohort(all: readonly CohortFolder[], subject: unknown): Promise<CohortFolder> {
  const known = all.find(({ folder }) => folder === folderOf(subject));
  if (known) return known;
  const [only, ...others] = all;
  if (!only) {
    throw new Failure(
      'usage',
      `There is no ${cohortFile} in this window.`,
      'Run Readiness: New Cohort to begin one.',
    );
  }
  return others.length === 0 ? only : await pick(all);
}

/**
 * The folder that a cohort is made in: of several, the one that the coordinator picks among those without one.
 * @returns `undefined` where none is picked
 * @throws {Failure} where none is open, or each is a cohort already
 */
export async function chooseFolder(): Promise<Uri | undefined> {
  const folders = localFolders();
  const isCohort = await Promise.all(folders.map(({ uri }) => isFile(Uri.joinPath(uri, cohortFile))));
  const free = folders.filter((_folder, index) => !isCohort[index]);
  const [only, ...others] = free;
  if (folders.length === 0)
    throw new Failure('usage', 'No folder is open.', 'Open a folder of your own for the cohort first.');
  if (!only) throw new Failure('usage', `There is a ${cohortFile} already.`, 'Open it to change it.');
  if (others.length === 0) return only.uri;
  const items = free.map(({ name, uri }) => ({ label: name, description: uri.fsPath, uri }));
  const placeHolder = 'Which folder is the cohort kept in? A portfolio is a student’s: take one of your own.';
  return (await window.showQuickPick(items, { title: 'New Cohort', placeHolder }))?.uri;
}

async function pick(all: readonly CohortFolder[]): Promise<CohortFolder> {
  const items = all.map((cohort) => ({ label: cohort.name, description: cohort.folder, cohort }));
  const picked = await window.showQuickPick(items, { placeHolder: 'Which cohort?' });
  if (!picked) throw new Failure('cancelled', 'Cancelled.', '');
  return picked.cohort;
}

function folderOf(subject: unknown): string | undefined {
  return typeof subject === 'object' && subject !== null && 'cohort' in subject
    ? (subject.cohort as CohortFolder).folder
    : undefined;
}
