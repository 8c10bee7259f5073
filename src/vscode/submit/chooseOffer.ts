import { window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { SubmissionOffer } from '../../core/index.ts';

type OfferItem = QuickPickItem & { readonly offer: SubmissionOffer };

/** Lists the deliverables with what would be sent and to whom. */
export async function chooseOffer(offers: readonly SubmissionOffer[]): Promise<SubmissionOffer | undefined> {
  const picked = await window.showQuickPick(offers.map(item), {
    title: 'Submit for Approval',
    placeHolder: 'Which deliverable?',
    matchOnDescription: true,
  });
  return picked?.offer;
}

function item(offer: SubmissionOffer): OfferItem {
  const ready = offer.reasons.length === 0;
  return {
    label: `$(${ready ? 'pass' : 'circle-large-outline'}) ${offer.title}`,
    description: [readiness(offer), previously(offer)].filter((part) => part !== '').join(', '),
    detail: `${filesText(offer.files)}${offer.to === undefined ? '' : `, to ${offer.to}`}`,
    offer,
  };
}

function readiness({ reasons }: SubmissionOffer): string {
  if (reasons.length === 0) return 'ready';
  return `${reasons.length} ${reasons.length === 1 ? 'reason' : 'reasons'} to wait`;
}

function previously({ alreadySubmitted }: SubmissionOffer): string {
  return alreadySubmitted === undefined ? '' : `this content is submission ${alreadySubmitted} already`;
}

/** Names a few files, and counts the rest. */
export function filesText(files: readonly string[], most = 3): string {
  if (files.length === 0) return 'no files';
  const rest = files.length - most;
  const named = files.slice(0, most).join(', ');
  return rest > 0 ? `${named} and ${rest} more` : named;
}
