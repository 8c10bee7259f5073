import { Hover, languages, MarkdownString } from 'vscode';
import type { CancellationToken, Disposable, HoverProvider, Position, TextDocument } from 'vscode';
import type { EngineClient } from './engineClient.ts';
import type { Portfolios } from './portfolios.ts';

/** Over a heading of a README: what its section was taken for, and why. */
export class HeadingHover implements HoverProvider {
  readonly #engine: EngineClient;
  readonly #portfolios: Portfolios;

  constructor(engine: EngineClient, portfolios: Portfolios) {
    this.#engine = engine;
    this.#portfolios = portfolios;
  }

  async provideHover(
    document: TextDocument,
    { line }: Position,
    token: CancellationToken,
  ): Promise<Hover | undefined> {
    const place = this.#portfolios.of(document.uri);
    // Asked of every place that the pointer rests on, so that only what may be a heading reaches the engine.
    if (!place || !mayBeHeading(document, line)) return undefined;
    const ask = { folder: place.portfolio.folder, file: place.file, line: line + 1 };
    const notes = await this.#engine.ask('heading-notes', ask, { token });
    return notes === undefined
      ? undefined
      : new Hover(new MarkdownString(notes), document.lineAt(line).range);
  }
}

export function registerHeadingHover(provider: HeadingHover): Disposable {
  return languages.registerHoverProvider({ language: 'markdown', scheme: 'file' }, provider);
}

/** Hashes, an HTML heading, or a line that the next one underlines. */
function mayBeHeading(document: TextDocument, line: number): boolean {
  const next = line + 1 < document.lineCount ? document.lineAt(line + 1).text : '';
  return /^\s*#|<h[1-6]/i.test(document.lineAt(line).text) || /^\s*(?:=+|-+)\s*$/.test(next);
}
