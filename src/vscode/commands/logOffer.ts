import { choosePortfolio } from '../choosePortfolio.ts';
import { askAndLog } from '../input/logActivity.ts';
import type { Command, Services } from '../services.ts';

/** The day by which an offer is to be answered is worked out from the program, and offered. */
export function logOffer(services: Services): Command {
  return {
    id: 'readiness.logOffer',
    async execute(subject) {
      const portfolio = await choosePortfolio(services.portfolios, subject);
      await askAndLog(services, portfolio, 'offer', 'Log Offer');
    },
  };
}
