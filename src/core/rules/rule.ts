import type * as z from 'zod/mini';
import type { Finding, Fix, RelatedPlace, Severity } from '../check/finding.ts';
import type { DocumentKind, DocumentOf } from '../document/document.ts';
import type { Portfolio, Surroundings } from '../portfolio/portfolio.ts';
import type { Place, TextEdit } from '../text/position.ts';

/** What a rule says of one place; the engine adds rule, severity and file. */
export interface Report {
  /** A place without a position (a node that did not come from text) is passed over in silence. */
  readonly place: Place;
  /** What is there, and what is expected, for a nervous student: plain, kind, one sentence. */
  readonly message: string;
  readonly help?: string;
  /** Only what can be put right without inventing facts about the student. Edits default to the document's own file. */
  readonly fix?: FixInFile;
  /** What the student may choose from, where only they know which one is right: a date that could be two days. */
  readonly choices?: readonly FixInFile[];
  readonly related?: readonly RelatedPlace[];
}

export interface FixInFile {
  readonly title: string;
  readonly edits: readonly EditInFile[];
}

export type EditInFile = Omit<TextEdit, 'file'> & { readonly file?: string };

/** A report of a rule over the whole portfolio, which says in which file its place is. */
export interface PortfolioReport extends Omit<Report, 'fix' | 'choices'> {
  readonly file: string;
  readonly fix?: Fix;
}

/** A small document that shows the rule: its page shows it, and its tests run it. */
export interface Example {
  /** In a few words: "a heading without a space". */
  readonly name: string;
  /** Where it stands when it is not the default path of the first kind in `appliesTo`. */
  readonly path?: string;
  /**
   * The document. What is to be marked stands between `⟦` and `⟧`; a document without marks must give no finding.
   * An empty pair `⟦⟧` marks a place between two characters.
   */
  readonly text: string;
  /** Other files of the portfolio, by path, for rules over several; marks may stand in these too. */
  readonly files?: Readonly<Record<string, string>>;
  /** Fields of `readiness.json` that the example wants. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** A program, for rules that ask what it says. */
  readonly program?: Readonly<Record<string, unknown>>;
  readonly options?: Readonly<Record<string, unknown>>;
  /** The document after all fixes; absent where the rule has no fix. */
  readonly fixed?: string;
}

interface RuleMeta<Options extends z.ZodMiniObject> {
  /** Kebab case, says what is wrong: `resume-email-missing`. */
  readonly id: string;
  /** One line for lists: "The résumé has no e-mail address". */
  readonly title: string;
  readonly severity: Severity;
  /** Each option has a default and a description. */
  readonly options?: Options;
  /** Markdown: why it matters to the reader of a portfolio, then how to put it right. */
  readonly why: string;
  /** Where the rule comes from: a school's checklist, a rubric, a paper; with its address where there is one. */
  readonly sources: readonly string[];
  readonly examples: readonly Example[];
}

export interface DocumentRuleContext<Kind extends DocumentKind, Options extends z.ZodMiniObject> {
  readonly document: DocumentOf<Kind>;
  /** Configuration, program and file names only: documents are checked side by side, in threads of their own. */
  readonly portfolio: Surroundings;
  readonly options: z.output<Options>;
  readonly report: (report: Report) => void;
}

export interface PortfolioRuleContext<Options extends z.ZodMiniObject> {
  readonly portfolio: Portfolio;
  readonly options: z.output<Options>;
  readonly report: (report: PortfolioReport) => void;
}

/** A rule that looks at one document at a time. Its findings depend on that document and its `Surroundings` alone. */
export interface DocumentRule<
  Kind extends DocumentKind = DocumentKind,
  Options extends z.ZodMiniObject = z.ZodMiniObject,
> extends RuleMeta<Options> {
  readonly scope: 'document';
  readonly appliesTo: readonly Kind[];
  check(context: DocumentRuleContext<Kind, Options>): void;
}

/** A rule that holds documents against each other or against the portfolio's files. Runs again on every change. */
export interface PortfolioRule<Options extends z.ZodMiniObject = z.ZodMiniObject> extends RuleMeta<Options> {
  readonly scope: 'portfolio';
  check(context: PortfolioRuleContext<Options>): void;
}

/** Any rule, with its kinds and options forgotten: what the engine and the generator handle. */
export type Rule = DocumentRule | PortfolioRule;

/** The findings that the engine itself makes (a broken table, a file that is not text, a rule that failed). */
export type EngineFinding = Pick<Finding, 'rule' | 'severity'>;

/** Defines a rule over single documents. @see Rule */
export function defineRule<
  const Kind extends DocumentKind,
  Options extends z.ZodMiniObject = z.ZodMiniObject,
>(rule: Omit<DocumentRule<Kind, Options>, 'scope'>): Rule {
  return { ...rule, scope: 'document' };
}

/** Defines a rule over the whole portfolio. @see Rule */
export function definePortfolioRule<Options extends z.ZodMiniObject = z.ZodMiniObject>(
  rule: Omit<PortfolioRule<Options>, 'scope'>,
): Rule {
  return { ...rule, scope: 'portfolio' };
}
