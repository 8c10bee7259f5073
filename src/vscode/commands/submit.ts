import { choosePortfolio, isChecklistNode } from '../choosePortfolio.ts';
import type { Command, Services } from '../services.ts';
import { submitDeliverable } from '../submit/submitFlow.ts';
import { assertTrusted } from '../trust.ts';

/** Called from a line of the checklist, it hands in that deliverable; else the student chooses. */
export function submit(services: Services): Command {
  return {
    id: 'readiness.submit',
    async execute(subject) {
      assertTrusted();
      const portfolio = await choosePortfolio(services.portfolios, subject);
      const deliverable =
        isChecklistNode(subject) && 'deliverable' in subject ? subject.deliverable.id : undefined;
      await submitDeliverable(services, portfolio, deliverable);
    },
  };
}
