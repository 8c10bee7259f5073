import type { HeadingFact, ResumeSectionKind } from '../facts.ts';
import type { Nodes } from 'mdast';
import type { Span } from '../../text/position.ts';
import { spanOf } from '../markdown/blocks.ts';
import type { Reading } from '../markdown/reading.ts';
import { programmingLanguages, sectionKindOf } from './sectionKinds.ts';

/** A section before its entries are read. */
export interface BareSection {
  readonly kind: ResumeSectionKind;
  readonly heading: HeadingFact;
  readonly content: Span;
  readonly nodes: readonly Nodes[];
}

export interface ResumeOutline {
  /** What stands above the first section: name, contact, often a summary. */
  readonly header: Span;
  readonly sections: readonly BareSection[];
  /** All headings, bold lines that serve as such among them. */
  readonly headings: readonly HeadingFact[];
}

/** Kinds that stand on their own also where their heading is deeper than those of the other sections. */
const ownKinds = new Set<ResumeSectionKind | undefined>(['projects', 'experience', 'education', 'skills']);

/** Kinds that are made of entries. */
export const withEntries: ReadonlySet<ResumeSectionKind | undefined> = new Set([
  'projects',
  'experience',
  'education',
]);

/** `## Engineer, Initech (Jul 2024 – present)`: a position without a heading above it that says so. */
const datedHeading = /\b(?:19|20)\d\d\b[^\d\n]{1,20}\b(?:present|now|current|(?:19|20)\d\d)\b/i;

/** Whether a section is a position by itself. */
export function isPosition({ kind, heading }: Pick<BareSection, 'kind' | 'heading'>): boolean {
  return kind === 'experience' && sectionKindOf(heading.text) === undefined;
}

interface Candidate {
  readonly heading: HeadingFact;
  readonly kind: ResumeSectionKind | undefined;
}

/**
 * Cuts a résumé into its sections. Their level is that of the headings with a usual name ("Skills", "Work history");
 * other headings of that level are sections of kind `other`, deeper ones are entries.
 */
export function outlineResume(reading: Reading, written: readonly HeadingFact[]): ResumeOutline {
  const headings = withBoldLines(reading, written);
  const candidates = headings.map((heading): Candidate => ({ heading, kind: sectionKindOf(heading.text) }));
  const known = candidates.filter(({ kind }, index) => kind && !(index === 0 && isTitle(candidates)));
  const end = reading.text.length;
  const first = known[0];
  if (!first) return { header: { start: 0, end }, sections: [], headings };
  const level = known.reduce((least, { heading }) => Math.min(least, heading.level), 6);
  const start = first.heading.range.start.offset;
  const below = candidates.filter(({ heading }) => heading.range.start.offset >= start);
  const starts = withoutOwnEntries(chooseSections(below, level, reading), reading);
  const sections = starts.map((candidate, index) => {
    const next = starts[index + 1]?.heading.range.start.offset ?? end;
    return bareSection(candidate, next, reading);
  });
  return { header: { start: 0, end: start }, sections: withNodes(sections, reading), headings };
}

/** Of the headings from the first section on, those that begin one. */
function chooseSections(candidates: readonly Candidate[], level: number, reading: Reading): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    const { heading, kind } = candidate;
    const above = chosen.at(-1);
    const standsAlone = ownKinds.has(kind) && isPlain(heading) && !isEntryBelow(heading, above);
    if (heading.level <= level || standsAlone || endsList(heading, above, reading)) chosen.push(candidate);
  }
  return chosen;
}

/** `### Project Enigma` below `## Projects` is one of them. */
function isEntryBelow({ text, level }: HeadingFact, above: Candidate | undefined): boolean {
  return above?.kind === 'projects' && level > above.heading.level && /\bproject\b/i.test(text);
}

/** `### Talks` after `### Side projects` with a list of them: the items are the entries, and the talks are none. */
function endsList({ level, range }: HeadingFact, above: Candidate | undefined, { tree }: Reading): boolean {
  if (!above || level > above.heading.level) return false;
  const start = above.heading.range.end.offset;
  return tree.children.some((block) => {
    const at = block.type === 'list' ? spanOf(block)?.start : undefined;
    return at !== undefined && at >= start && at < range.start.offset;
  });
}

/**
 * Where nothing but further headings of the same level stands below “Experience”, those are its entries, up to the next
 * usual name.
 */
function withoutOwnEntries(chosen: readonly Candidate[], { text }: Reading): readonly Candidate[] {
  let holder: Candidate | undefined;
  return chosen.filter((candidate, index) => {
    if (candidate.kind === undefined && holder?.heading.level === candidate.heading.level) return false;
    const next = chosen[index + 1];
    const below = text.slice(candidate.heading.range.end.offset, next?.heading.range.start.offset);
    const isBare =
      withEntries.has(candidate.kind) && next?.kind === undefined && !/[\p{L}\p{N}]/u.test(below);
    holder = isBare ? candidate : undefined;
    return true;
  });
}

/** `# Portfolio` or `# Resume: projects` above everything is the title of the page, not a section. */
function isTitle([first, ...rest]: readonly Candidate[]): boolean {
  return first?.heading.level === 1 && rest.length > 0 && rest.every(({ heading }) => heading.level > 1);
}

function isPlain({ text }: HeadingFact): boolean {
  return text.split(/\s+/).length <= 2;
}

function bareSection({ heading, kind }: Candidate, next: number, reading: Reading): BareSection {
  const content = { start: Math.min(heading.range.end.offset, next), end: next };
  const isProgramming = kind === 'languages' && programmingLanguages.test(reading.textIn(content));
  const unnamed = datedHeading.test(heading.text) ? 'experience' : 'other';
  return { kind: isProgramming ? 'skills' : (kind ?? unnamed), heading, content, nodes: [] };
}

/** Gives each section its blocks, in one pass over both. */
function withNodes(sections: readonly BareSection[], { tree }: Reading): BareSection[] {
  const nodes = sections.map((): Nodes[] => []);
  let index = 0;
  for (const block of tree.children) {
    const span = spanOf(block);
    if (!span) continue;
    while (index < sections.length - 1 && span.start >= (sections[index]?.content.end ?? 0)) index++;
    if (span.start >= (sections[index]?.content.start ?? Infinity)) nodes[index]?.push(block);
  }
  return sections.map((section, at) => ({ ...section, nodes: nodes[at] ?? [] }));
}

/** Where no heading has a usual name, lines that are bold as a whole and do are taken for headings. */
function withBoldLines(reading: Reading, headings: readonly HeadingFact[]): readonly HeadingFact[] {
  const isKnown = ({ text }: HeadingFact) => sectionKindOf(text) !== undefined;
  if (headings.some(isKnown)) return headings;
  const bold = reading.tree.children.flatMap((block): HeadingFact[] => {
    if (block.type !== 'paragraph' || block.children[0]?.type !== 'strong') return [];
    const span = spanOf(block.children[0]);
    const text = span ? reading.textIn(span) : '';
    const isAlone =
      block.children.length === 1 || block.children[1]?.type === 'break' || startsLine(block.children[1]);
    if (!span || !isAlone || sectionKindOf(text) === undefined) return [];
    return [{ level: 2, text, range: reading.range(span), source: 'markdown' }];
  });
  return [...headings, ...bold].sort((a, b) => a.range.start.offset - b.range.start.offset);
}

function startsLine(node: Nodes | undefined): boolean {
  return node?.type === 'text' && /^:?\s*\n/.test(node.value);
}
