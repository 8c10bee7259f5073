import type { Root } from 'mdast';
import type { LineIndex } from '../text/position.ts';
import type { ParseProblem } from './parse.ts';
import type {
  LogFacts,
  MarkdownFacts,
  PortfolioCopyFacts,
  ProseFacts,
  ReadmeFacts,
  ResumeFacts,
} from './facts.ts';

/** Facts by the role that a document has in the portfolio. */
export interface FactsByKind {
  resume: ResumeFacts;
  'portfolio-copy': PortfolioCopyFacts;
  'elevator-pitch': ProseFacts;
  plan: ProseFacts;
  log: LogFacts;
  readme: ReadmeFacts;
}

/** The role of a document in the portfolio. */
export type DocumentKind = keyof FactsByKind;

export const documentKinds = [
  'resume',
  'portfolio-copy',
  'elevator-pitch',
  'plan',
  'log',
  'readme',
] as const satisfies readonly DocumentKind[];

/** One parsed file. `facts` and `markdown` are computed once, when first asked for. */
export interface DocumentOf<Kind extends DocumentKind> {
  readonly kind: Kind;
  /** Relative to the portfolio, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly tree: Root;
  /** Passages that stand in the tree as plain text, because nobody could parse them in bounded time. */
  readonly problems: readonly ParseProblem[];
  readonly lines: LineIndex;
  readonly markdown: MarkdownFacts;
  readonly facts: FactsByKind[Kind];
}

/** A document of any kind; narrow it by `kind`. */
export type Document = { [Kind in DocumentKind]: DocumentOf<Kind> }[DocumentKind];
