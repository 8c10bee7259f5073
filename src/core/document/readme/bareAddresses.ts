import type { LinkFact } from '../facts.ts';
import { addressOf, addressOfMention } from '../markdown/address.ts';
import type { Span } from '../../text/position.ts';
import { firstFrom, isWithin } from '../markdown/blocks.ts';
import type { Reading } from '../markdown/reading.ts';
import type { Section } from '../sections/section.ts';
import { isProductAddress, isToBeNamed, productDomains } from './hosts.ts';

/** Only from here on a text is looked at more closely. */
const belowHost = new RegExp(
  `\\.(?:${[...productDomains].join('|').replaceAll('.', '\\.')})(?![\\w@-])`,
  'gi',
);
const namesBefore = /(?<![\w@:/.*<>{}$-])[a-z\d][\w-]*(?:\.[a-z\d][\w-]*){0,3}$/i;
const pathBehind = /^\/[\w~%./?=&#-]{0,200}/;
const longestName = 100;

/**
 * Addresses of the running product that stand in running text without `https://`, of which GitHub makes no links.
 * One in a heading names the repository (`ada.github.io`).
 *
 * @param links of the text, in its order.
 */
export function findBareAddresses(reading: Reading, links: readonly LinkFact[]): LinkFact[] {
  return [...reading.text.matchAll(belowHost)].flatMap(({ 0: domain, index }) => {
    const name = namesBefore.exec(reading.text.slice(Math.max(0, index - longestName), index))?.[0];
    if (name === undefined) return [];
    const end = index + domain.length;
    const path =
      pathBehind.exec(reading.text.slice(end, end + longestName))?.[0].replace(/[.,;?]+$/, '') ?? '';
    const url = `${name}${domain}${path}`;
    const address = addressOfMention(url);
    const span = { start: index - name.length, end: end + path.length };
    if (
      !address ||
      !isProductAddress(address) ||
      isToBeNamed(address) ||
      !isRunningText(span, reading, links)
    )
      return [];
    const range = reading.range(span);
    return [{ url: `https://${url}`, text: url, range, urlRange: range, source: 'text' as const }];
  });
}

/** Below such a heading, whatever address stands alone is that of the product. */
const announcesDeploy = /\b(?:demo|deploy(?:ed|ment)?|hosted|live|producci[oó]n|production)\b/i;

/** Addresses of the running product that stand alone in a block of code, where nobody can click them. */
export function findShownAddresses({ codes, lines }: Reading, sections: readonly Section[]): LinkFact[] {
  const isAnnounced = (start: number): boolean =>
    announcesDeploy.test(sections.findLast(({ range }) => range.start.offset < start)?.title ?? '');
  return codes.flatMap(({ node, start, end }) => {
    const url = node.value.trim();
    const address = isOneAddress.test(url) ? addressOf(url) : undefined;
    if (!address || isToBeNamed(address)) return [];
    if (!isProductAddress(address) && !(address.path === '/' && isAnnounced(start))) return [];
    const range = lines.rangeAt(start, end);
    return [{ url, text: url, range, urlRange: range, source: 'text' as const }];
  });
}

const isOneAddress = /^https?:\/\/\S+$/;

function isRunningText(span: Span, { runs, headings }: Reading, links: readonly LinkFact[]): boolean {
  const run = runs[firstFrom(runs, span.start + 1) - 1];
  return (
    run?.kind === 'prose' &&
    isWithin(span, run) &&
    !headings.some((heading) => isWithin(span, heading)) &&
    !links.some(({ range: { start, end } }) => start.offset <= span.start && span.end <= end.offset)
  );
}
