import { ProgressLocation, window } from 'vscode';
import { choosePortfolio } from '../choosePortfolio.ts';
import type { Command, Services } from '../services.ts';
import { assertTrusted } from '../trust.ts';

/** Fetches what the coordinator has decided since. */
export function fetchDecisions({ engine, portfolios, log }: Services): Command {
  return {
    id: 'readiness.fetchDecisions',
    async execute(subject) {
      assertTrusted();
      const { folder } = await choosePortfolio(portfolios, subject);
      const options = {
        location: ProgressLocation.Notification,
        title: 'Fetching decisions',
        cancellable: true,
      };
      const { arrived, different } = await window.withProgress(options, (_progress, token) =>
        engine.ask('fetch-decisions', { folder }, { token }),
      );
      log.info(`Fetched ${arrived.length} tags`);
      const kept =
        different.length === 0 ? '' : ` Other ones than yours are at the remote: ${different.join(', ')}.`;
      const decisions = arrived.filter((name) => name.includes('/decision/'));
      const news = decisions.length === 0 ? 'There is no new decision.' : `New: ${decisions.join(', ')}.`;
      void window.showInformationMessage(news + kept);
    },
  };
}
