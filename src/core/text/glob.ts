import picomatch from 'picomatch';

/**
 * Whether a path (relative to the portfolio, with `/`) fits one of the patterns. `*` stands for one name, `**` for any
 * number of folders; names that start with a dot are fitted too. A pattern that says a plain path fits only that.
 */
export function matcher(patterns: readonly string[]): (path: string) => boolean {
  const cleaned = patterns.map((pattern) => pattern.replace(/^\.\//, '').replace(/\/+$/, ''));
  return picomatch(cleaned, { dot: true, nonegate: true, windows: false });
}
