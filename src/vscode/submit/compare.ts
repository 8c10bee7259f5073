import { commands, window } from 'vscode';
import type { QuickPickItem, Uri } from 'vscode';
import type { ChecklistDeliverable } from '../../core/index.ts';
import { outcome } from '../checklist/handInItems.ts';
import { uriAtCommit } from '../contentAtCommit.ts';
import { fileUri } from '../portfolios.ts';
import type { PortfolioFolder } from '../portfolios.ts';
import type { Services } from '../services.ts';

/** One side of a comparison. */
export interface Version {
  /** `submission 2`, `now`. */
  readonly name: string;
  /** Full id; absent for what is there now. */
  readonly commit?: string;
}

export const now: Version = { name: 'now' };

/** Opens the difference between two versions of a deliverable; without `from`, all of it is new. */
export async function showDifference(
  { engine }: Services,
  portfolio: PortfolioFolder,
  { id, title }: Pick<ChecklistDeliverable, 'id' | 'title'>,
  from: Version | undefined,
  to: Version,
): Promise<void> {
  const { folder } = portfolio;
  const changed = await engine.ask('changed-files', {
    folder,
    deliverable: id,
    ...(from?.commit !== undefined && { from: from.commit }),
    ...(to.commit !== undefined && { to: to.commit }),
  });
  const what = from ? `${title}: ${from.name} ↔ ${to.name}` : `${title}: ${to.name}`;
  if (changed.length === 0) {
    const since = from ? `between ${from.name} and ${to.name}` : 'in it';
    void window.showInformationMessage(`${title}: nothing differs ${since}.`);
    return;
  }
  const uriOf = (file: string, { commit }: Version): Uri =>
    commit === undefined ? fileUri(portfolio, file) : uriAtCommit({ folder, commit, file });
  const rows = changed.map(({ file, change }): [Uri, Uri | undefined, Uri | undefined] => [
    fileUri(portfolio, file),
    from && change !== 'added' ? uriOf(file, from) : undefined,
    change === 'deleted' ? undefined : uriOf(file, to),
  ]);
  const [[, left, right] = []] = rows;
  if (rows.length > 1 || (!left && from)) await commands.executeCommand('vscode.changes', what, rows);
  else if (left && right) await commands.executeCommand('vscode.diff', left, right, what);
  else await commands.executeCommand('vscode.open', right ?? left, {}, what);
}

/** Asks what a submission is to be held against: what is there now, or another submission. */
export async function chooseVersion(
  { title, history = [] }: ChecklistDeliverable,
  number: number,
): Promise<Version | undefined> {
  const others = history.filter((entry) => entry.number !== number).reverse();
  const items: (QuickPickItem & { readonly version: Version })[] = [
    { label: '$(edit) Your files as they are now', version: now },
    ...others.map((entry) => ({
      label: `$(mail) Submission ${entry.number}`,
      description: `${entry.commit.slice(0, 7)}, ${outcome(entry)}`,
      version: versionOf(entry),
    })),
  ];
  const placeHolder = `Compare submission ${number} of ${title} with`;
  return (await window.showQuickPick(items, { placeHolder }))?.version;
}

export function versionOf({ number, commit }: { readonly number: number; readonly commit: string }): Version {
  return { name: `submission ${number}`, commit };
}
