import type { BlockContent, RootContent } from 'mdast';
import { readCompany, subjectOfHeading } from './company.ts';
import { contextOf, headingIn, type LogHeading, type SectionContext } from './context.ts';
import type { Draft, LogReading } from './draft.ts';
import { plain } from './inline.ts';
import { addShape, readList, readParagraph } from './lists.ts';
import {
  columnsInList,
  columnUnder,
  isParallel,
  labelOf,
  readParallel,
  type ListColumn,
} from './parallel.ts';
import { readTable } from './table.ts';
import { unitsOfList, unitsOfParagraph } from './unit.ts';

/** A heading and what stands between it and the next one. */
interface LogSection {
  readonly context: SectionContext;
  readonly heading?: LogHeading;
  readonly blocks: readonly RootContent[];
}

/** Reads all sections of a log, each in its own shape. */
export function readSections(blocks: readonly RootContent[], reading: LogReading): void {
  const sections = splitSections(flatten(blocks), reading);
  const columns = columnSections(sections, reading);
  const unread: LogSection[] = [];
  let companies = 0;
  for (const section of sections) {
    const column = columns.get(section);
    if (column) {
      if (column.length > 0) readParallel(column, section.context, reading);
    } else if (section.heading?.kind === 'company' && !section.blocks.some(({ type }) => type === 'table')) {
      if (readCompanySection(section, section.heading, reading)) companies++;
      else if (section.blocks.length > 0) unread.push(section);
    } else readBlocks(section.blocks, section.context, reading);
  }
  if (companies > 0) reportUnread(unread, reading);
}

/** What is quoted is read as if it were not. */
function flatten(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((block) => (block.type === 'blockquote' ? flatten(block.children) : [block]));
}

function splitSections(blocks: readonly RootContent[], reading: LogReading): LogSection[] {
  const sections: { context: SectionContext; heading?: LogHeading; blocks: RootContent[] }[] = [];
  let headings: LogHeading[] = [];
  sections.push({ context: contextOf([]), blocks: [] });
  for (const block of blocks) {
    const heading = headingIn(block, reading);
    if (!heading) {
      sections.at(-1)?.blocks.push(block);
      continue;
    }
    headings = [...headings.filter(({ level }) => level < heading.level), heading];
    const begun = heading.date?.iso ?? heading.month;
    if (begun !== undefined)
      reading.headingDates.push({ offset: heading.start, iso: begun, days: heading.date ? 13 : 30 });
    sections.push({ context: contextOf(headings), heading, blocks: [] });
  }
  return sections;
}

/** Sections that are the columns of parallel lists: the first gets all of them, the others nothing more to read. */
function columnSections(sections: readonly LogSection[], reading: LogReading): Map<LogSection, ListColumn[]> {
  const found = new Map<LogSection, ListColumn[]>();
  let run: { section: LogSection; column: ListColumn }[] = [];
  const close = () => {
    const columns = run.map(({ column }) => column);
    if (isParallel(columns))
      run.forEach(({ section }, index) => found.set(section, index === 0 ? columns : []));
    run = [];
  };
  for (const section of sections) {
    const [only, ...others] = section.blocks;
    const label = section.heading?.kind === 'column' ? plain(section.heading.inline.text) : undefined;
    const column = label !== undefined && others.length === 0 ? columnUnder(label, only, reading) : undefined;
    if (!column || run.some((other) => other.column.field === column.field)) close();
    if (column) run.push({ section, column });
  }
  close();
  return found;
}

function readCompanySection(
  { blocks, context }: LogSection,
  heading: LogHeading,
  reading: LogReading,
): boolean {
  const units = blocks.flatMap((block) => {
    if (block.type === 'list') return unitsOfList(block, reading);
    return block.type === 'paragraph' ? unitsOfParagraph(block, reading) : [];
  });
  if (units.length === 0) return false;
  const found = readCompany(subjectOfHeading(heading), units, context, reading);
  const end = units.at(-1)?.end ?? heading.end;
  if (found) addShape(heading.start, end, context, 'headings', reading);
  return found;
}

function reportUnread(unread: readonly LogSection[], reading: LogReading): void {
  for (const { heading, blocks } of unread) {
    const end = blocks.at(-1)?.position?.end.offset;
    if (!heading || end === undefined) continue;
    const message =
      'Under this heading no activity could be read, expected lines such as `- Date: 2017-02-03`, `- Contact: Ada Example, Developer`, `- Outcome: no answer yet`.';
    reading.problems.push({
      kind: 'row-not-understood',
      range: reading.lines.rangeAt(heading.start, end),
      message,
    });
  }
}

function readBlocks(blocks: readonly RootContent[], context: SectionContext, reading: LogReading): void {
  const labelled = boldColumns(blocks, reading);
  if (labelled.length > 0) {
    readParallel(labelled, context, reading);
    return;
  }
  const before = reading.drafts.length;
  let previous: Draft | undefined;
  for (const block of blocks) {
    const after: Draft | undefined =
      block.type === 'paragraph' ? readParagraph(block, previous, context, reading) : undefined;
    previous = after;
    if (block.type === 'table') readTable(block, context, reading);
    if (block.type === 'list') readAnyList(block, context, reading);
  }
  if (reading.drafts.length === before) reportPasted(blocks, reading);
}

function readAnyList(
  list: Extract<BlockContent, { type: 'list' }>,
  context: SectionContext,
  reading: LogReading,
): void {
  const columns = columnsInList(list, reading);
  if (columns.length > 0) readParallel(columns, context, reading);
  else readList(list, context, reading);
}

/** `**Companies**` and a list, `**People**` and a list. */
function boldColumns(blocks: readonly RootContent[], reading: LogReading): ListColumn[] {
  const columns = blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const label = next?.type === 'list' ? labelOf(block, reading) : undefined;
    return (label !== undefined && columnUnder(label, next, reading)) || [];
  });
  return isParallel(columns) ? columns : [];
}

/** A whole e-mail that was pasted as code holds an activity, but not in a form that can be read. */
function reportPasted(blocks: readonly RootContent[], reading: LogReading): void {
  for (const block of blocks) {
    if (block.type !== 'code' || !/^\s*(?:to|from|subject|dear|hi|hello)\b/im.test(block.value)) continue;
    const { start, end } = block.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) continue;
    const message =
      'This looks like an e-mail that was pasted, expected its date, company, contact and outcome in a line or a row of their own.';
    reading.problems.push({
      kind: 'row-not-understood',
      range: reading.lines.rangeAt(start.offset, end.offset),
      message,
    });
  }
}
