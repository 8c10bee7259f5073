import { workspace } from 'vscode';
import type { EndOfLine, TextDocument, TextDocumentChangeEvent, Uri } from 'vscode';
import { DisposableStore } from './disposable.ts';
import type { EngineClient } from './engineClient.ts';
import type { PlaceInPortfolio, PortfolioFolder, Portfolios } from './portfolios.ts';

interface Told {
  readonly place: PlaceInPortfolio;
  version: number;
  eol: EndOfLine;
}

/** Texts that can be part of a portfolio: documents, `readiness.json`, a program of the school. */
const isText = /\.(?:md|markdown|json|mailmap)$/i;

/** Keeps the engine's texts the same as those of the open editors, by what was typed, not by whole texts. */
export class DocumentSync extends DisposableStore {
  readonly #engine: EngineClient;
  readonly #portfolios: Portfolios;
  readonly #told = new Map<string, Told>();

  constructor(engine: EngineClient, portfolios: Portfolios) {
    super();
    this.#engine = engine;
    this.#portfolios = portfolios;
    this.add(
      workspace.onDidOpenTextDocument((document) => {
        this.#open(document);
      }),
    );
    this.add(
      workspace.onDidChangeTextDocument((event) => {
        this.#change(event);
      }),
    );
    this.add(
      workspace.onDidCloseTextDocument((document) => {
        this.#close(document);
      }),
    );
  }

  /** The version of an editor's document that the engine was told last; `undefined` for files in no editor. */
  version(uri: Uri): number | undefined {
    return this.#told.get(uri.toString())?.version;
  }

  /** Tells of everything open in a portfolio that the engine has just been told about. */
  openAll(portfolio: PortfolioFolder): void {
    this.forget(portfolio);
    for (const document of workspace.textDocuments) {
      if (this.#portfolios.of(document.uri)?.portfolio === portfolio) this.#open(document);
    }
  }

  /** For a portfolio that the engine does not know any more. */
  forget(portfolio: PortfolioFolder): void {
    for (const [key, { place }] of this.#told) {
      if (place.portfolio === portfolio) this.#told.delete(key);
    }
  }

  #open(document: TextDocument): void {
    const place = this.#placeOf(document);
    if (!place) return;
    const { version, eol } = document;
    this.#told.set(document.uri.toString(), { place, version, eol });
    const { file, portfolio } = place;
    const text = document.getText();
    this.#engine.notify({ kind: 'open-document', folder: portfolio.folder, file, version, text });
  }

  #change({ document, contentChanges }: TextDocumentChangeEvent): void {
    const told = this.#told.get(document.uri.toString());
    if (!told || told.version === document.version) return;
    // Other line ends move every offset, and are not among the changes.
    if (told.eol !== document.eol || contentChanges.length === 0) {
      this.#open(document);
      return;
    }
    told.version = document.version;
    const { portfolio, file } = told.place;
    this.#engine.notify({
      kind: 'change-document',
      folder: portfolio.folder,
      file,
      version: document.version,
      changes: contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        offset: rangeOffset,
        length: rangeLength,
        text,
      })),
    });
  }

  #close(document: TextDocument): void {
    const key = document.uri.toString();
    const told = this.#told.get(key);
    if (!told) return;
    this.#told.delete(key);
    const { portfolio, file } = told.place;
    this.#engine.notify({ kind: 'close-document', folder: portfolio.folder, file });
  }

  #placeOf(document: TextDocument): PlaceInPortfolio | undefined {
    return isText.test(document.uri.path) ? this.#portfolios.of(document.uri) : undefined;
  }
}
