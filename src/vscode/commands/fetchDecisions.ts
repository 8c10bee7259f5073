import { ProgressLocation, window } from 'vscode';
import { differentTag } from '../../core/index.ts';
import { visible } from '../../util/visible.ts';
import { choosePortfolio } from '../choosePortfolio.ts';
import type { Command, Services } from '../services.ts';
import { assertTrusted } from '../trust.ts';

/** Fetches what the coordinator has decided since. */
export function fetchDecisions({ engine, portfolios, readings, log }: Services): Command {
  return {
    id: 'readiness.fetchDecisions',
    async execute(subject) {
      assertTrusted();
      const portfolio = await choosePortfolio(portfolios, subject);
      const { folder } = portfolio;
      const options = {
        location: ProgressLocation.Notification,
        title: 'Fetching decisions',
        cancellable: true,
      };
      const { arrived, different } = await window.withProgress(options, (_progress, token) =>
        engine.ask('fetch-decisions', { folder }, { token }),
      );
      log.info(`Fetched ${arrived.length} tags`);
      const checklist = readings.checklist(portfolio);
      const titleOf = (id: string) => checklist?.deliverables.find((one) => one.id === id)?.title ?? id;
      const titles = decidedOn(arrived, titleOf);
      const news =
        titles.length === 0
          ? 'There is no new decision.'
          : `A new answer about ${titles.join(', ')}: the checklist shows it.`;
      const kept = different.map((name) => differentTag(name, titleOf));
      const show = kept.length === 0 ? window.showInformationMessage : window.showWarningMessage;
      void show(visible([news, ...kept].join(' ')));
    },
  };
}

/** What the decisions among tags are about, as the checklist calls it. Whether they count is for the checklist to say. */
function decidedOn(tags: readonly string[], titleOf: (id: string) => string): string[] {
  const ids = tags.flatMap(
    (name) => /(?:^|\/)readiness\/(?<id>[^/]+)\/decision\//.exec(name)?.groups?.['id'] ?? [],
  );
  return [...new Set(ids)].map(titleOf);
}
