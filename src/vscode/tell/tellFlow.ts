import { env, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { ChecklistDeliverable } from '../../core/index.ts';
import { Failure } from '../failure.ts';
import type { PortfolioFolder } from '../portfolios.ts';
import type { Services } from '../services.ts';
import { signIn, writeIssue } from './gitHub.ts';
import { postToChat } from './webhook.ts';

type WayItem = QuickPickItem & { readonly way: 'copy' | 'github' | 'chat' };

/**
 * Tells the coordinator of what was handed in, in the way that the student chooses. What would be sent is shown first, and
 * nothing is sent before they say so.
 *
 * @param deliverable an id; without one the student chooses.
 * @throws {Failure} when nothing was handed in, or the other side refuses.
 */
export async function tellCoordinator(
  services: Services,
  portfolio: PortfolioFolder,
  deliverable: string | undefined,
): Promise<void> {
  const chosen = await chooseSubmitted(services, portfolio, deliverable);
  if (!chosen) return;
  const text = await services.engine.ask('message', { folder: portfolio.folder, deliverable: chosen.id });
  const picked = await window.showQuickPick(waysFor(text), {
    title: `Tell the Coordinator: ${chosen.title}`,
    placeHolder: 'How? You see what is sent before it goes.',
  });
  if (picked?.way === 'copy') await copyMessage(text);
  if (picked?.way === 'chat') await postToChat(services, portfolio, text);
  if (picked?.way === 'github') await writeIssue(services, portfolio, chosen.id, signIn);
}

/** Puts the message on the clipboard, to be sent by the student. */
export async function copyMessage(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  void window.showInformationMessage(`Copied: ${text.replaceAll('\n', ' ')}`);
}

function waysFor(text: string): readonly WayItem[] {
  return [
    { label: '$(copy) Copy the Message', detail: text.replaceAll('\n', ' '), way: 'copy' },
    {
      label: '$(github) Issue at GitHub',
      detail: 'One issue in your repository, with the checklist and links, assigned to your coordinator',
      way: 'github',
    },
    {
      label: '$(comment-discussion) Post in the Chat',
      detail: 'The same message through a webhook of Slack, Mattermost, Discord or Teams',
      way: 'chat',
    },
  ];
}

async function chooseSubmitted(
  { engine, readings }: Services,
  portfolio: PortfolioFolder,
  id: string | undefined,
): Promise<ChecklistDeliverable | undefined> {
  // A portfolio that was opened a moment ago knows nothing yet of what was handed in.
  await engine.ask('when-idle', null);
  const all = readings.checklist(portfolio)?.deliverables.filter(({ submission }) => submission) ?? [];
  const named = all.find((one) => one.id === id);
  if (named) return named;
  const [only, ...others] = all;
  if (!only) {
    throw new Failure(
      'usage',
      'Nothing was handed in yet, so there is nothing to tell of.',
      'Hand something in first: “Readiness: Submit for Approval…”.',
    );
  }
  if (others.length === 0) return only;
  const items = all.map((deliverable) => ({ label: deliverable.title, deliverable }));
  const picked = await window.showQuickPick(items, { placeHolder: 'Of which submission?' });
  return picked?.deliverable;
}
