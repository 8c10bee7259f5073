import { Uri, window, workspace } from 'vscode';
import type { ChecklistNode } from './checklist/nodes.ts';
import { Failure } from './failure.ts';
import type { PortfolioFolder, Portfolios } from './portfolios.ts';

/** Called from a line of the checklist, a command gets that line. */
export function isChecklistNode(value: unknown): value is ChecklistNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'portfolio' in value;
}

/**
 * The portfolio that a command is about: that of the line it was called on, the only one, the one the student picks.
 *
 * @param subject what the command was called with.
 * @throws {Failure} when there is none, or when the student picks none.
 */
export async function choosePortfolio(portfolios: Portfolios, subject?: unknown): Promise<PortfolioFolder> {
  if (isChecklistNode(subject)) return subject.portfolio;
  if (subject instanceof Uri) {
    const place = portfolios.of(subject);
    if (place) return place.portfolio;
  }
  const [only, ...others] = portfolios.all;
  if (!only) throw noPortfolio();
  return others.length === 0 ? only : pick(portfolios);
}

async function pick(portfolios: Portfolios): Promise<PortfolioFolder> {
  const active = window.activeTextEditor?.document.uri;
  const current = active && portfolios.of(active)?.portfolio;
  const items = [...portfolios.all]
    .sort((a, b) => Number(b === current) - Number(a === current))
    .map((portfolio) => ({ label: portfolio.name, description: portfolio.folder, portfolio }));
  const picked = await window.showQuickPick(items, { placeHolder: 'Which portfolio?' });
  if (!picked) throw new Failure('cancelled', 'Cancelled.', '');
  return picked.portfolio;
}

function noPortfolio(): Failure {
  const hasFolder = (workspace.workspaceFolders ?? []).length > 0;
  return hasFolder
    ? new Failure(
        'configuration',
        'This folder is not set up as a portfolio yet.',
        'Run “Readiness: Set Up This Portfolio”.',
      )
    : new Failure('usage', 'No folder is open.', 'Open the folder of your portfolio first.');
}
