/**
 * Offset after the closing fence of YAML frontmatter, or 0 where the text has none. Frontmatter starts on the first
 * line (after a byte order mark) and counts only when it is closed.
 */
export function frontmatterEnd(text: string): number {
  if (!/^\uFEFF?---[ \t]*[\r\n]/.test(text)) return 0;
  const closing = /[\r\n]---[ \t]*(?=[\r\n]|$)/g;
  closing.lastIndex = text.search(/[\r\n]/);
  return closing.test(text) ? closing.lastIndex : 0;
}
