import { choosePortfolio } from '../choosePortfolio.ts';
import { askAndLog } from '../input/logActivity.ts';
import type { Command, Services } from '../services.ts';

export function logOutreach(services: Services): Command {
  return {
    id: 'readiness.logOutreach',
    async execute(subject) {
      const portfolio = await choosePortfolio(services.portfolios, subject);
      await askAndLog(services, portfolio, 'outreach', 'Log Outreach');
    },
  };
}
