import { commands, window } from 'vscode';
import type { PortfolioFolder } from '../portfolios.ts';

/** Says that something was handed in, and offers to tell the coordinator. Nothing happens unless the student asks for it. */
export async function offerToTell(
  message: string,
  portfolio: PortfolioFolder,
  deliverable: string,
): Promise<void> {
  const tell = 'Tell the Coordinator…';
  if ((await window.showInformationMessage(message, tell)) === tell)
    await commands.executeCommand('readiness.tell', portfolio.uri, deliverable);
}
