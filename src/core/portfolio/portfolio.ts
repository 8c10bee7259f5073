import type { Config } from '../config/config.ts';
import type { Program } from '../config/program.ts';
import type { Document, DocumentKind, DocumentOf } from '../document/document.ts';
import type { Documentation } from '../document/readme/documentation.ts';
import type { FileContent } from '../ports.ts';

/** A project: a folder that the configuration names, with or without a README. */
export interface Project {
  /** Relative to the portfolio, without a slash at the end: `projects/chess`. */
  readonly path: string;
  /** The path of its README, also where there is none yet. */
  readonly readmePath: string;
  readonly readme?: DocumentOf<'readme'>;
  /** How well its README documents it, where that was judged already. */
  readonly documentation?: Documentation;
}

/** A file that could not be judged as text, and why. */
export interface UnreadFile {
  readonly path: string;
  readonly content: Exclude<FileContent, { kind: 'text' }>;
}

/** What a rule over one document may know of the rest: little, so that documents can be checked side by side. */
export interface Surroundings {
  readonly config: Config;
  /** Absent when the configuration names none, or names one that cannot be read. */
  readonly program?: Program;
  /** The paths of all files, for links into the repository. */
  readonly files: ReadonlySet<string>;
}

/** Everything that is known about a portfolio at one moment; immutable. */
export interface Portfolio extends Surroundings {
  /** By path. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly projects: readonly Project[];
  readonly unread: readonly UnreadFile[];
}

/** The documents that have a role, in the order of their paths. */
export function documentsOf<Kind extends DocumentKind>(portfolio: Portfolio, kind: Kind): DocumentOf<Kind>[] {
  const hasKind = (document: Document): document is Extract<Document, DocumentOf<Kind>> =>
    document.kind === kind;
  return [...portfolio.documents.values()].filter(hasKind);
}
