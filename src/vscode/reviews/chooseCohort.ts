import { window } from 'vscode';
import { Failure } from '../failure.ts';
import { cohortFile } from './cohorts.ts';
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
