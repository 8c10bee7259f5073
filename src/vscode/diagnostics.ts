import { languages } from 'vscode';
import type { Diagnostic, DiagnosticCollection, Uri } from 'vscode';
import type { FileFindings } from '../core/index.ts';
import { diagnosticSource, toDiagnostic } from './convert.ts';
import { DisposableStore } from './disposable.ts';
import type { DocumentSync } from './documentSync.ts';
import { fileUri } from './portfolios.ts';
import type { PortfolioFolder } from './portfolios.ts';
import type { FindingsChange, Readings } from './readings.ts';

/** Marks findings in the editor and the Problems view. */
export class Diagnostics extends DisposableStore {
  readonly #collection: DiagnosticCollection = this.add(
    languages.createDiagnosticCollection(diagnosticSource),
  );
  readonly #documents: DocumentSync;
  /** What is set for each file: a reading names all files, and few of them are news. */
  readonly #shown = new Map<string, string>();

  constructor(readings: Readings, documents: DocumentSync) {
    super();
    this.#documents = documents;
    this.add(
      readings.onDidChangeFindings((change) => {
        this.#show(change);
      }),
    );
  }

  #show({ portfolio, files }: FindingsChange): void {
    const entries = files.flatMap((file): [Uri, Diagnostic[] | undefined][] => {
      const uri = fileUri(portfolio, file.file);
      return this.#isStale(uri, file) || !this.#isNews(uri, file)
        ? []
        : [[uri, toDiagnostics(portfolio, file)]];
    });
    if (entries.length > 0) this.#collection.set(entries);
  }

  /** The version belongs to it: the editor moves marks while one types, so the same findings must be set again. */
  #isNews(uri: Uri, { version, findings }: FileFindings): boolean {
    const key = uri.toString();
    const shown = findings.length === 0 ? undefined : JSON.stringify([version, findings]);
    if (this.#shown.get(key) === shown) return false;
    if (shown === undefined) this.#shown.delete(key);
    else this.#shown.set(key, shown);
    return true;
  }

  /** Findings of a text that is not the one on the screen would mark the wrong places; newer ones are on their way. */
  #isStale(uri: Uri, { version, findings }: FileFindings): boolean {
    return findings.length > 0 && this.#documents.version(uri) !== version;
  }
}

function toDiagnostics(portfolio: PortfolioFolder, { findings }: FileFindings): Diagnostic[] | undefined {
  if (findings.length === 0) return undefined;
  return findings.map((finding) => toDiagnostic(finding, (file) => fileUri(portfolio, file)));
}
