import {
  type CheckResult,
  type Finding,
  followUpsOf,
  type Log,
  PortfolioSession,
  ReadinessError,
  isAcross,
} from '../../core/index.ts';
import type { Event, FileFindings, Reading } from '../../core/session/protocol.ts';
import { diskFiles } from '../../node/diskFiles.ts';
import { GitStanding } from './gitStanding.ts';

/** How long typing must rest before the whole reading follows the marks of the file that is typed in. */
const restAfterTyping = 120;
/** More than these at once help nobody. */
const mostFollowUps = 100;

/** One portfolio in the editor: checks again after each change, and tells what it found. Answers that are stale are dropped. */
export class WatchedPortfolio {
  readonly folder: string;
  readonly session: PortfolioSession;
  readonly git: GitStanding;
  readonly #tell: (event: Event) => void;
  readonly log: Log;
  readonly #versionsTold = new Map<string, number>();
  #wanted = 0;
  #running: Promise<void> | undefined;
  #closed = false;
  #refsWanted = 0;
  #asking: Promise<void> | undefined;
  #across = new Map<string, Finding[]>();
  #resting: NodeJS.Timeout | undefined;
  #untold: Reading | undefined;

  constructor(
    folder: string,
    trusted: boolean,
    tell: (event: Event) => void,
    log: Log,
    keys: readonly string[] = [],
  ) {
    this.folder = folder;
    this.#tell = tell;
    this.log = log;
    this.session = new PortfolioSession(diskFiles(folder), { log });
    this.git = new GitStanding(folder, trusted, log, keys);
  }

  /** Something changed: check again, soon. */
  changed(): void {
    // What git was asked for may come after the end; a check that is over before it is noted would run for ever.
    if (this.#closed) return;
    this.#wanted += 1;
    this.#running ??= this.#checkWhileWanted();
  }

  /**
   * Refs may have moved: ask git, then check again. It is asked once at a time, and once more for all that came meanwhile:
   * of two answers beside each other the older one might come last, and stay.
   */
  async refsChanged(): Promise<void> {
    if (this.#closed) return;
    this.#refsWanted += 1;
    this.#asking ??= this.#askWhileWanted();
    await this.#asking;
  }

  async #askWhileWanted(): Promise<void> {
    try {
      for (let done = -1; done !== this.#refsWanted && !this.#closed;) {
        done = this.#refsWanted;
        await this.#askGit();
      }
    } finally {
      this.#asking = undefined;
    }
  }

  async #askGit(): Promise<void> {
    try {
      await this.git.refresh(await this.latest());
    } catch (error) {
      this.log.error('asking git failed', error);
    }
    this.changed();
  }

  /** Once nothing is under way, the latest reading is told without waiting for the typing to rest. */
  async whenIdle(): Promise<void> {
    await this.#asking;
    await this.#running;
    if (!this.#closed && (this.#asking || this.#running)) {
      await this.whenIdle();
      return;
    }
    this.#tellReading();
  }

  /** A check of what is there now. */
  async latest(): Promise<CheckResult> {
    const asOf = new Date().toISOString();
    const { submissions, commits } = this.git;
    return await this.session.check({ asOf, submissions, ...(commits && { commits }) });
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#resting);
  }

  async #checkWhileWanted(): Promise<void> {
    try {
      for (let done = -1; done !== this.#wanted && !this.#closed;) {
        // Messages that arrived together are read together before the check starts.
        await new Promise((resolve) => setImmediate(resolve));
        done = this.#wanted;
        await this.#checkOnce();
      }
    } finally {
      this.#running = undefined;
    }
  }

  async #checkOnce(): Promise<void> {
    const started = performance.now();
    try {
      await this.#tellAhead();
      const result = await this.latest();
      if (this.#closed) return;
      this.#across = groupByFile(result.findings.filter(isAcross));
      this.#tellTypedIn(result);
      this.#tellWhenResting(this.#readingOf(result, performance.now() - started));
    } catch (error) {
      if (!(error instanceof ReadinessError && error.code === 'cancelled'))
        this.log.error('the check failed', error);
    }
  }

  /**
   * What a document that is typed in says by itself, before the rest of the portfolio is looked at; with it what the last
   * check found across files, which the reading that follows brings up to date.
   */
  async #tellAhead(): Promise<void> {
    for (const [file, told] of this.#versionsTold) {
      const version = this.session.texts.openText(file)?.version;
      if (version === undefined || version === told) continue;
      const own = await this.session.checkDocument(file);
      if (!own || this.#closed || this.session.texts.openText(file)?.version !== version) continue;
      this.#versionsTold.set(file, version);
      const findings = { file, version, findings: [...own, ...(this.#across.get(file) ?? [])] };
      this.#tell({ kind: 'file-findings', folder: this.folder, findings });
    }
  }

  /** The marks of files that are no documents, such as `readiness.json`, follow as soon as the check is done. */
  #tellTypedIn(result: CheckResult): void {
    const byFile = groupByFile(result.findings);
    for (const [file, told] of this.#versionsTold) {
      const version = this.session.texts.openText(file)?.version;
      if (version === undefined) this.#versionsTold.delete(file);
      if (version === undefined || version === told) continue;
      this.#versionsTold.set(file, version);
      const findings = { file, version, findings: byFile.get(file) ?? [] };
      this.#tell({ kind: 'file-findings', folder: this.folder, findings });
    }
  }

  /** From now on, changes of this file's text are told ahead of the reading. */
  follow(file: string): void {
    if (!this.#versionsTold.has(file)) this.#versionsTold.set(file, -1);
  }

  #tellWhenResting(reading: Reading): void {
    clearTimeout(this.#resting);
    this.#untold = reading;
    const quiet = this.#versionsTold.size === 0 ? 0 : restAfterTyping;
    this.#resting = setTimeout(() => {
      this.#tellReading();
    }, quiet);
  }

  #tellReading(): void {
    const reading = this.#untold;
    this.#untold = undefined;
    if (reading && !this.#closed) this.#tell({ kind: 'reading', folder: this.folder, reading });
  }

  #readingOf({ configured, checklist, portfolio, findings }: CheckResult, milliseconds: number): Reading {
    const byFile = groupByFile(findings);
    for (const path of portfolio.documents.keys()) if (!byFile.has(path)) byFile.set(path, []);
    const files = [...byFile].map(([file, of]): FileFindings => {
      const version = this.session.texts.openText(file)?.version;
      return { file, findings: of, ...(version !== undefined && { version }) };
    });
    files.sort((a, b) => (a.file < b.file ? -1 : 1));
    return {
      asOf: new Date().toISOString(),
      configured,
      followUps: followUpsOf(portfolio).slice(0, mostFollowUps),
      files,
      git: this.git.state,
      paths: portfolio.config.paths,
      milliseconds,
      ...(checklist && { checklist }),
    };
  }
}

function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group) group.push(finding);
    else groups.set(finding.file, [finding]);
  }
  return groups;
}
