import type { Nodes } from 'mdast';
import type { HeadingFact } from '../facts.ts';
import type { Span } from '../../text/position.ts';
import { spanOf } from '../markdown/blocks.ts';
import type { Reading } from '../markdown/reading.ts';
import { sectionKindOf } from '../resume/sectionKinds.ts';

export type CopySectionKind = 'about' | 'looking-for' | 'projects' | 'other';

/** A part of the portfolio's copy. The first one is what stands above all headings. */
export interface CopySection {
  readonly kind: CopySectionKind;
  readonly heading?: HeadingFact;
  readonly content: Span;
  readonly nodes: readonly Nodes[];
  /** Its paragraphs, quotes and HTML that hold words. */
  readonly prose: readonly Span[];
}

/** Cuts at the headings, but keeps what is below a heading about projects together with it. */
export function readCopySections(reading: Reading, headings: readonly HeadingFact[]): CopySection[] {
  const chosen: HeadingFact[] = [];
  let projectsLevel = Infinity;
  for (const heading of headings) {
    if (heading.level > projectsLevel) continue;
    projectsLevel =
      kindOf(heading) === 'projects' && !isPageTitle(heading, chosen, headings) ? heading.level : Infinity;
    chosen.push(heading);
  }
  const end = reading.text.length;
  const first: CopySection = {
    kind: 'other',
    content: { start: 0, end: chosen[0]?.range.start.offset ?? end },
    nodes: [],
    prose: [],
  };
  const rest = chosen.map((heading, index): CopySection => {
    const next = chosen[index + 1]?.range.start.offset ?? end;
    const kind = isPageTitle(heading, chosen.slice(0, index), headings) ? 'other' : kindOf(heading);
    return {
      kind,
      heading,
      content: { start: Math.min(heading.range.end.offset, next), end: next },
      nodes: [],
      prose: [],
    };
  });
  return withNodes([first, ...rest], reading);
}

/** `# My portfolio` above everything, where other headings are below it. */
function isPageTitle(
  heading: HeadingFact,
  before: readonly HeadingFact[],
  all: readonly HeadingFact[],
): boolean {
  return (
    before.length === 0 &&
    heading.level === 1 &&
    all.slice(1).some(({ level }) => level > 1) &&
    !/projects?/i.test(heading.text)
  );
}

function kindOf({ text }: HeadingFact): CopySectionKind {
  if (
    /\b(?:looking for|seeking|next (?:role|step|job)|what i want|ideal (?:role|job|position)|objective|goals?|hire me|availab)/i.test(
      text,
    )
  )
    return 'looking-for';
  const kind = sectionKindOf(text);
  if (kind === 'projects' || /\bprojects?\b|\bmy work\b|^work$/i.test(text)) return 'projects';
  return kind === 'summary' || /\babout\b|\bwho i am\b|\bbio\b|\bmy story\b|\bintroduction\b/i.test(text)
    ? 'about'
    : 'other';
}

/** Gives each section its blocks, in one pass over both. */
function withNodes(sections: readonly CopySection[], reading: Reading): CopySection[] {
  const nodes = sections.map((): Nodes[] => []);
  let index = 0;
  for (const block of reading.tree.children) {
    const span = spanOf(block);
    if (!span) continue;
    while (index < sections.length - 1 && span.start >= (sections[index]?.content.end ?? 0)) index++;
    if (span.start >= (sections[index]?.content.start ?? Infinity)) nodes[index]?.push(block);
  }
  return sections.map((section, at) => {
    const own = nodes[at] ?? [];
    const prose = own.filter(isProse).flatMap((node) => spanOf(node) ?? []);
    return { ...section, nodes: own, prose: prose.filter((span) => reading.wordsIn(span) > 0) };
  });
}

function isProse({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'blockquote' || type === 'html';
}
