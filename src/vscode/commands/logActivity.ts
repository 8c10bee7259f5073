import { window } from 'vscode';
import { nextStepOf } from '../checklist/nextStep.ts';
import { choosePortfolio } from '../choosePortfolio.ts';
import type { ActivityType, NextStep } from '../../core/index.ts';
import { askAndLog } from '../input/logActivity.ts';
import type { Command, Services } from '../services.ts';

const kinds = [
  { label: 'Outreach', type: 'outreach' },
  { label: 'Follow-up', type: 'follow-up' },
  { label: 'Application', type: 'application' },
  { label: 'Interview', type: 'interview' },
  { label: 'Practice interview', type: 'practice-interview' },
  { label: 'Response', type: 'response' },
  { label: 'Offer', type: 'offer' },
  { label: 'Event', type: 'event' },
  { label: 'Meeting', type: 'meeting' },
  { label: 'Blog post', type: 'blog-post' },
  { label: 'Other', type: 'other' },
] as const satisfies readonly { label: string; type: ActivityType }[];

/** Called from a line of the checklist, it offers the kinds that count there, and asks nothing where there is one. */
export function logActivity(services: Services): Command {
  return {
    id: 'readiness.logActivity',
    async execute(subject) {
      const portfolio = await choosePortfolio(services.portfolios, subject);
      const kind = await chooseKind(nextStepOf(subject));
      if (kind) await askAndLog(services, portfolio, kind.type, `Log ${kind.label}`);
    },
  };
}

async function chooseKind(next: NextStep | undefined): Promise<(typeof kinds)[number] | undefined> {
  const counted = next?.kind === 'log-activity' ? kinds.filter(({ type }) => next.types.includes(type)) : [];
  const [only, ...others] = counted;
  if (only && others.length === 0) return only;
  const offered = counted.length > 0 ? counted : kinds;
  return window.showQuickPick(offered, { title: 'Log Activity', placeHolder: 'What kind of activity?' });
}
