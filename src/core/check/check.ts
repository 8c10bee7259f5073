import type { RuleLevel } from '../config/config.ts';
import type { Document, DocumentKind } from '../document/document.ts';
import type { Portfolio, Surroundings } from '../portfolio/portfolio.ts';
import type { Log } from '../ports.ts';
import { rules as allRules } from '../rules/index.ts';
import type { DocumentRule, PortfolioRule, Report, Rule } from '../rules/rule.ts';
import { LineIndex } from '../text/position.ts';
import {
  engineFinding,
  engineRules,
  findingsOfParsing,
  findingsOfUnread,
  startOfFile,
} from './engineFindings.ts';
import type { Finding } from './finding.ts';
import { levelOf, mayRun } from './levels.ts';
import { toFinding, type ReportedFile } from './reporter.ts';
import { sortFindings } from './sortFindings.ts';
import { readSuppressions, type Suppressions } from './suppressions.ts';

export interface CheckOptions {
  readonly log?: Log;
  /** For tests: a rule that fails or reports what cannot be throws, instead of becoming a finding. */
  readonly strict?: boolean;
  /** The rules to run; all of them where nothing is said. */
  readonly rules?: readonly Rule[];
}

const knownIds: ReadonlySet<string> = new Set([...allRules, ...engineRules].map(({ id }) => id));

/**
 * The findings of the rules over single documents for one document, sorted. They depend on the document and its
 * surroundings alone, so they may be kept as long as both stay the same.
 */
export function checkDocument(
  document: Document,
  surroundings: Surroundings,
  options: CheckOptions = {},
): Finding[] {
  const run = new Run(surroundings, options);
  for (const rule of options.rules ?? allRules)
    if (rule.scope === 'document' && appliesTo(rule, document.kind)) run.document(rule, document);
  return finished([...run.findings, ...findingsOfParsing(document)], document, options);
}

const acrossIds: ReadonlySet<string> = new Set(
  allRules.filter(({ scope }) => scope === 'portfolio').map(({ id }) => id),
);

/** Whether a finding comes from a rule over the whole portfolio, and so may change without its file. */
export function isAcross({ rule }: Finding): boolean {
  return acrossIds.has(rule);
}

/** The findings of the rules over the whole portfolio, and of files that could not be read, sorted. */
export function checkAcross(portfolio: Portfolio, options: CheckOptions = {}): Finding[] {
  const run = new Run(portfolio, options);
  for (const rule of options.rules ?? allRules)
    if (rule.scope === 'portfolio') run.portfolio(rule, portfolio);
  const unread = portfolio.unread.flatMap(findingsOfUnread);
  return sortFindings([...unread, ...withoutHidden(run.findings, portfolio)]);
}

function appliesTo(rule: DocumentRule, kind: DocumentKind): boolean {
  return rule.appliesTo.includes(kind);
}

function finished(findings: readonly Finding[], document: Document, { rules }: CheckOptions): Finding[] {
  const known = rules ? new Set([...knownIds, ...rules.map(({ id }) => id)]) : knownIds;
  const suppressions = readSuppressions(document, known);
  const shown = findings.filter((finding) => !suppressions.hides(finding));
  return sortFindings([...shown, ...suppressions.findings]);
}

/** Comments that are in error were reported with their own document already. */
function withoutHidden(findings: readonly Finding[], { documents }: Portfolio): Finding[] {
  const read = new Map<string, Suppressions>();
  return findings.filter((finding) => {
    const document = documents.get(finding.file);
    if (!document) return true;
    const suppressions = read.get(finding.file) ?? readSuppressions(document, knownIds);
    read.set(finding.file, suppressions);
    return !suppressions.hides(finding);
  });
}

/** One pass of rules over documents; a rule that fails becomes a finding and a log entry, and the others still run. */
class Run {
  readonly findings: Finding[] = [];
  readonly #surroundings: Surroundings;
  readonly #options: CheckOptions;

  constructor(surroundings: Surroundings, options: CheckOptions) {
    this.#surroundings = surroundings;
    this.#options = options;
  }

  document(rule: DocumentRule, document: Document): void {
    const { level, options } = levelOf(rule, document.path, this.#surroundings);
    if (level === 'off') return;
    this.#guard(rule, document.path, () => {
      rule.check({
        document,
        portfolio: this.#surroundings,
        options,
        report: (report) => {
          this.#add(rule, level, document, report);
        },
      });
    });
  }

  portfolio(rule: PortfolioRule, portfolio: Portfolio): void {
    if (!mayRun(rule, portfolio)) return;
    const { options } = levelOf(rule, '', portfolio);
    this.#guard(rule, 'readiness.json', () => {
      rule.check({
        portfolio,
        options,
        report: ({ file, ...report }) => {
          const { level } = levelOf(rule, file, portfolio);
          this.#add(rule, level, portfolio.documents.get(file) ?? emptyFile(file), report);
        },
      });
    });
  }

  #add(rule: Rule, level: RuleLevel, file: ReportedFile, report: Report): void {
    const finding = toFinding(rule, level, file, report, this.#options.strict ?? false);
    if (finding) this.findings.push(finding);
  }

  #guard(rule: Rule, file: string, run: () => void): void {
    try {
      run();
    } catch (cause) {
      if (this.#options.strict) throw cause;
      this.#options.log?.error(`Rule ${rule.id} failed in ${file}`, cause);
      const message = `The rule \`${rule.id}\` could not be run here; this is a defect of Portfolio Readiness`;
      this.findings.push(engineFinding('rule-failed', file, startOfFile, { message }));
    }
  }
}

/** A file that is not there or was not read has one place only: its start. */
function emptyFile(path: string): ReportedFile {
  return { path, text: '', lines: new LineIndex('') };
}
