import { Uri, window } from 'vscode';
import type { Contact, FollowUp } from '../../core/index.ts';
import { choosePortfolio, isChecklistNode } from '../choosePortfolio.ts';
import { Failure } from '../failure.ts';
import { askAndLog } from '../input/logActivity.ts';
import type { PortfolioFolder } from '../portfolios.ts';
import type { Command, Services } from '../services.ts';

/** From a line of the tree, from a row of the log, or for one of the follow-ups that are open. */
export function logFollowUp(services: Services): Command {
  return {
    id: 'readiness.logFollowUp',
    async execute(subject) {
      const row = rowOf(subject);
      const portfolio = await choosePortfolio(services.portfolios, row?.uri ?? subject);
      const contact = await contactOf(services, portfolio, row ?? subject);
      if (!contact) return;
      const { type: before, company, person, position, channel } = contact;
      const type = before === 'offer' ? 'response' : 'follow-up';
      const known = {
        ...(company !== undefined && { company }),
        ...(person !== undefined && { person }),
        ...(position !== undefined && { position }),
      };
      const title = `Follow Up: ${[person, company].filter((text) => text !== undefined).join(', ')}`;
      await askAndLog(services, portfolio, type, title, { known, ...(channel !== undefined && { channel }) });
    },
  };
}

interface Row {
  readonly uri: Uri;
  /** Counted from 1. */
  readonly line: number;
}

/** The row that a command is called on: by the light bulb, or where the cursor stands. */
function rowOf(subject: unknown): Row | undefined {
  if (typeof subject !== 'object' || subject === null || !('line' in subject) || !('uri' in subject)) {
    return undefined;
  }
  const { uri, line } = subject;
  return uri instanceof Uri && typeof line === 'number' ? { uri, line } : undefined;
}

async function contactOf(
  { engine, portfolios, readings }: Services,
  portfolio: PortfolioFolder,
  subject: unknown,
): Promise<Contact | undefined> {
  if (isChecklistNode(subject) && subject.kind === 'follow-up') return subject.followUp;
  const row = rowOf(subject);
  const place = row && portfolios.of(row.uri);
  if (!row || !place) return await pick(readings.of(portfolio)?.followUps ?? []);
  const ask = { folder: portfolio.folder, file: place.file, line: row.line };
  const found = await engine.ask('contact-at', ask);
  if (found?.company !== undefined) return found;
  throw new Failure(
    'usage',
    'No contact was found in this line of the log.',
    'Put the cursor on a row that names a company.',
  );
}

async function pick(followUps: readonly FollowUp[]): Promise<FollowUp | undefined> {
  const items = followUps.map((followUp) => ({
    label: [followUp.person, followUp.company].filter((text) => text !== undefined).join(', '),
    description: followUp.date,
    followUp,
  }));
  if (items.length === 0) {
    void window.showInformationMessage(
      'Nobody in your log waits for a follow-up. The light bulb on a row logs one all the same.',
    );
    return undefined;
  }
  return (await window.showQuickPick(items, { title: 'Log Follow-up', placeHolder: 'To whom?' }))?.followUp;
}
