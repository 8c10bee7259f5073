import { workspace } from 'vscode';
import type { Portfolios } from '../portfolios.ts';
import type { Readings } from '../readings.ts';

/** What the checklist has to show, as the `when` clauses in package.json know it. */
export type ViewState = 'no-folder' | 'not-set-up' | 'loading' | 'in-progress' | 'all-ready';

export function viewState(portfolios: Portfolios, readings: Readings): ViewState {
  if ((workspace.workspaceFolders ?? []).length === 0) return 'no-folder';
  if (portfolios.all.length === 0) return 'not-set-up';
  const known = portfolios.all.map((portfolio) => readings.of(portfolio));
  if (known.every((reading) => reading === undefined)) return 'loading';
  return known.every((reading) => reading?.checklist?.ready === true) ? 'all-ready' : 'in-progress';
}
