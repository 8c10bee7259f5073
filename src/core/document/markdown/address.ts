/** The parts of a web address that facts are judged by. */
export interface Address {
  /** In lower case, without `www.` and port. */
  readonly host: string;
  /** As written, starting with `/`; without query and fragment. */
  readonly path: string;
}

/**
 * Reads an absolute web address, also one without scheme (`www.example.org/cv`, `//example.org`).
 * The core has no `URL`, and links in drafts are often not valid ones.
 * @returns `undefined` for a relative path, a fragment, another scheme.
 */
export function addressOf(url: string): Address | undefined {
  const match = /^(?:https?:)?\/\/([^/?#]*)([^?#]*)|^(www\.[^/?#]*)([^?#]*)/i.exec(url.trim());
  if (!match) return undefined;
  const authority = match[1] ?? match[3] ?? '';
  const named = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  const bare = named.startsWith('www.') ? named.slice(4) : named;
  const host = bare.includes(':') ? bare.replace(/:\d*$/, '') : bare;
  return host === '' ? undefined : { host, path: (match[2] ?? match[4]) || '/' };
}

/** As `addressOf`, also for what has no scheme and no `www.`: `github.com/jane`. */
export function addressOfMention(url: string): Address | undefined {
  return addressOf(url) ?? (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(url) ? addressOf(`//${url}`) : undefined);
}

/** More than any domain that is looked for has between its dots. */
const mostParts = 5;

/** The domain of those given that a host is or lies below. */
export function domainOf(host: string, domains: ReadonlySet<string>): string | undefined {
  let from = host.length;
  for (let parts = 0; parts < mostParts && from > 0; parts += 1) {
    from = host.lastIndexOf('.', from - 1);
    const domain = host.slice(from + 1);
    if (domains.has(domain)) return domain;
  }
  return undefined;
}

/** Whether a host is one of those given, or below one. */
export function isHostOf(host: string, domains: ReadonlySet<string>): boolean {
  return domainOf(host, domains) !== undefined;
}

/** The parts of a path between slashes. */
export function pathParts({ path }: Address): string[] {
  return path.split('/').filter((part) => part !== '');
}
