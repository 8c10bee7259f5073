import { RequestError } from '@octokit/request-error';
import { ReadinessError, type ReadinessErrorCode } from '../../core/errors.ts';
import type { GitHubRepository } from '../../core/index.ts';
import { type GitHubOptions, usualPatience } from './client.ts';

/** Says in our words what GitHub or the network did. What Octokit throws holds the request, so it is not passed on. */
export function gitHubError(
  error: unknown,
  repository: GitHubRepository,
  { signal, patience = usualPatience }: GitHubOptions,
): Error {
  if (error instanceof ReadinessError) return error;
  if (signal?.aborted)
    return new ReadinessError('cancelled', 'Cancelled.', 'Run it again: what is there already is found.');
  if (!(error instanceof RequestError)) return error instanceof Error ? error : new Error(String(error));
  if (error.cause instanceof ReadinessError) return error.cause;
  const { host } = repository;
  if (error.response) return answered(error, repository);
  const isLate = error.cause instanceof Error && error.cause.name === 'TimeoutError';
  const what = isLate ? `did not answer within ${patience / 1000} seconds` : 'could not be reached';
  return failure('forge-unreachable', `${host} ${what}.`, `Check the connection. ${again}`);
}

/** Whether it may go well the next time, and whether what was asked for may have been done nobody knows. */
export function isUncertain(error: unknown): boolean {
  return error instanceof RequestError && error.status >= 500 && !(error.cause instanceof ReadinessError);
}

const again = 'Run it again later: what is there already is found, and nothing is doubled.';

function answered(error: RequestError, { host, owner, name }: GitHubRepository): ReadinessError {
  const limit = limitOf(error);
  if (limit !== undefined) {
    const when = limit > 90 ? `${Math.ceil(limit / 60)} minutes` : `${limit} seconds`;
    return failure('forge-limit', `${host} takes no more requests from you for ${when}.`, again);
  }
  const said = error.message
    .replace(/ - https:\/\/\S+$/, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .slice(0, 200);
  const known = byStatus(owner, name)[error.status];
  if (known) return failure(known[0], `${host} ${known[1]} (${said}).`, known[2]);
  if (error.status >= 500)
    return failure(
      'forge-unreachable',
      `${host} answers ${error.status}, so something is wrong there.`,
      again,
    );
  return failure('forge-refused', `${host} answers ${error.status} (${said}).`, again);
}

type Known = readonly [code: ReadinessErrorCode, what: string, nextStep: string];

/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
function byStatus(owner: string, name: string): Readonly<Record<number, Known>> {
  const repository = `${owner}/${name}`;
  return {
    401: [
      'forge-authentication',
      'does not accept your sign-in',
      'Sign in again; on the command line, make a new token and set it as GH_TOKEN.',
    ],
    403: [
      'forge-refused',
      `does not let you do this in ${repository}`,
      'The token must be allowed to read and write its issues, and be authorised for the organisation where it asks for that.',
    ],
    404: [
      'forge-refused',
      `has no repository ${repository} that you can see`,
      'Check the address of the remote. For a private repository the token needs access to it.',
    ],
    410: [
      'forge-refused',
      `has no issues in ${repository}`,
      'Switch them on in the settings of the repository, under Features.',
    ],
    422: [
      'forge-refused',
      'did not take what was written',
      'Copy the message and send it yourself; please report this if it stays.',
    ],
  };
}

/** Seconds until requests are taken again; `undefined` for any other refusal. */
function limitOf({ status, message, response }: RequestError): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const header = (name: string) => Number(response?.headers[name]);
  const after = header('retry-after');
  if (after > 0) return after;
  if (response?.headers['x-ratelimit-remaining'] === '0')
    return Math.max(1, Math.ceil(header('x-ratelimit-reset') - Date.now() / 1000));
  return status === 429 || /\bsecondary rate\b/i.test(message) ? 60 : undefined;
}

function failure(code: ReadinessErrorCode, message: string, nextStep: string): ReadinessError {
  return new ReadinessError(code, message, nextStep);
}
