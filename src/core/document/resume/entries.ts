import type { Nodes } from 'mdast';
import type { BulletFact, DateSpan, LinkFact, ResumeEntry, ResumeSectionKind } from '../facts.ts';
import type { Span } from '../../text/position.ts';
import { addressOfMention, isHostOf, pathParts } from '../markdown/address.ts';
import { isBadge } from '../markdown/badges.ts';
import { factsIn, spanOf } from '../markdown/blocks.ts';
import { Passage } from '../markdown/passage.ts';
import type { Reading } from '../markdown/reading.ts';
import { walk } from '../markdown/walk.ts';
import { isFileAddress, isOtherSite, isProductAddress } from '../readme/hosts.ts';
import { readHeadline } from './headline.ts';
import { type EntryDraft, type SplitContext, splitEntries } from './splitEntries.ts';
import { withEntries, type BareSection } from './resumeSections.ts';
import { findTechnologies } from './technologies.ts';

export interface EntryContext extends SplitContext {
  readonly links: readonly (Span & { readonly fact: LinkFact })[];
}

/** The projects, positions or courses of a section; none where its shape does not show where one starts. */
export function readEntries(section: BareSection, context: EntryContext): ResumeEntry[] {
  if (!withEntries.has(section.kind)) return [];
  const entries = splitEntries(section, context).flatMap(
    (draft) => entryOf(draft, section.kind, context) ?? [],
  );
  return openSource.test(section.heading.text)
    ? entries.map((entry) => ({ ...entry, contribution: true }))
    : entries;
}

/** “Open Source”, “Open-Source Contributions”, and not “Open Source Projects”, which are one's own. */
const openSource = /\bopen[- ]source\b(?!.*\bprojects?\b)|\bcontributions$/i;

function entryOf(draft: EntryDraft, kind: ResumeSectionKind, context: EntryContext): ResumeEntry | undefined {
  const { reading } = context;
  const dates = chooseDates(factsIn(context.dates, draft.lead));
  const { title, organization } = readHeadline(draft, kind, factsIn(context.dates, draft.lead), reading);
  if (title === '') return undefined;
  const links = factsIn(context.links, draft.whole);
  const repositoryLink = links.find(isRepository);
  const liveLink = kind === 'projects' ? findLive(links) : undefined;
  return {
    title,
    ...(organization && { organization }),
    ...(dates && { dates }),
    bullets: bulletsIn(draft.nodes, reading),
    text: reading.textIn(draft.whole),
    technologies: technologiesOf(draft, reading),
    links,
    ...(repositoryLink && { repositoryLink }),
    ...(liveLink && { liveLink }),
    range: reading.range(draft.whole),
    titleRange: reading.range(draft.title),
  };
}

/** A period says more than a single day. */
function chooseDates(dates: readonly DateSpan[]): DateSpan | undefined {
  return dates.find(({ end }) => end !== undefined) ?? dates[0];
}

/** The items of the lists among some blocks, at any depth, each without what is nested in it. */
export function bulletsIn(nodes: readonly Nodes[], reading: Reading): BulletFact[] {
  const bullets: BulletFact[] = [];
  for (const node of nodes) {
    walk(node, (found) => {
      if (found.type !== 'listItem') return;
      const first = found.children[0];
      const span = first?.type === 'paragraph' ? spanOf(first) : undefined;
      const text = span ? reading.textIn(span) : '';
      if (span && text !== '') bullets.push({ text, range: reading.range(span) });
    });
  }
  return bullets;
}

function technologiesOf({ whole, title }: EntryDraft, reading: Reading): string[] {
  const runs = reading.runsIn({ start: title.end, end: whole.end });
  const code = runs.flatMap((run) => (run.kind === 'code' ? [run.text] : []));
  const text = linesIn({ start: title.end, end: whole.end }, reading);
  const inBrackets = text.flatMap((line) => line.match(/\([^()\n]{3,150}\)/g) ?? []);
  return findTechnologies([...text, ...inBrackets], code);
}

function linesIn(span: Span, reading: Reading): string[] {
  return new Passage(reading, span).text.split('\n').map((line) => line.trim());
}

const repositoryHosts: ReadonlySet<string> = new Set(['github.com', 'gitlab.com', 'bitbucket.org']);

function isRepository({ url }: LinkFact): boolean {
  const address = addressOfMention(url);
  if (!address || !isHostOf(address.host, repositoryHosts)) return false;
  return address.host !== 'gist.github.com' && pathParts(address).length >= 2;
}

/** The product itself: where a hosting service shows it, or else a site that is nobody else's. */
function findLive(links: readonly LinkFact[]): LinkFact | undefined {
  const candidates = links.flatMap((link) => {
    const address = addressOfMention(link.url);
    return address && !isBadge(link.url) && !isFileAddress(address) ? [{ link, address }] : [];
  });
  const sure = candidates.find(({ address }) => isProductAddress(address));
  return (sure ?? candidates.find(({ address }) => !isOtherSite(address)))?.link;
}
