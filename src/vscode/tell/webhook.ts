import { ProgressLocation, window } from 'vscode';
import type { PortfolioFolder } from '../portfolios.ts';
import type { Services } from '../services.ts';

/**
 * Posts a text through the webhook of the school's chat, after the student has seen it. The address is a secret, and kept
 * where VS Code keeps secrets: by program, as each school has its own chat.
 */
export async function postToChat(
  services: Services,
  portfolio: PortfolioFolder,
  text: string,
): Promise<void> {
  const address = await addressOf(services, portfolio);
  if (address === undefined) return;
  const host = hostOf(address) ?? 'the chat';
  const send = 'Send';
  const modal = { modal: true, detail: text };
  if ((await window.showInformationMessage(`Send this to ${host}?`, modal, send)) !== send) return;
  const options = { location: ProgressLocation.Notification, title: 'Sending', cancellable: true };
  await window.withProgress(options, (_progress, token) =>
    services.engine.ask('post-message', { address, text }, { token }),
  );
  void window.showInformationMessage(`Sent to ${host}.`);
}

/** Forgets the address, for another one. */
export async function forgetAddress(services: Services, portfolio: PortfolioFolder): Promise<void> {
  await services.secrets.delete(keyOf(services, portfolio));
  const message = 'The address of the chat is forgotten. You are asked for it the next time.';
  void window.showInformationMessage(message);
}

async function addressOf(services: Services, portfolio: PortfolioFolder): Promise<string | undefined> {
  const key = keyOf(services, portfolio);
  const kept = await services.secrets.get(key);
  if (kept !== undefined) return kept;
  const typed = await window.showInputBox({
    title: 'The Webhook of the Chat',
    prompt: 'Your coordinator has its address. It is a secret, and kept as one on this machine.',
    placeHolder: 'https://hooks.slack.com/services/…',
    password: true,
    ignoreFocusOut: true,
    validateInput: (value) =>
      hostOf(value.trim()) === undefined ? 'An address that starts with https://' : undefined,
  });
  if (typed === undefined) return undefined;
  await services.secrets.store(key, typed.trim());
  return typed.trim();
}

function keyOf({ readings }: Services, portfolio: PortfolioFolder): string {
  return `webhook ${readings.checklist(portfolio)?.program.id ?? ''}`;
}

/** All that may be shown of the address. */
function hostOf(address: string): string | undefined {
  return /^https:\/\/(?<host>[^/@\s]+)\/\S+$/.exec(address)?.groups?.['host'];
}
