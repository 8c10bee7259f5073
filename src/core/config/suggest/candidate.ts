import type { Document, DocumentKind, DocumentOf } from '../../document/document.ts';
import { parse } from '../../document/parse.ts';
import { readDocument } from '../../document/readDocument.ts';

export interface SuggestionFile {
  /** Relative to the portfolio, with `/`. */
  readonly path: string;
  /** Absent for files that are not markdown, or could not be read. */
  readonly text?: string;
}

/** Folders whose files are somebody else's, or made by a machine. */
const foreign =
  /(?:^|\/)(?:\.[^/]+|node_modules|vendor|bower_components|dist|build|out|target|coverage|tmp|Pods|venv)\//;
const furniture =
  /(?:^|\/)(?:license|licence|changelog|contributing|code[-_]of[-_]conduct|security|support|history|authors|pull_request_template|issue_template)\b[^/]*$/i;

/** What is longer is no document that a person keeps by hand, and not worth the time. */
const longest = 500_000;
/** A file below more folders than these belongs to a project. */
const deepest = 3;

export function isForeign(path: string): boolean {
  return foreign.test(path);
}

/** A markdown file that may have a role, parsed once and read as any kind. */
export class Candidate {
  readonly path: string;
  readonly text: string;
  readonly isReadme: boolean;
  readonly depth: number;
  #tree: ReturnType<typeof parse> | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
    this.depth = path.split('/').length - 1;
    this.isReadme = /^readme\b/i.test(this.name);
  }

  /** The file's name without its extension, in lower case, with single spaces between words. */
  get name(): string {
    const base = this.path.slice(this.path.lastIndexOf('/') + 1).toLowerCase();
    return base
      .replace(/\.[^.]*$/, '')
      .replace(/[-_.\s]+/g, ' ')
      .normalize('NFC')
      .trim();
  }

  as<Kind extends DocumentKind>(kind: Kind): DocumentOf<Kind> {
    this.#tree ??= parse(this.text);
    const document: Document = readDocument({
      kind,
      path: this.path,
      parsed: { text: this.text, tree: this.#tree },
      dateOrder: 'month-first',
    });
    if (!isOfKind(document, kind))
      throw new TypeError(`A document was read as ${document.kind}, not as ${kind}`);
    return document;
  }
}

function isOfKind<Kind extends DocumentKind>(
  document: DocumentOf<DocumentKind>,
  kind: Kind,
): document is DocumentOf<Kind> {
  return document.kind === kind;
}

/** The markdown files that may have a role, those nearest to the top first. */
export function candidatesOf(files: readonly SuggestionFile[]): Candidate[] {
  return files
    .flatMap(({ path, text }) => {
      const isMarkdown = /\.(?:md|markdown|mdown)$/i.test(path);
      if (!isMarkdown || text === undefined || text.length > longest) return [];
      if (isForeign(path) || furniture.test(path)) return [];
      return [new Candidate(path, text)];
    })
    .filter(({ depth }) => depth <= deepest)
    .sort((a, b) => a.depth - b.depth || (a.path < b.path ? -1 : 1));
}
