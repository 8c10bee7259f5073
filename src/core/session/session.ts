import type { CoordinatorKeys } from '../config/coordinatorKeys.ts';
import { checkAcross } from '../check/check.ts';
import type { Finding } from '../check/finding.ts';
import { sortFindings } from '../check/sortFindings.ts';
import type { Document } from '../document/document.ts';
import type { Portfolio, Surroundings } from '../portfolio/portfolio.ts';
import type { JobsPlace } from '../jobs/publishedJobs.ts';
import type { Cancel, CommitHistory, FileContent, Log, PortfolioFiles } from '../ports.ts';
import { buildChecklist, type Submissions } from '../readiness/buildChecklist.ts';
import type { Checklist } from '../readiness/checklist.ts';
import { DocumentCache } from './documentCache.ts';
import { judgeDocument, type DocumentVerdict } from './judgeDocument.ts';
import { SettingsReader, type TypedProgram } from './settings.ts';
import { TextStore } from './textStore.ts';

/** Judges many documents at once, for example in threads; the answers stand in the order of the documents. */
export type JudgeDocuments = (
  documents: readonly Document[],
  surroundings: Surroundings,
  cancel: Cancel | undefined,
) => Promise<readonly DocumentVerdict[]>;

export interface SessionOptions {
  readonly log: Log;
  /** Wins over the program of `readiness.json`. */
  readonly program?: TypedProgram;
  readonly judgeDocuments?: JudgeDocuments;
}

export interface CheckOptions {
  /** ISO date and time that stands for now. */
  readonly asOf: string;
  readonly submissions?: Submissions;
  /** What git knows of the student's own commits; without it nothing is said about coding. */
  readonly commits?: CommitHistory;
  readonly cancel?: Cancel;
}

/** What one check of a portfolio gave. */
export interface CheckResult {
  /** Whether there is a `readiness.json`. */
  readonly configured: boolean;
  readonly portfolio: Portfolio;
  /** Sorted by file, place and rule. */
  readonly findings: readonly Finding[];
  /** Absent while there is no program that can be read. */
  readonly checklist?: Checklist;
  /** The keys whose signatures make a decision count. */
  readonly coordinatorKeys: CoordinatorKeys;
}

/**
 * One portfolio over time: remembers texts, documents and findings, so that a check after a change does again only
 * what the change touched.
 */
export class PortfolioSession {
  readonly texts: TextStore;
  readonly #settings: SettingsReader;
  readonly #documents = new DocumentCache();
  readonly #options: SessionOptions;

  constructor(files: PortfolioFiles, options: SessionOptions) {
    this.#options = options;
    this.texts = new TextStore(files);
    this.#settings = new SettingsReader(this.texts, options.program);
  }

  /**
   * Checks the whole portfolio.
   * @throws ReadinessError `cancelled` when `cancel` says so
   */
  async check({ asOf, submissions, commits, cancel }: CheckOptions): Promise<CheckResult> {
    const settings = await this.#settings.read();
    const loaded = await this.#documents.load(this.texts, settings, cancel);
    const verdicts = await this.#verdictsOn([...loaded.documents.values()], loaded, cancel);
    const portfolio = withDocumentation(loaded, verdicts);
    const findings = sortFindings([
      ...settings.findings,
      ...[...verdicts.values()].flatMap((verdict) => verdict.findings),
      ...checkAcross(portfolio, this.#options),
    ]);
    const checklist =
      portfolio.program &&
      buildChecklist(portfolio, portfolio.program, findings, {
        asOf,
        submissions: submissions ?? new Map(),
        ...(commits && { commits }),
      });
    return {
      configured: settings.configured,
      portfolio,
      findings,
      ...(checklist && { checklist }),
      coordinatorKeys: settings.coordinatorKeys ?? { keys: [], from: 'preset' },
    };
  }

  /** Where the program publishes its jobs, and what is there; neither where it publishes none. */
  async publishedJobs(): Promise<{ readonly place?: JobsPlace; readonly content?: FileContent }> {
    const { jobs: place } = await this.#settings.read();
    if (!place) return {};
    const { program } = this.#options;
    return { place, content: await (program ? program.read(place.path) : this.texts.read(place.path)) };
  }

  /**
   * What one document gives by itself, ahead of a whole check, which then has that part done already.
   * @returns `undefined` where the file is no document of the portfolio
   */
  async checkDocument(path: string, cancel?: Cancel): Promise<readonly Finding[] | undefined> {
    const portfolio = await this.#documents.load(this.texts, await this.#settings.read(), cancel);
    const document = portfolio.documents.get(path);
    if (!document) return undefined;
    return (await this.#verdictsOn([document], portfolio, cancel)).get(path)?.findings;
  }

  async #verdictsOn(
    documents: readonly Document[],
    portfolio: Portfolio,
    cancel: Cancel | undefined,
  ): Promise<Map<string, DocumentVerdict>> {
    const judge = this.#options.judgeDocuments ?? this.#judgeHere;
    return await this.#documents.verdicts(documents, portfolio, (stale) => judge(stale, portfolio, cancel));
  }

  readonly #judgeHere: JudgeDocuments = (documents, surroundings) =>
    Promise.resolve(documents.map((document) => judgeDocument(document, surroundings, this.#options)));
}

function withDocumentation(portfolio: Portfolio, verdicts: ReadonlyMap<string, DocumentVerdict>): Portfolio {
  const projects = portfolio.projects.map((project) => {
    const documentation = verdicts.get(project.readmePath)?.documentation;
    return documentation ? { ...project, documentation } : project;
  });
  return { ...portfolio, projects };
}
