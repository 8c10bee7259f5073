import type { LinkFact } from '../facts.ts';
import { type Address, addressOf } from '../markdown/address.ts';
import { isBadgeAddress } from '../markdown/badges.ts';
import type { Section } from '../sections/section.ts';
import { headingsAbove } from './screenshots.ts';
import { isFileAddress, isHostingService, isOtherSite, isProductAddress, isToBeNamed } from './hosts.ts';

const saysLive =
  /\b(?:live|d[eé]mo|deployed|deployment|online(?= (?:at|here|version))|(?:in )?production(?= (?:site|link|app|url|version)|$|:)|hosted|visit|play (?:it|now|on|the game|here)|official (?:web ?)?site|try (?:it|the)|view (?:the |it |our |my )?(?:site|app|project|page|live|website)|check it out|launch|(?<!this )web ?site|web ?app|home ?page|(?:the|our) (?:site|app)|gh[- ]?pages|github pages|en (?:l[ií]nea|ligne|vivo))\b/i;
const saysManual =
  /\b(?:docs?|documentation|guides?|tutorials?|manual|official(?! (?:web ?)?site)|api reference|read more|learn more|download|install|tests?|repo(?:sitory)?|source|back-?end repo|instructions?|article|blog|video)\b/i;

/** A list of tools has live links among others, too. */
const announcesLive =
  /\b(?:live|demos?|deploy\w*|production|hosted|links?|(?:web)?sites?|pages?|apps?|urls?)\b/i;

/** Behind a link: “Mentorship is live online”. */
const saysLiveBehind = /^[)*_]{0,3} is (?:now )?(?:live|online|deployed|up and running)\b/i;

/** What comes from somebody else's site. */
const saysBorrowed =
  /\b(?:inspir\w+|influenced|based on|borrowed|taken from|thanks|credits?|licen[sc]ed?|open source)\b/i;

/** Before a link: what is fetched there is a tool. */
const saysFetched = /\b(?:download|install)(?:ed)?\b[^\n]{0,50}\b(?:at|from)(?: (?:the|their))?\W*$/i;

/** Before a name that is no address: whose service something runs on. */
const namesService = /\b(?:hosted|deployed|uploaded|launched) (?:through|with|via|using|by)\s*$/i;

/** What is needed of a text to judge the links in it. */
export interface LinkContext {
  readonly text: string;
  readonly sections: readonly Section[];
}

/**
 * Links to the running product: by the host, which services give to products only, or by what the link, the words
 * before it on its line, or its section say. Links to code, tools, packages and recordings are none.
 */
export function findLiveLinks(links: readonly LinkFact[], context: LinkContext): LinkFact[] {
  const seen = new Set<string>();
  const liveSections = context.sections.filter(
    ({ topics, title }) => topics.includes('live-link') && announcesLive.test(title),
  );
  return links.filter((link) => {
    if (
      seen.has(link.url) ||
      isOwnPage(link, context.sections) ||
      !isLive(link, { ...context, liveSections })
    )
      return false;
    seen.add(link.url);
    return true;
  });
}

/** Below such a heading, the front page at `ada.github.io` is who made it. */
const people =
  /\b(?:about (?:me|us)|authors?|contact|contributors?|creators?|credits|leaders?|maintainers?|team)\b/i;
const ownPage = /^https?:\/\/[\w-]+\.github\.io\/?$/i;

function isOwnPage({ url, range }: LinkFact, sections: readonly Section[]): boolean {
  return ownPage.test(url) && headingsAbove(range.start.offset, sections).some((title) => people.test(title));
}

/** What a game was made of. */
const isMaterial = /\b(?:asset|icon|music|sound|sprite|texture|tile) ?(?:pack|set|library|sheet)s?\b/i;

