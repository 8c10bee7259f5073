import { choosePortfolio, isChecklistNode } from '../choosePortfolio.ts';
import type { Command, Services } from '../services.ts';
import { fetchAnswers, signIn } from '../tell/gitHub.ts';
import { tellCoordinator } from '../tell/tellFlow.ts';
import { forgetAddress } from '../tell/webhook.ts';
import { assertTrusted } from '../trust.ts';

/** Tells the coordinator of what was handed in: of the line it is called on, or of what is named. */
export function tell(services: Services): Command {
  return {
    id: 'readiness.tell',
    async execute(subject, named) {
      assertTrusted();
      const portfolio = await choosePortfolio(services.portfolios, subject);
      await tellCoordinator(services, portfolio, deliverableOf(subject) ?? asText(named));
    },
  };
}

/** Asks GitHub what was answered there. */
export function fetchAnswersCommand(services: Services): Command {
  return {
    id: 'readiness.fetchAnswers',
    async execute(subject) {
      assertTrusted();
      await fetchAnswers(services, await choosePortfolio(services.portfolios, subject), signIn);
    },
  };
}

/** Forgets the address of the chat's webhook. */
export function forgetChat(services: Services): Command {
  return {
    id: 'readiness.forgetChat',
    async execute(subject) {
      await forgetAddress(services, await choosePortfolio(services.portfolios, subject));
    },
  };
}

function deliverableOf(subject: unknown): string | undefined {
  return isChecklistNode(subject) && 'deliverable' in subject ? subject.deliverable.id : undefined;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
