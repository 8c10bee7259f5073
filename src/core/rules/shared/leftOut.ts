import type { ImageFact, LinkFact, MarkdownFacts } from '../../document/facts.ts';

const showsIt =
  /\b(?:address|app|demo|deployed|here|live|page|play|project|screen ?shots?|site|video|web ?site)\b/i;
/** `[Project logo]()`. */
const isSign = /\blogos?\b/i;
/** `[https://chess.example]()`: put between the brackets in place of behind them. */
export const isAddress = /^https?:\/\/\S+$/;

/** Whether what would show the product has no address yet: `[live site]()`, `![screenshot](insert_link)`. */
export function isLeftOut(shown: LinkFact | ImageFact, { placeholders }: MarkdownFacts): boolean {
  if (shown.url.trim() !== '' && !placeholders.some(({ text }) => text === shown.url)) return false;
  if (!('text' in shown)) return true;
  return isAddress.test(shown.text.trim()) || (showsIt.test(shown.text) && !isSign.test(shown.text));
}
