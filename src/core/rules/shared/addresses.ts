/** What an address in a document leads to. */
export type Address =
  /** A place in the document itself. */
  | { readonly kind: 'anchor'; readonly anchor: string }
  /** A file or folder of the portfolio: the paths it may stand for, the likeliest first. */
  | { readonly kind: 'file'; readonly paths: readonly string[]; readonly written: string }
  /** The web, mail, or a page that only GitHub makes: nothing that can be looked up here. */
  | { readonly kind: 'elsewhere' };

const elsewhere: Address = { kind: 'elsewhere' };
/** Pages that GitHub shows beside a repository; relative links to them lead out of it on purpose. */
const githubPages =
  /(?:^|\/)(?:issues|pulls?|wiki|actions|releases|commits?|blob|tree|raw|graphs|discussions|projects\/\d+|compare|archive|security|fork|stargazers)(?:\/|$)/;

/**
 * @param from path of the document that holds the address
 * @param root folder in which an address that begins with `/` may start, besides the portfolio's own
 */
export function readAddress(url: string, from: string, root: string): Address {
  const trimmed = url.trim();
  if (trimmed === '' || trimmed === '#' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(trimmed)) return elsewhere;
  if (trimmed.startsWith('#')) return { kind: 'anchor', anchor: decoded(trimmed.slice(1)) };
  const [written = ''] = trimmed.split(/[?#]/, 1);
  if (written === '' || /[{}<>$]/.test(written)) return elsewhere;
  const path = decoded(written);
  const bases = path.startsWith('/') ? [root, ''] : [parentOf(from)];
  const paths = bases.flatMap((base) => resolve(base, path) ?? []);
  if (paths.length === 0 && githubPages.test(path)) return elsewhere;
  const leadsUpToPages = /^\/?\.\./.test(path) && githubPages.test(path);
  return leadsUpToPages ? elsewhere : { kind: 'file', paths, written };
}

/** Percent signs that stand for nothing are taken as they are. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** `undefined` where the path leads out of the portfolio. */
function resolve(base: string, path: string): string | undefined {
  const parts = base === '' ? [] : base.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
