import type { RepositoryFact } from '../ports.ts';

/** The page of a forge for a commit; `undefined` where the repository's remote is none that is known to have one. */
export function commitPage(repository: RepositoryFact | undefined, id: string): string | undefined {
  const base = webBase(repository?.url);
  return base === undefined ? undefined : `${base.address}${base.infix}/commit/${encodeURIComponent(id)}`;
}

/** The page of a forge for what changed between two commits. */
export function comparePage(
  repository: RepositoryFact | undefined,
  from: string,
  to: string,
): string | undefined {
  const base = webBase(repository?.url);
  if (base === undefined) return undefined;
  return `${base.address}${base.infix}/compare/${encodeURIComponent(from)}...${encodeURIComponent(to)}`;
}

/** The page of a forge for a line of a file, as it was in the commit that is checked out. */
export function linePage(
  repository: RepositoryFact | undefined,
  path: string,
  line: number,
): string | undefined {
  const base = webBase(repository?.url);
  if (base === undefined || repository?.head === undefined) return undefined;
  const place = [repository.prefix, path].join('').split('/').map(encodeURIComponent).join('/');
  return `${base.address}${base.infix}/blob/${encodeURIComponent(repository.head)}/${place}?plain=1#L${line}`;
}

/** `git@github.com:ada/portfolio.git`, `https://github.com/ada/portfolio` → `https://github.com/ada/portfolio` */
function webBase(url: string | undefined): { address: string; infix: string } | undefined {
  const { host, path } =
    /^(?:https:\/\/|ssh:\/\/)(?:[^@/]*@)?(?<host>[\w.-]+)(?::\d+)?\/(?<path>[\w./~-]+?)(?:\.git)?\/?$/.exec(
      url ?? '',
    )?.groups ??
    /^[\w.-]+@(?<host>[\w.-]+):(?<path>[\w./~-]+?)(?:\.git)?\/?$/.exec(url ?? '')?.groups ??
    {};
  if (host === undefined || path === undefined || !path.includes('/')) return undefined;
  return { address: `https://${host}/${path}`, infix: /(?:^|\.)gitlab\./.test(host) ? '/-' : '' };
}
