import { ReadinessError } from '../core/index.ts';
import { timeLimit } from '../util/timeLimit.ts';

/** No program that a person wrote is larger. */
const largestText = 1024 * 1024;
/** How long an address may take, in milliseconds. */
const patience = 20_000;
const mostHops = 5;

/** Fetches an address; Node's own `fetch` satisfies it. */
export type Download = (
  url: string,
  options: { readonly signal: AbortSignal; readonly redirect: 'manual' },
) => Promise<Response>;

/**
 * What is at an address, or where it leads, as long as each step is https.
 * @throws ReadinessError `git-network`, `usage`
 */
export async function downloadBytes(
  url: string,
  signal: AbortSignal,
  download: Download = fetch,
): Promise<Uint8Array> {
  const { username, password, host } = URL.canParse(url) ? new URL(url) : {};
  if (username || password) throw holdsPassword(host ?? '');
  const limit = timeLimit(patience);
  try {
    const either = AbortSignal.any([signal, limit]);
    return await readAll(await follow(url, (next) => download(next, { signal: either, redirect: 'manual' })));
  } catch (error) {
    throw unreachable(
      url,
      limit.aborted ? `it took longer than ${patience / 1000} seconds` : reasonOf(error),
      error,
    );
  }
}

async function follow(url: string, get: (url: string) => Promise<Response>): Promise<Response> {
  let next = url;
  for (let hops = 0; hops <= mostHops; hops += 1) {
    if (!next.startsWith('https://'))
      throw new Error(
        hops === 0 ? 'it does not start with https://' : 'it leads to an address that is not https',
      );
    const response = await get(next);
    const location = [301, 302, 303, 307, 308].includes(response.status) && response.headers.get('location');
    if (!location) {
      if (!response.ok) throw new Error(`it answers ${response.status}`);
      return response;
    }
    await response.body?.cancel();
    next = new URL(location, next).href;
  }
  throw new Error('it leads from one address to the next, and to no end');
}

/** Stops as soon as there is too much. */
async function readAll({ body }: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = body ?? [];
  for await (const part of stream) {
    size += part.length;
    if (size > largestText) throw new Error(`it is larger than ${largestText} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no server of this name, or no network',
  EAI_AGAIN: 'there is no network',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection broke off',
};

/** `fetch` says only that it failed; why is in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(error);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return (
    words[code] ?? (/CERT|TLS|SSL/.test(code) ? `its certificate is not trusted (${code})` : cause.message)
  );
}

function unreachable(url: string, reason: string, cause: unknown): ReadinessError {
  return new ReadinessError(
    'git-network',
    `${url} could not be fetched: ${reason}.`,
    'Check the address and the network, then try again. What was fetched before still counts.',
    { cause },
  );
}

function holdsPassword(host: string): ReadinessError {
  return new ReadinessError(
    'usage',
    `The address at ${host} holds a name or a password, and would stand in readiness.json for everybody to read.`,
    'Ask your school for an address that needs none.',
  );
}
