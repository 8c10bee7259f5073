import type { Root } from 'mdast';
import { LineIndex } from '../text/position.ts';
import type { Document, DocumentKind, DocumentOf, FactsByKind } from './document.ts';
import type { MarkdownFacts } from './facts.ts';
import { readLog } from './log/readLog.ts';
import { readMarkdown } from './markdownFacts.ts';
import { Reading } from './markdown/reading.ts';
import type { ParsedText, ParseProblem } from './parse.ts';
import { readPortfolioCopy } from './portfolioCopy/readPortfolioCopy.ts';
import { readProse } from './proseFacts.ts';
import { readReadme } from './readmeFacts.ts';
import { readResume } from './resume/readResume.ts';

export interface DocumentSource {
  readonly kind: DocumentKind;
  /** Relative to the portfolio, with `/`. */
  readonly path: string;
  /** The tree is asked for when something has to be read from it: what is judged elsewhere is never parsed here. */
  readonly parsed: Pick<ParsedText, 'text' | 'tree'> & Partial<ParsedText>;
  /** How a log's 2/3/2017 is read; without it such a date could be two days. */
  readonly dateOrder?: 'month-first' | 'day-first' | undefined;
}

/**
 * Makes a document of a parsed file. Nothing is read until it is asked for, and then once. Takes any tree: nodes that
 * did not come from the text are left out of the facts.
 */
export function readDocument(source: DocumentSource): Document {
  switch (source.kind) {
    case 'resume':
      return new LazyDocument('resume', source, readResume);
    case 'portfolio-copy':
      return new LazyDocument('portfolio-copy', source, readPortfolioCopy);
    case 'elevator-pitch':
      return new LazyDocument('elevator-pitch', source, readProse);
    case 'plan':
      return new LazyDocument('plan', source, readProse);
    case 'readme':
      return new LazyDocument('readme', source, readReadme);
    case 'log':
      return new LazyDocument('log', source, ({ tree, text }) => readLog(tree, text, source));
  }
}

/** Logs need no reading of their own; everything else builds on what any markdown says. */
type ReadFacts<Kind extends DocumentKind> = (document: LazyDocument<Kind>) => FactsByKind[Kind];

class LazyDocument<Kind extends DocumentKind> implements DocumentOf<Kind> {
  readonly kind: Kind;
  readonly path: string;
  readonly text: string;
  readonly #parsed: DocumentSource['parsed'];
  readonly #readFacts: ReadFacts<Kind>;
  #lines: LineIndex | undefined;
  #reading: Reading | undefined;
  #markdown: MarkdownFacts | undefined;
  #facts: FactsByKind[Kind] | undefined;

  constructor(kind: Kind, { path, parsed }: DocumentSource, readFacts: ReadFacts<Kind>) {
    this.kind = kind;
    this.path = path;
    this.text = parsed.text;
    this.#parsed = parsed;
    this.#readFacts = readFacts;
  }

  get tree(): Root {
    return this.#parsed.tree;
  }

  get problems(): readonly ParseProblem[] {
    return this.#parsed.problems ?? [];
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.text));
  }

  get markdown(): MarkdownFacts {
    return (this.#markdown ??= readMarkdown(this.reading));
  }

  get facts(): FactsByKind[Kind] {
    return (this.#facts ??= this.#readFacts(this));
  }

  get reading(): Reading {
    return (this.#reading ??= new Reading(this.text, this.tree, this.lines));
  }
}
