import { isLoopback, ReadinessError } from '../core/index.ts';
import { timeLimit } from '../util/timeLimit.ts';

/** Sends a request; Node's own `fetch` satisfies it. */
export type Send = (url: string, options: RequestInit) => Promise<Response>;

/** How long a chat may take to answer, in milliseconds. */
const patience = 15_000;

export interface WebhookOptions {
  readonly signal?: AbortSignal;
  readonly send?: Send;
  /** Milliseconds; for tests. */
  readonly patience?: number;
}

/**
 * Posts a text to an incoming webhook in Slack's form, which Mattermost, Discord (under `/slack`) and Teams take too. It
 * goes to that one address: no redirect is followed, and nothing is sent again by itself, as a message must not come twice.
 * @param address a secret: whoever has it can post. It stands in no error and in no log line.
 * @throws ReadinessError `usage`, `forge-refused`, `forge-limit`, `forge-unreachable`
 */
export async function postMessage(
  address: string,
  text: string,
  { signal, send = fetch, patience: longest = patience }: WebhookOptions = {},
): Promise<void> {
  const url = webhookUrl(address);
  const limit = timeLimit(longest);
  let response;
  try {
    response = await send(url.href, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'portfolio-readiness' },
      body: JSON.stringify({ text: url.hostname === 'hooks.slack.com' ? escaped(text) : text }),
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
  } catch {
    // What fetch throws may name the address, so it is not passed on.
    if (signal?.aborted) throw cancelled();
    throw limit.aborted ? noAnswer(url.host, longest) : unreachable(url.host);
  }
  await response.body?.cancel().catch(() => undefined);
  if (!response.ok) throw refusal(url.host, response);
}

/**
 * Says what is wrong with an address, without repeating it.
 * @throws ReadinessError `usage`
 */
export function webhookUrl(address: string): URL {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : undefined;
  const isPlain = url?.protocol === 'http:' && isLoopback(url.host);
  if (!url || !(url.protocol === 'https:' || isPlain) || url.username !== '' || url.password !== '') {
    throw new ReadinessError(
      'usage',
      'The address of the webhook cannot be used: it does not start with https://, or it holds a password.',
      'Copy it again from the settings of your chat, or ask your coordinator for it.',
    );
  }
  const isDiscord = /(?:^|\.)discord(?:app)?\.com$/.test(url.hostname);
  // https://discord.com/developers/docs/resources/webhook#execute-slackcompatible-webhook
  if (isDiscord && /^\/api\/webhooks\/[^/]+\/[^/]+\/?$/.test(url.pathname))
    url.pathname = `${url.pathname.replace(/\/$/, '')}/slack`;
  return url;
}

/** https://docs.slack.dev/messaging/formatting-message-text#escaping */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const again = 'Copy the message and send it yourself, or try again later.';

function refusal(host: string, { status, headers }: Response): ReadinessError {
  const failed = (code: ConstructorParameters<typeof ReadinessError>[0], what: string, nextStep: string) =>
    new ReadinessError(code, `${host} ${what}. Nothing was sent.`, nextStep);
  if (status === 429) {
    const seconds = Number(headers.get('retry-after'));
    const when = seconds > 0 ? `in ${Math.ceil(seconds)} seconds` : 'in a minute';
    return failed('forge-limit', 'takes no more messages for the moment', `Try again ${when}.`);
  }
  if (status >= 500)
    return failed('forge-unreachable', `answers ${status}, so something is wrong there`, again);
  if (status >= 300 && status < 400)
    return failed(
      'forge-refused',
      'wants the message at another address, which is not followed',
      'Ask your coordinator for the present address of the webhook.',
    );
  if ([401, 403, 404, 410].includes(status))
    return failed(
      'forge-refused',
      `does not know this webhook, or does not allow it (${status})`,
      'It may have been withdrawn: ask your coordinator for a new address.',
    );
  return failed('forge-refused', `did not take the message (${status})`, again);
}

function noAnswer(host: string, milliseconds: number): ReadinessError {
  return new ReadinessError(
    'forge-unreachable',
    `${host} did not answer within ${milliseconds / 1000} seconds.`,
    'Look in the chat whether the message is there before you send it again.',
  );
}

function unreachable(host: string): ReadinessError {
  return new ReadinessError(
    'forge-unreachable',
    `${host} could not be reached.`,
    `Check the connection. ${again}`,
  );
}

function cancelled(): ReadinessError {
  return new ReadinessError(
    'cancelled',
    'Cancelled.',
    'Look in the chat whether the message is there before you send it again.',
  );
}
