/** What nobody can tell: a place to fill in, a variable, a path from elsewhere. */
const unknown = /[<>{}[\]$%~*]|^\.\.|^[/\\]|^[A-Za-z]:|\b(?:your|path|folder|directory|name)\b/i;

/**
 * The folder that `git clone` makes.
 *
 * @param words what stands behind the command: options, the address, and perhaps a folder
 * @returns '' where nobody can tell
 * Source: https://git-scm.com/docs/git-clone, “<directory>”
 */
export function clonedFolder(words: string): string {
  const parts = words.split(/\s+/).map((part) => part.replace(/^["']|["']$/g, ''));
  const at = parts.findIndex((part) => /[:/]/.test(part) && !part.startsWith('-'));
  const address = parts[at];
  if (address === undefined || unknown.test(words)) return '';
  const named = parts[at + 1] ?? nameOf(address);
  return named === '.' ? '' : firstFolder(named);
}

function nameOf(address: string): string {
  const own = address.replace(/\/(?:tree|blob)\/.*$|\/+$/, '').replace(/\.git$/, '');
  return own.split(/[:/]/).at(-1) ?? '';
}

/** What the halves of a project are called: with words in between, a reader is there already. */
const half = /^(?:api|app|backend|back-end|client|frontend|front-end|server|src|web)$/i;

/**
 * Whether a path leads to none of the folders that were made.
 *
 * @param made the folders of the clones since the last `cd`, '' for one that nobody can tell
 * @param isHere whether one of the clones stands in the same code
 */
export function isElsewhere(path: string, made: readonly string[], isHere: boolean): boolean {
  if (made.length === 0 || made.includes('') || unknown.test(path)) return false;
  const folder = firstFolder(path);
  return folder !== '' && folder !== '.' && !made.includes(folder) && (isHere || !half.test(folder));
}

/** The path that was meant: the folder that was made, or what lies within it. */
export function rightFolder(path: string, made: string): string {
  const folder = firstFolder(path);
  return half.test(folder) ? `${made}/${folder}` : made;
}

function firstFolder(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\.\//, '').split('/')[0] ?? '';
}

/** Whether an address is that of a page in a repository, which cannot be cloned. */
export function isPageAddress(address: string): boolean {
  return /^https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/[^/\s]+\/[^/\s]+\/(?:tree|blob)\//.test(address);
}

/** Whether an address was left as a template has it: `<repository-url>`, `https://github.com/your-username/chess.git`. */
export function isTemplateAddress(address: string): boolean {
  return /^(?:<[^>\n]*(?:repo|url|link|address)[^>\n]*>|\[[^\]\n]*(?:repo|url|link)[^\]\n]*\]|your[-_]?repo\S*|repo(?:sitory)?[-_]url|(?:https?:\/\/|git@)(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)[/:](?:<[^>\n]*>|\[[^\]\n]*\]|\{[^}\n]*\}|your[-_]?\w[\w-]*|user-?name|user)\/\S*)$/i.test(
    address,
  );
}
