import { createParser, type MarkdownParser, type ParsedText } from '../document/parse.ts';
import type { Document, DocumentKind } from '../document/document.ts';
import { readDocument } from '../document/readDocument.ts';
import { ReadinessError } from '../errors.ts';
import type { Portfolio, Surroundings, UnreadFile } from '../portfolio/portfolio.ts';
import { findProjects, withReadmes } from '../portfolio/projects.ts';
import { rolesOf } from '../portfolio/roles.ts';
import type { Cancel } from '../ports.ts';
import type { DocumentVerdict } from './judgeDocument.ts';
import type { Settings } from './settings.ts';
import type { TextStore } from './textStore.ts';

interface Entry {
  readonly document: Document;
  readonly dateOrder: string | undefined;
  readonly parser: MarkdownParser;
  verdict?: { readonly is: DocumentVerdict; readonly within: Surroundings };
}

/** Documents and their own findings, remembered by content and by what they were judged against. */
export class DocumentCache {
  #entries = new Map<string, Entry>();
  #projects:
    | { files: ReadonlySet<string>; patterns: readonly string[]; found: ReturnType<typeof findProjects> }
    | undefined;

  /** Reads and parses what changed, and puts the portfolio together. */
  async load(texts: TextStore, settings: Settings, cancel?: Cancel): Promise<Portfolio> {
    const files = await texts.paths(cancel);
    const projects = this.#findProjects(settings.config.paths.projects, files);
    const readmes = projects.map((project) => project.readmePath);
    const roles = rolesOf(settings.config.paths, readmes, files);
    const contents = await Promise.all([...roles.keys()].map((path) => texts.read(path)));
    throwIfCancelled(cancel);

    const entries = new Map<string, Entry>();
    const unread: UnreadFile[] = [];
    for (const [index, [path, kind]] of [...roles].entries()) {
      const content = contents[index];
      if (content?.kind === 'text') entries.set(path, this.#entryOf(path, kind, content.text, settings));
      // A file that is not there is the checklist's to tell: it knows whether the program asks for it.
      else if (content && content.kind !== 'missing') unread.push({ path, content });
    }
    this.#entries = entries;
    const documents = new Map([...entries].map(([path, entry]) => [path, entry.document]));
    const { config, program } = settings;
    return {
      config,
      ...(program && { program }),
      files,
      documents,
      projects: withReadmes(projects, documents),
      unread,
    };
  }

  /** What each document is judged by itself; `judge` is asked only for those that are new or are judged differently now. */
  async verdicts(
    documents: readonly Document[],
    now: Surroundings,
    judge: (stale: readonly Document[]) => Promise<readonly DocumentVerdict[]>,
  ): Promise<Map<string, DocumentVerdict>> {
    const stale = documents.filter((document) => !this.#isCurrent(document, now));
    const fresh = stale.length > 0 ? await judge(stale) : [];
    const verdicts = new Map(stale.map(({ path }, index) => [path, fresh[index] ?? { findings: [] }]));
    for (const document of stale) {
      const entry = this.#entries.get(document.path);
      const is = verdicts.get(document.path);
      if (is && entry?.document === document) entry.verdict = { is, within: now };
    }
    for (const { path } of documents) {
      const known = this.#entries.get(path)?.verdict?.is;
      if (known && !verdicts.has(path)) verdicts.set(path, known);
    }
    return verdicts;
  }

  #isCurrent(document: Document, now: Surroundings): boolean {
    const within = this.#entries.get(document.path)?.verdict?.within;
    return within?.config === now.config && within.program === now.program && within.files === now.files;
  }

  #entryOf(path: string, kind: DocumentKind, text: string, { config: { dateOrder } }: Settings): Entry {
    const known = this.#entries.get(path);
    if (known?.document.text === text && known.document.kind === kind && known.dateOrder === dateOrder)
      return known;
    const parser = known?.parser ?? createParser();
    return {
      document: readDocument({ kind, path, parsed: new LazyText(text, parser), dateOrder }),
      dateOrder,
      parser,
    };
  }

  #findProjects(patterns: readonly string[], files: ReadonlySet<string>): ReturnType<typeof findProjects> {
    const known = this.#projects;
    if (known?.files === files && known.patterns === patterns) return known.found;
    const found = findProjects(patterns, files);
    this.#projects = { files, patterns, found };
    return found;
  }
}

function throwIfCancelled(cancel: Cancel | undefined): void {
  if (cancel?.aborted) throw new ReadinessError('cancelled', 'The check was cancelled.', 'Run it again.');
}

/**
 * Parsing waits until somebody asks for the tree: where documents are checked in threads, nobody here does. The parser
 * serves one text after the other, so a tree is only as good as the document is new.
 */
class LazyText implements ParsedText {
  readonly text: string;
  readonly #parser: MarkdownParser;
  #parsed: ParsedText | undefined;

  constructor(text: string, parser: MarkdownParser) {
    this.text = text;
    this.#parser = parser;
  }

  get tree(): ParsedText['tree'] {
    return this.#parse().tree;
  }

  get problems(): ParsedText['problems'] {
    return this.#parse().problems;
  }

  #parse(): ParsedText {
    return (this.#parsed ??= this.#parser.parse(this.text));
  }
}
