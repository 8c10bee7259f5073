import type { LinkFact } from '../facts.ts';
import type { Passage } from './passage.ts';

const address =
  /(?<![\w@./-])(?:https?:\/\/)?(?:www\.)?(?:[\w-]{1,63}\.){1,4}(?:com|dev|io|me|net|org|co|tech|app|codes?|page|site|us|uk|ca|de|eu|in)\b(?![@\w])(?:\/[\w~%./?=&#-]{0,200})?/gi;

/** Words with a dot that are tools and not addresses. */
const notAddresses = /^(?:asp\.net|\w{1,20}\.(?:js|ts|py|rb)|socket\.io|draw\.io|vb\.net|ado\.net|\.net)$/i;

/**
 * Addresses that stand in prose without being links (`github.com/jane`): a reader can follow them all the same.
 * @param links in the order of the text.
 */
export function findMentions(passage: Passage, links: readonly LinkFact[]): LinkFact[] {
  const mentions: LinkFact[] = [];
  let next = 0;
  for (const match of passage.text.matchAll(address)) {
    const url = match[0].replace(/[.,;]+$/, '');
    const range = notAddresses.test(url) ? undefined : passage.rangeAt(match.index, url.length);
    if (!range) continue;
    while ((links[next]?.range.end.offset ?? Infinity) <= range.start.offset) next++;
    const isInLink = (links[next]?.range.start.offset ?? Infinity) <= range.start.offset;
    if (!isInLink) mentions.push({ url, text: url, range, urlRange: range, source: 'autolink' });
  }
  return mentions;
}
