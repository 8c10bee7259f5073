import { EventEmitter } from 'vscode';
import type { CancellationToken, Event } from 'vscode';
import type { Checklist, Event as EngineEvent, FileFindings, Finding, Reading } from '../core/index.ts';
import { DisposableStore } from './disposable.ts';
import type { EngineClient } from './engineClient.ts';
import type { PortfolioFolder, Portfolios } from './portfolios.ts';

export interface FindingsChange {
  readonly portfolio: PortfolioFolder;
  readonly files: readonly FileFindings[];
}

/** The latest that the engine said of each portfolio: what every surface shows. */
export class Readings extends DisposableStore {
  readonly #findingsChanged = this.add(new EventEmitter<FindingsChange>());
  readonly onDidChangeFindings: Event<FindingsChange> = this.#findingsChanged.event;
  readonly #readingChanged = this.add(new EventEmitter<PortfolioFolder>());
  readonly onDidChangeReading: Event<PortfolioFolder> = this.#readingChanged.event;
  readonly #portfolios: Portfolios;
  readonly #readings = new Map<string, Reading>();
  readonly #findings = new Map<string, Map<string, FileFindings>>();

  constructor(engine: EngineClient, portfolios: Portfolios) {
    super();
    this.#portfolios = portfolios;
    this.add(
      engine.onEvent((event) => {
        this.#receive(event);
      }),
    );
    this.add(
      portfolios.onDidChange(({ removed }) => {
        removed.forEach((portfolio) => {
          this.#forget(portfolio);
        });
      }),
    );
  }

  of({ folder }: PortfolioFolder): Reading | undefined {
    return this.#readings.get(folder);
  }

  checklist(portfolio: PortfolioFolder): Checklist | undefined {
    return this.of(portfolio)?.checklist;
  }

  /** The newest findings of one file, which may be ahead of the reading. */
  file({ folder }: PortfolioFolder, file: string): FileFindings | undefined {
    return this.#findings.get(folder)?.get(file);
  }

  /** Findings of one file at one version of its document; none when they are of another version. */
  current(portfolio: PortfolioFolder, file: string, version: number): readonly Finding[] {
    const known = this.file(portfolio, file);
    return known?.version === version ? known.findings : [];
  }

  /**
   * Findings of one file at one version of its document, as soon as the engine has told them: a file that was just opened,
   * or is being typed in, is a moment ahead of it. None once the token says that nobody waits any more.
   */
  async whenCurrent(
    portfolio: PortfolioFolder,
    file: string,
    version: number,
    token: CancellationToken,
  ): Promise<readonly Finding[]> {
    const isCurrent = () => this.file(portfolio, file)?.version === version;
    // A file that a whole reading does not name is nothing that the engine judges.
    if (this.of(portfolio) && !this.file(portfolio, file)) return [];
    if (!isCurrent() && !token.isCancellationRequested) {
      const waiting = new DisposableStore();
      await new Promise<void>((resolve) => {
        waiting.add(
          token.onCancellationRequested(() => {
            resolve();
          }),
        );
        waiting.add(
          this.onDidChangeFindings(() => {
            if (isCurrent()) resolve();
          }),
        );
      });
      waiting.dispose();
    }
    return this.current(portfolio, file, version);
  }

  #receive(event: EngineEvent): void {
    if (event.kind !== 'reading' && event.kind !== 'file-findings') return;
    const portfolio = this.#portfolios.byFolder(event.folder);
    if (!portfolio) return;
    if (event.kind === 'file-findings') {
      this.#filesOf(portfolio).set(event.findings.file, event.findings);
      this.#findingsChanged.fire({ portfolio, files: [event.findings] });
    } else {
      this.#receiveReading(portfolio, event.reading);
    }
  }

  #receiveReading(portfolio: PortfolioFolder, reading: Reading): void {
    const before = this.#filesOf(portfolio);
    const now = new Map(reading.files.map((file) => [file.file, newer(before.get(file.file), file)]));
    const gone = [...before.keys()].filter((file) => !now.has(file)).map((file) => ({ file, findings: [] }));
    this.#findings.set(portfolio.folder, now);
    this.#readings.set(portfolio.folder, reading);
    this.#findingsChanged.fire({ portfolio, files: [...gone, ...now.values()] });
    this.#readingChanged.fire(portfolio);
  }

  #filesOf({ folder }: PortfolioFolder): Map<string, FileFindings> {
    const files = this.#findings.get(folder) ?? new Map<string, FileFindings>();
    this.#findings.set(folder, files);
    return files;
  }

  #forget(portfolio: PortfolioFolder): void {
    const files = [...this.#filesOf(portfolio).keys()].map((file) => ({ file, findings: [] }));
    this.#findings.delete(portfolio.folder);
    this.#readings.delete(portfolio.folder);
    this.#findingsChanged.fire({ portfolio, files });
    this.#readingChanged.fire(portfolio);
  }
}

/** A reading may have been under way when findings of a newer text were told. */
function newer(known: FileFindings | undefined, told: FileFindings): FileFindings {
  return known?.version !== undefined && told.version !== undefined && known.version > told.version
    ? known
    : told;
}
