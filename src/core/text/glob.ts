/**
 * Whether a path (relative to the portfolio, with `/`) fits one of the patterns. `*` stands for any run of characters
 * within one name, `**` for any number of folders; names that start with a dot are fitted too. Everything else stands for
 * itself, so a pattern that says a plain path fits only that.
 *
 * Written here although there are libraries: they compile to regular expressions, and the patterns of a hostile
 * repository make those hang (seven stars took picomatch seconds). This takes time in proportion to pattern times path.
 */
export function matcher(patterns: readonly string[]): (path: string) => boolean {
  const cleaned = patterns.map((pattern) => pattern.replace(/^\.\//, '').replace(/\/$/, '').split('/'));
  return (path) => {
    const parts = path.split('/');
    return cleaned.some((pattern) => matches(parts, pattern, isAnyFolders, matchesName));
  };
}

function isAnyFolders(part: string): boolean {
  return part === '**';
}

function matchesName(name: string, pattern: string): boolean {
  return matches(Array.from(name), Array.from(pattern), isAnyCharacters, isSame);
}

function isAnyCharacters(character: string): boolean {
  return character === '*';
}

function isSame(a: string, b: string): boolean {
  return a === b;
}

/** Greedy matching that comes back to the last wildcard only: what an earlier one took never needs to change. */
function matches(
  items: readonly string[],
  pattern: readonly string[],
  isWildcard: (item: string) => boolean,
  fits: (item: string, pattern: string) => boolean,
): boolean {
  let at = 0;
  let wanted = 0;
  let wildcard = -1;
  let taken = 0;
  while (at < items.length) {
    const next = pattern[wanted];
    if (next !== undefined && isWildcard(next)) {
      wildcard = wanted++;
      taken = at;
    } else if (next !== undefined && fits(items[at] ?? '', next)) {
      at += 1;
      wanted += 1;
    } else if (wildcard >= 0) {
      wanted = wildcard + 1;
      at = ++taken;
    } else return false;
  }
  return pattern.slice(wanted).every(isWildcard);
}
