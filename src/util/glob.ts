/**
 * Whether a path (parts separated by `/`) fits a pattern: `*` stands for any run of characters within one part,
 * `**` for any number of parts. Everything else stands for itself.
 *
 * Written here although there are libraries: they compile to regular expressions, and patterns come from
 * repositories that may be hostile. This one takes time in proportion to pattern times path at most.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const parts = pattern.replace(/^\.\//, '').split('/');
  return matches(path.split('/'), parts, (part) => part === '**', matchesPart);
}

function matchesPart(text: string, pattern: string): boolean {
  return matches(
    [...text],
    [...pattern],
    (character) => character === '*',
    (a, b) => a === b,
  );
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
