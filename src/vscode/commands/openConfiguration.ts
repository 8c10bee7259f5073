import { window } from 'vscode';
import { choosePortfolio } from '../choosePortfolio.ts';
import { configurationFile, fileUri } from '../portfolios.ts';
import type { Command, Services } from '../services.ts';

export function openConfiguration({ portfolios }: Services): Command {
  return {
    id: 'readiness.openConfiguration',
    async execute(subject) {
      await window.showTextDocument(fileUri(await choosePortfolio(portfolios, subject), configurationFile));
    },
  };
}
