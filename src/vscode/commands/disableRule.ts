import { Uri, window } from 'vscode';
import { applyEngineEdits } from '../applyEdits.ts';
import { choosePortfolio } from '../choosePortfolio.ts';
import { configurationFile } from '../portfolios.ts';
import type { Command, Services } from '../services.ts';

/** Turns a rule off in `readiness.json`, for the portfolio of the file it is called with. */
export function disableRule({ engine, portfolios }: Services): Command {
  return {
    id: 'readiness.disableRule',
    async execute(rule, uri) {
      if (typeof rule !== 'string' || !(uri instanceof Uri)) return;
      const portfolio = await choosePortfolio(portfolios, uri);
      const { folder } = portfolio;
      await applyEngineEdits(portfolio, configurationFile, () =>
        engine.ask('set-rule', { folder, rule, level: 'off' }),
      );
      void window.showInformationMessage(`“${rule}” is off for ${portfolio.name}, in readiness.json.`);
    },
  };
}
