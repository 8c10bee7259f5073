import { window } from 'vscode';
import { choosePortfolio } from '../choosePortfolio.ts';
import { fileUri, isFile } from '../portfolios.ts';
import type { Command, Services } from '../services.ts';

const usualLog = 'job-search.md';

export function openLog(services: Services): Command {
  return {
    id: 'readiness.openLog',
    async execute(subject) {
      const portfolio = await choosePortfolio(services.portfolios, subject);
      const file = services.readings.of(portfolio)?.paths?.log ?? usualLog;
      const uri = fileUri(portfolio, file);
      if (await isFile(uri)) {
        await window.showTextDocument(uri);
        return;
      }
      void window.showInformationMessage(
        `There is no log yet: ${file} is made when you log your first activity.`,
      );
    },
  };
}