function isLive(
  link: LinkFact,
  context: LinkContext & { readonly liveSections: readonly Section[] },
): boolean {
  const address = addressOf(link.url);
  if (!address || isBadgeAddress(address) || isFileAddress(address)) return false;
  if (isToBeNamed(address) || isMaterial.test(link.text)) return false;
  const isProduct = isProductAddress(address);
  if (!isProduct && (isOtherSite(address) || isHostingService(address))) return false;
  const before = wordsBefore(link, context.text);
  if (isOfPerson(link, before, context.text)) return false;
  if (isProduct) return !(saysManual.test(link.text) && !saysLive.test(link.text));
  if (
    saysManual.test(link.text) ||
    /^(?:docs|api|developer|developers|blog|learn)\.|readthedocs/.test(address.host)
  )
    return false;
  if (saysFetched.test(before)) return false;
  return (
    saysLive.test(link.text) ||
    saysLiveBehind.test(context.text.slice(link.range.end.offset, link.range.end.offset + 30)) ||
    isWhatItIs(link, address, before) ||
    (saysLive.test(before) && !saysBorrowed.test(before) && !isService(link, address, before)) ||
    isInLiveSection(link, context.liveSections) ||
    isShownAlone(link, address, context)
  );
}

/** `A [Pokedex app](https://pokedex.example) that …`: what the project is, in the first words of a line. */
function isWhatItIs({ text }: LinkFact, { path }: Address, before: string): boolean {
  return path === '/' && /\b(?:app|game)$/i.test(text) && /^\W*(?:(?:this is )?(?:an?|the) )?$/i.test(before);
}

/** `hosted through [Postimages](https://postimages.org/)`: the front page of somebody's service. */
function isService({ text }: LinkFact, { path }: Address, before: string): boolean {
  return namesService.test(before) && /^\/?$/.test(path) && !saysLive.test(text);
}

const namesPortfolio = /^(?:my )?portfolio(?: (?:web)?site| page)?$/i;
const leadsToPortfolio = /(?:^|\W)portfolio(?: (?:web)?site| page)?\W*$/i;

/** The portfolio of who made it, where the project is another. */
function isOfPerson(link: LinkFact, before: string, text: string): boolean {
  const isNamed = namesPortfolio.test(link.text) || leadsToPortfolio.test(before);
  return isNamed && !/portfolio/i.test(text.slice(0, Math.min(300, link.range.start.offset - 12)));
}

/** `Live at:`, `Deployed on` … just before the link, on its own line or on the one above that ends in a colon. */
function wordsBefore({ range }: LinkFact, text: string): string {
  const start = range.start.offset;
  const [own = '', above = ''] = text
    .slice(Math.max(0, start - 80), start)
    .split('\n')
    .reverse();
  const isAlone = /^[\s*_#>[\](-]*$/.test(own) && /:[\s*_]*$/.test(above);
  return (isAlone ? above : own.slice(-60)).replace(/^.*[.!?]\s/, '').replace(/[*_#>[\]]/g, '');
}

function isInLiveSection({ range }: LinkFact, sections: readonly Section[]): boolean {
  return sections.some(
    ({ content }) => content.start.offset <= range.start.offset && range.end.offset <= content.end.offset,
  );
}

/** Headings below which an address is where the product is: “Use Chess Clock”. */
const invites = /^\W*(?:access|go to|open|play|see|try|use|view|visit)\b/i;

/** An address that stands alone on its line, below the title or what invites to it. */
function isShownAlone(
  { range, text, url }: LinkFact,
  { path }: Address,
  { text: all, sections }: LinkContext,
): boolean {
  if (path !== '/' || text.replace(/\/$/, '') !== url.replace(/\/$/, '')) return false;
  const before = all.slice(Math.max(0, range.start.offset - 3), range.start.offset);
  const behind = all.slice(range.end.offset, range.end.offset + 3);
  if (!/(?:^|\n)[<*_]{0,2}$/.test(before) || !/^[>*_]{0,2} *(?:\r?\n|$)/.test(behind)) return false;
  const at = sections.findLastIndex((section) => section.range.start.offset < range.start.offset);
  return at === 0 || invites.test(sections[at]?.title ?? '');
}
