import { window } from 'vscode';
import { withdrawable } from '../../core/index.ts';
import type { ChecklistDeliverable } from '../../core/index.ts';
import { choosePortfolio, isChecklistNode } from '../choosePortfolio.ts';
import { Failure } from '../failure.ts';
import type { PortfolioFolder } from '../portfolios.ts';
import type { Command, Services } from '../services.ts';
import { withdrawDeliverable } from '../submit/withdrawFlow.ts';
import { assertTrusted } from '../trust.ts';

/** Takes back what waits for an answer: of the line it is called from, else of what the student chooses. */
export function withdraw(services: Services): Command {
  return {
    id: 'readiness.withdraw',
    async execute(subject) {
      assertTrusted();
      const portfolio = await choosePortfolio(services.portfolios, subject);
      const deliverable =
        isChecklistNode(subject) && 'deliverable' in subject
          ? subject.deliverable
          : await choose(services, portfolio);
      if (deliverable) await withdrawDeliverable(services, portfolio, deliverable);
    },
  };
}

/** @throws {Failure} where nothing waits for an answer. */
async function choose(
  { readings }: Services,
  portfolio: PortfolioFolder,
): Promise<ChecklistDeliverable | undefined> {
  const waiting = (readings.checklist(portfolio)?.deliverables ?? []).filter(
    (deliverable) => withdrawable(deliverable).length > 0,
  );
  if (waiting.length === 0) {
    throw new Failure(
      'usage',
      'Nothing that you have handed in waits for an answer, so there is nothing to withdraw.',
      '',
    );
  }
  // A question with one answer is none: the dialog that follows says what would be withdrawn.
  const [only, ...others] = waiting;
  if (others.length === 0) return only;
  const items = waiting.map((deliverable) => ({
    label: deliverable.title,
    description: `submission ${withdrawable(deliverable).at(-1) ?? ''}`,
    deliverable,
  }));
  const options = { title: 'Withdraw a Submission', placeHolder: 'Which deliverable?' };
  return (await window.showQuickPick(items, options))?.deliverable;
}
