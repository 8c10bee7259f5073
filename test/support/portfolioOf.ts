import type { Root } from 'mdast';
import { Config } from '../../src/core/config/config.ts';
import { Program } from '../../src/core/config/program.ts';
import type { Document, DocumentKind } from '../../src/core/document/document.ts';
import { parse } from '../../src/core/document/parse.ts';
import { readDocument } from '../../src/core/document/readDocument.ts';
import type { Portfolio, UnreadFile } from '../../src/core/portfolio/portfolio.ts';
import { findProjects, withReadmes } from '../../src/core/portfolio/projects.ts';
import { rolesOf } from '../../src/core/portfolio/roles.ts';

export interface PortfolioSource {
  /** Texts by path, with `/`. */
  readonly files: Readonly<Record<string, string>>;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly program?: Readonly<Record<string, unknown>>;
  readonly unread?: readonly UnreadFile[];
  /** How a text is parsed, to hand rules a tree of another making. */
  readonly parse?: (text: string) => Root;
}

/** A portfolio in memory, as a session would make it of these files. */
export function portfolioOf(source: PortfolioSource): Portfolio {
  const { files, unread = [] } = source;
  const config = Config.parse(source.config ?? {});
  const projects = findProjects(config.paths.projects, Object.keys(files));
  const roles = rolesOf(
    config.paths,
    projects.map(({ readmePath }) => readmePath),
    Object.keys(files),
  );
  const documents = new Map<string, Document>();
  for (const [path, kind] of roles) {
    const text = files[path];
    if (text !== undefined)
      documents.set(path, documentOf(kind, text, { ...source, path, dateOrder: config.dateOrder }));
  }
  return {
    config,
    ...(source.program && { program: Program.parse(source.program) }),
    files: new Set(Object.keys(files)),
    documents,
    projects: withReadmes(projects, documents),
    unread,
  };
}

/** One document, at the path that its kind has by default. */
export function documentOf(
  kind: DocumentKind,
  text: string,
  options: {
    readonly path?: string;
    readonly parse?: (text: string) => Root;
    readonly dateOrder?: Config['dateOrder'];
  } = {},
): Document {
  const tree = (options.parse ?? parse)(text);
  return readDocument({
    kind,
    path: options.path ?? defaultPaths[kind],
    parsed: { text, tree },
    dateOrder: options.dateOrder,
  });
}

export const defaultPaths: Readonly<Record<DocumentKind, string>> = {
  resume: 'resume.md',
  'portfolio-copy': 'portfolio.md',
  'elevator-pitch': 'elevator-pitch.md',
  plan: 'plan.md',
  log: 'job-search.md',
  readme: 'projects/chess/README.md',
};
