import type { DateSpan, ResumeSectionKind } from '../facts.ts';
import type { Span } from '../../text/position.ts';
import { Passage } from '../markdown/passage.ts';
import type { Reading } from '../markdown/reading.ts';
import { countWords } from '../markdown/words.ts';
import type { EntryDraft } from './splitEntries.ts';

export interface Headline {
  readonly title: string;
  readonly organization?: string;
}

/** What people put between position, company, place and dates. */
const separators = /\s*[|•·]\s*|\s+(?:-{1,3}|@)\s+|\s*[–—]\s*|\s+at\s+|\t+|\s{3,}/;

/** A company's name has no more words than these; what has more is a description. */
const organizationWords = 8;

/**
 * Title and company of an entry. Position and company stand on one line with marks between them, or the second on a
 * line of its own. Of a project only the title is read, since what follows describes it.
 */
export function readHeadline(
  draft: EntryDraft,
  kind: ResumeSectionKind,
  dates: readonly DateSpan[],
  reading: Reading,
): Headline {
  const inTitle = partsOf(draft.title, dates, reading, kind !== 'projects');
  const after = linesAfter(draft, dates, reading);
  const title = inTitle[0] ?? after[0]?.[0] ?? '';
  if (kind === 'projects') return { title: withoutEnd(title) };
  const rest = [
    ...inTitle.slice(1),
    ...(after[0] ?? []).slice(inTitle.length > 0 ? 0 : 1),
    ...(after[1] ?? []),
  ];
  const organization = rest.find((part) => countWords(part) > 0);
  if (organization === undefined || countWords(organization) > organizationWords) return { title };
  return { title, organization };
}

function partsOf(span: Span, dates: readonly DateSpan[], reading: Reading, withCommas: boolean): string[] {
  return split(withoutDates(new Passage(reading, span).text, dates), withCommas);
}

/**
 * The first two lines between the title and the first list, in parts; a sentence ends the search, and so does
 * a line of its own that nothing sets off (a date, emphasis, marks between parts): it may say anything.
 */
function linesAfter({ title, lead }: EntryDraft, dates: readonly DateSpan[], reading: Reading): string[][] {
  const text = withoutDates(new Passage(reading, { start: title.end, end: lead.end }).text, dates);
  const lines = text.split('\n').map((line) => line.trim());
  const source = reading.text.slice(title.end, lead.end);
  const found: string[][] = [];
  for (const [index, line] of lines.entries()) {
    if (countWords(line) === 0) continue;
    const isSentence = countWords(line) > organizationWords * 2 || /[.!?]$/.test(line);
    const isSameLine = index === 0 && !/^\s*[\r\n]/.test(source);
    const isSetOff = isSameLine || separators.test(line) || line.includes(', ') || /^\s*[*_<]/.test(source);
    if (isSentence || !isSetOff || found.length === 2) break;
    found.push(split(line, true));
  }
  return found;
}

function withoutDates(text: string, dates: readonly DateSpan[]): string {
  return dates.reduce((rest, date) => rest.replace(date.text, ' | '), text);
}

function split(line: string, withCommas: boolean): string[] {
  return line
    .split(separators)
    .flatMap((part) => (withCommas ? part.split(/\s*,\s+(?!(?:inc|ltd|llc|gmbh|co|corp)\b)/i) : [part]))
    .map((part) => part.replace(/^[\s,:;()[\]]+|[\s,:;[(]+$/g, '').trim())
    .map((part) => (part.includes('(') ? part : part.replace(/\)+$/, '')))
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !/^https?:/i.test(part));
}

function withoutEnd(title: string): string {
  return title.replace(/\s*[:–—-]+$/, '');
}
