import { ReadinessError } from '../errors.ts';

/** A repository at GitHub, at GitHub Enterprise Cloud with data residency, or on a GitHub Enterprise Server. */
export interface GitHubRepository {
  /** `github.com`, with the port where one stands in the address. */
  readonly host: string;
  readonly owner: string;
  readonly name: string;
  /** Where its programming interface is: `https://api.github.com`. */
  readonly apiUrl: string;
  /** Its page: `https://github.com/ada/portfolio`. */
  readonly page: string;
}

const name = String.raw`(?<owner>[\w.-]+)\/(?<name>[\w.-]+?)(?:\.git)?\/?$`;
const web = new RegExp(String.raw`^(?<scheme>https?):\/\/(?:[^@/]*@)?(?<host>[\w.-]+(?::\d+)?)\/${name}`);
const ssh = new RegExp(String.raw`^ssh:\/\/(?:[^@/]*@)?(?<host>[\w.-]+)(?::\d+)?\/${name}`);
const short = new RegExp(String.raw`^(?:[\w.-]+@)?(?<host>[\w.-]+):${name}`);

/**
 * The repository at GitHub that an address means.
 * @param address as git knows it, or of the page: `git@github.com:ada/portfolio.git`, `https://github.com/ada/portfolio`
 * @param enterprise the host of the GitHub Enterprise Server that the person who asks uses; never from a repository, as a
 * token is sent there
 * @throws ReadinessError `forge-not-set-up`, when it is at no GitHub that this person is known to use
 */
export function gitHubRepository(
  address: string | undefined,
  enterprise: string | undefined,
): GitHubRepository {
  const groups = [web, ssh, short].map((form) => form.exec(address ?? '')?.groups).find(Boolean) ?? {};
  const { scheme = 'https', owner, name: repository } = groups;
  const host = groups['host']?.toLowerCase().replace(/^(?:ssh|www)\.github\.com$/, 'github.com');
  if (host === undefined || owner === undefined || repository === undefined) throw notAtGitHub();
  const apiUrl = apiOf(scheme, host, enterprise?.toLowerCase());
  if (apiUrl === undefined) throw otherHost(host);
  return { host, owner, name: repository, apiUrl, page: `${scheme}://${host}/${owner}/${repository}` };
}

/** https://docs.github.com/rest/overview/resources-in-the-rest-api, and the same for the server and for ghe.com. */
function apiOf(scheme: string, host: string, enterprise: string | undefined): string | undefined {
  if (scheme === 'http' && !isLoopback(host)) return undefined;
  if (host === 'github.com') return 'https://api.github.com';
  if (/^[\w-]+\.ghe\.com$/.test(host)) return `https://api.${host}`;
  return host === enterprise ? `${scheme}://${host}/api/v3` : undefined;
}

/** Whether a host, with or without a port, is this machine, to which even http is no risk. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
}

function notAtGitHub(): ReadinessError {
  return new ReadinessError(
    'forge-not-set-up',
    'Your portfolio has no remote at GitHub.',
    'Push it to GitHub, or name the repository in readiness.json: `"github": { "repository": "https://github.com/you/portfolio" }`.',
  );
}

function otherHost(host: string): ReadinessError {
  return new ReadinessError(
    'forge-not-set-up',
    `Your portfolio is at ${host}, which is not known to be a GitHub.`,
    'If it is a GitHub Enterprise Server, say so: the setting `github-enterprise.uri` in VS Code, GH_HOST on the command line. Else copy the message and send it yourself.',
  );
}
