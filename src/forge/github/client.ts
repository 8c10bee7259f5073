import { randomUUID } from 'node:crypto';
import { Octokit } from '@octokit/core';
import { paginateRest } from '@octokit/plugin-paginate-rest';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
// Not by the core's index: this is loaded only when asked for, and all that it imports would be loaded so too.
import { ReadinessError } from '../../core/errors.ts';
import { timeLimit } from '../../util/timeLimit.ts';
import type { GitHubRepository } from '../../core/index.ts';

const Client = Octokit.plugin(paginateRest, retry, throttling);
export type GitHubClient = InstanceType<typeof Client>;

export interface GitHubOptions {
  /** Of the person who asks; without it only what is public can be read. */
  readonly token?: string;
  readonly signal?: AbortSignal;
  readonly progress?: (message: string) => void;
  /** How long one request may take, in milliseconds. */
  readonly patience?: number;
  /** How long a second is that GitHub asks to wait, in milliseconds: less than a second in tests. */
  readonly second?: number;
}

/** How long one request may take, in milliseconds. */
export const usualPatience = 15_000;
/** The longest that is waited in the middle of a command where GitHub asks for it, in seconds. */
const longestWait = 60;
const silent = () => undefined;

/**
 * One conversation with GitHub. What only reads is tried again where GitHub fails; what writes is not, as it may have
 * been done all the same: who writes looks first.
 */
export function openClient({ apiUrl }: GitHubRepository, options: GitHubOptions): GitHubClient {
  const { token, progress, second = 1000 } = options;
  const wait = (seconds: number, _request: unknown, _client: unknown, tries: number) => {
    if (seconds > longestWait || tries > 1) return false;
    progress?.(`GitHub asks to wait for ${seconds} seconds`);
    return true;
  };
  return new Client({
    baseUrl: apiUrl,
    ...(token !== undefined && { auth: token }),
    userAgent: 'portfolio-readiness',
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch: sameHostFetch(options) },
    retry: { doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451], retries: 2, retryAfterBaseValue: second },
    throttle: {
      id: randomUUID(),
      onRateLimit: wait,
      onSecondaryRateLimit: wait,
      retryAfterBaseValue: second,
      ...unhurried,
    },
  });
}

/** Three seconds between any two writes are for those who write all day: one second stays. */
const unhurried = { triggersNotification: () => false };

/** For a request that must not be sent twice by itself. */
export const once = { request: { retries: 0 } } as const;

/** A repository that was renamed answers with its new address, which is followed as long as it is at the same host. */
function sameHostFetch({ signal, patience = usualPatience }: GitHubOptions): typeof fetch {
  return async (input, init) => {
    let url = input instanceof Request ? input.url : input.toString();
    for (let hops = 0; ; hops += 1) {
      const limit = timeLimit(patience);
      const response = await fetch(url, {
        ...init,
        redirect: 'manual',
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      });
      const location = [301, 302, 307, 308].includes(response.status) && response.headers.get('location');
      if (!location) return response;
      const next = new URL(location, url);
      if (next.origin !== new URL(url).origin || hops > 2) throw leadsElsewhere(next.host);
      url = next.href;
    }
  };
}

function leadsElsewhere(host: string): ReadinessError {
  return new ReadinessError(
    'forge-refused',
    `GitHub says that the repository is at another place (${host}), and that is not followed.`,
    'Set your remote to the present address: `git remote set-url origin <address>`.',
  );
}
