import type { List, ListItem, Nodes, Paragraph, Table } from 'mdast';
import type { DateSpan, HeadingFact, ResumeSectionKind } from '../facts.ts';
import type { Span } from '../../text/position.ts';
import { factsIn, spanOf } from '../markdown/blocks.ts';
import { Passage } from '../markdown/passage.ts';
import type { Reading } from '../markdown/reading.ts';
import { countWords } from '../markdown/words.ts';
import { isPosition, type BareSection } from './resumeSections.ts';

/** An entry before its parts are told apart. */
export interface EntryDraft {
  readonly whole: Span;
  /** The heading, bold words or cell that the entry starts with; its first line where there is nothing of the kind. */
  readonly title: Span;
  /** Where company and dates are looked for: from the title to the first list. */
  readonly lead: Span;
  readonly nodes: readonly Nodes[];
}

export interface SplitContext {
  readonly reading: Reading;
  readonly headings: readonly (Span & { readonly fact: HeadingFact })[];
  readonly dates: readonly (Span & { readonly fact: DateSpan })[];
}

/** Longer first lines are sentences, not titles. */
const titleWords = 16;

/** Cuts a section into its entries: by headings, by lines that read like titles, by items of a list, by rows of a table. */
export function splitEntries(section: BareSection, context: SplitContext): EntryDraft[] {
  const { heading, content, nodes } = section;
  if (isPosition(section))
    return cutAt([{ start: heading.range.start.offset, end: heading.range.end.offset }], content.end, nodes);
  const byHeading = splitByHeadings(section, context);
  if (byHeading.length > 0) return byHeading;
  const byTitle = splitByTitles(section, context);
  if (byTitle.length > 0) return byTitle;
  return section.nodes.flatMap((node) => {
    if (node.type === 'list') return splitList(node, section.kind, context);
    return node.type === 'table' ? splitTable(node) : [];
  });
}

function splitByHeadings({ heading, content, nodes }: BareSection, { headings }: SplitContext): EntryDraft[] {
  const deeper = factsIn(headings, content).filter(({ level }) => level >= heading.level);
  const level = deeper.reduce((least, fact) => Math.min(least, fact.level), 7);
  const starts = deeper
    .filter((fact) => fact.level === level)
    .map(({ range }) => ({ start: range.start.offset, end: range.end.offset }));
  return cutAt(starts, content.end, nodes);
}

function splitByTitles({ kind, content, nodes }: BareSection, context: SplitContext): EntryDraft[] {
  const starts = nodes.flatMap((node, index) => {
    if (node.type !== 'paragraph') return [];
    return titleOfParagraph(node, kind, nodes[index + 1], context) ?? [];
  });
  return cutAt(starts, content.end, nodes);
}

/** The words of a paragraph that serve as a title; `undefined` where it is prose. */
function titleOfParagraph(
  node: Paragraph,
  kind: ResumeSectionKind,
  next: Nodes | undefined,
  { reading, dates }: SplitContext,
): Span | undefined {
  const span = spanOf(node);
  const line = span && firstLineOf(span, reading);
  if (!line) return undefined;
  const emphasized = startOf(node, kind === 'projects');
  if (emphasized) return emphasized;
  if (countWords(reading.textIn(line)) > titleWords) return undefined;
  const isDated = kind !== 'projects' && factsIn(dates, line).length > 0;
  return isDated || next?.type === 'list' ? line : undefined;
}

/** The bold words, or the link, that a line starts with. */
function startOf({ children }: Paragraph, linkCounts: boolean): Span | undefined {
  const [first, second] = children;
  if (first?.type === 'strong') return isLabel(first, second) ? undefined : spanOf(first);
  if (linkCounts && (first?.type === 'link' || first?.type === 'linkReference')) return spanOf(first);
  return undefined;
}

/** `**Technologies:** Ruby`, `**Stack**: Ruby` belong to the entry above. */
function isLabel(strong: Nodes, next: Nodes | undefined): boolean {
  const text = 'children' in strong && strong.children[0]?.type === 'text' ? strong.children[0].value : '';
  const isClosed = text.endsWith(':') || (next?.type === 'text' && next.value.startsWith(':'));
  return (
    isClosed &&
    /^(?:tech|stack|tool|built|role|link|repo|github|live|demo|date|descr|skill|language|summary|responsib|key|achiev)/i.test(
      text,
    )
  );
}

function cutAt(starts: readonly Span[], end: number, nodes: readonly Nodes[]): EntryDraft[] {
  const drafts: EntryDraft[] = [];
  let node = 0;
  for (const [index, title] of starts.entries()) {
    const whole = { start: title.start, end: starts[index + 1]?.start ?? end };
    const own: Nodes[] = [];
    for (; node < nodes.length; node++) {
      const block = nodes[node];
      const span = block && spanOf(block);
      if (!block || !span || span.end <= whole.start) continue;
      if (span.start >= whole.end) break;
      own.push(block);
    }
    const last = own.at(-1);
    const lastEnd = last && spanOf(last)?.end;
    drafts.push({
      whole: { ...whole, end: Math.min(whole.end, Math.max(title.end, lastEnd ?? 0)) },
      title,
      lead: leadOf(title, whole, own),
      nodes: own,
    });
  }
  return drafts;
}

function leadOf(title: Span, whole: Span, nodes: readonly Nodes[]): Span {
  const list = nodes.find(({ type }) => type === 'list');
  const end = list && spanOf(list)?.start;
  return { start: title.start, end: Math.max(title.end, end ?? whole.end) };
}

/** Items are entries where at least half of them start with a title, are dated, or have bullets of their own. */
function splitList(list: List, kind: ResumeSectionKind, context: SplitContext): EntryDraft[] {
  const drafts = list.children.map((item) => draftOfItem(item, kind, context));
  const sure = drafts.filter((draft) => draft?.sure).length;
  if (sure === 0 || sure * 2 < list.children.length) return [];
  return drafts.flatMap((draft) => draft?.entry ?? []);
}

function draftOfItem(
  item: ListItem,
  kind: ResumeSectionKind,
  { reading, dates }: SplitContext,
): { entry: EntryDraft; sure: boolean } | undefined {
  const whole = spanOf(item);
  const paragraph = item.children[0];
  if (!whole || paragraph?.type !== 'paragraph') return undefined;
  const place = spanOf(paragraph);
  const line = place && firstLineOf(place, reading);
  if (!line) return undefined;
  const start = startOf(paragraph, true);
  const isDated = kind !== 'projects' && factsIn(dates, line).length > 0;
  const hasBullets = item.children.some(({ type }) => type === 'list');
  const entry = { whole, title: start ?? line, lead: place, nodes: item.children.slice(1) };
  return { entry, sure: start !== undefined || isDated || hasBullets };
}

function splitTable({ children }: Table): EntryDraft[] {
  return children.slice(1).flatMap((row) => {
    const whole = spanOf(row);
    const cells = row.children.flatMap((cell) => spanOf(cell) ?? []);
    const title = cells[0];
    return whole && title ? [{ whole, title, lead: whole, nodes: [] }] : [];
  });
}

/** Where the first line of a paragraph that a reader sees stands. */
function firstLineOf(span: Span, reading: Reading): Span | undefined {
  const passage = new Passage(reading, span);
  const length = passage.text.split('\n', 1)[0]?.length ?? 0;
  const range = length === 0 ? undefined : passage.rangeAt(0, length);
  return range && { start: range.start.offset, end: range.end.offset };
}
