import { visit } from 'unist-util-visit';
import type { Document } from '../document/document.ts';
import { rangeOf, type Range } from '../text/position.ts';
import { engineFinding } from './engineFindings.ts';
import type { Finding } from './finding.ts';

/** What the comments of a document switch off. */
export interface Suppressions {
  hides(finding: Finding): boolean;
  /** Comments that name rules that do not exist, or none. */
  readonly findings: readonly Finding[];
}

type Verb = 'disable-next-line' | 'disable-file' | 'disable' | 'enable';

interface Comment {
  readonly verb: Verb;
  readonly ids: readonly string[];
  readonly range: Range;
}

/** Lines in which a rule is off, counted from 1; both ends belong to it. */
interface Span {
  readonly rule: string;
  readonly first: number;
  last: number;
}

const verbs: readonly string[] = ['disable-next-line', 'disable-file', 'disable', 'enable'] satisfies Verb[];
const none: Suppressions = { hides: () => false, findings: [] };

/**
 * Reads `<!-- readiness-disable-next-line id … -->`, `<!-- readiness-disable id … -->` up to
 * `<!-- readiness-enable id … -->` (all rules where it names none) or the end, and `<!-- readiness-disable-file id … -->`.
 * Only real comments count, not those shown in code. The next line is the next one that is not blank, as formatters
 * put a blank line after a comment.
 */
export function readSuppressions(document: Document, knownIds: ReadonlySet<string>): Suppressions {
  if (!document.text.includes('readiness-')) return none;
  const comments = commentsOf(document);
  if (comments.length === 0) return none;
  const { lines, spans } = byRule(spansOf(comments, document));
  return {
    hides: ({ rule, range: { start } }) =>
      lines.has(`${rule} ${start.line}`) ||
      (spans.get(rule)?.some(({ first, last }) => first <= start.line && start.line <= last) ?? false),
    findings: comments.flatMap((found) => findingsOf(found, document.path, knownIds)),
  };
}

/** Single lines are looked up and longer stretches gone through, as there may be thousands of the former. */
function byRule(all: readonly Span[]): { lines: ReadonlySet<string>; spans: ReadonlyMap<string, Span[]> } {
  const lines = new Set<string>();
  const spans = new Map<string, Span[]>();
  for (const span of all) {
    if (span.first === span.last) lines.add(`${span.rule} ${span.first}`);
    else if (spans.has(span.rule)) spans.get(span.rule)?.push(span);
    else spans.set(span.rule, [span]);
  }
  return { lines, spans };
}

function commentsOf({ tree, text, lines }: Document): Comment[] {
  const comments: Comment[] = [];
  visit(tree, 'html', (node) => {
    const place = rangeOf(node);
    if (!place) return;
    const source = text.slice(place.start.offset, place.end.offset);
    for (const { start, end } of commentSpans(source)) {
      const range = lines.rangeAt(place.start.offset + start, place.start.offset + end);
      comments.push(...readComment(source.slice(start + 4, end - 3), range));
    }
  });
  return comments;
}

/** A comment may stand alone or within a block of HTML, between a `<div>` and its images. */
function* commentSpans(html: string): Generator<{ start: number; end: number }> {
  let start = html.indexOf('<!--');
  while (start >= 0) {
    const close = html.indexOf('-->', start + 4);
    if (close < 0) return;
    yield { start, end: close + 3 };
    start = html.indexOf('<!--', close);
  }
}

function readComment(inner: string, range: Range): Comment[] {
  const [first = '', ...ids] = inner.trim().split(/[\s,]+/);
  const verb = first.startsWith('readiness-') ? first.slice('readiness-'.length) : '';
  return isVerb(verb) ? [{ verb, ids, range }] : [];
}

function isVerb(word: string): word is Verb {
  return verbs.includes(word);
}

function spansOf(comments: readonly Comment[], document: Document): Span[] {
  const closed: Span[] = [];
  let open: Span[] = [];
  for (const { verb, ids, range } of comments) {
    if (verb === 'enable') {
      const ends = ({ rule }: Span) => ids.length === 0 || ids.includes(rule);
      for (const span of open.filter(ends)) span.last = range.start.line;
      open = open.filter((span) => !ends(span));
      continue;
    }
    const { first, last } = linesFor(verb, range, document);
    const spans = ids.map((rule) => ({ rule, first, last }));
    closed.push(...spans);
    if (verb === 'disable') open.push(...spans);
  }
  return closed;
}

function linesFor(verb: Verb, range: Range, document: Document): { first: number; last: number } {
  if (verb === 'disable-file') return { first: 1, last: Infinity };
  if (verb === 'disable') return { first: range.start.line, last: Infinity };
  const notBlank = /\S|$/g;
  notBlank.lastIndex = range.end.offset;
  const next = document.lines.pointAt(notBlank.exec(document.text)?.index ?? range.end.offset).line;
  return { first: next, last: next };
}

function findingsOf({ verb, ids, range }: Comment, file: string, knownIds: ReadonlySet<string>): Finding[] {
  const say = (message: string) => engineFinding('suppression-unknown-rule', file, range, { message });
  if (ids.length === 0 && verb !== 'enable')
    return [say('The comment names no rule, so it changes nothing; write the ids of the rules after it')];
  return ids
    .filter((id) => !knownIds.has(id))
    .map((id) => say(`There is no rule \`${id}\`, so the comment changes nothing for it`));
}
