import { Uri, languages, workspace } from 'vscode';
import type { Diagnostic, DiagnosticCollection, TextDocument } from 'vscode';
import { ruleOf, toDiagnostic } from './convert.ts';
import { DisposableStore } from './disposable.ts';
import type { EngineClient } from './engineClient.ts';

/** The marks of programs that somebody writes: made when they are asked for, and anew each time the program is saved. */
export class ProgramChecks extends DisposableStore {
  readonly #collection: DiagnosticCollection = this.add(
    languages.createDiagnosticCollection('readiness-program'),
  );
  readonly #checked = new Set<string>();
  readonly #engine: EngineClient;

  constructor(engine: EngineClient) {
    super();
    this.#engine = engine;
    this.add(
      workspace.onDidSaveTextDocument((document) => {
        if (this.#checked.has(document.uri.toString())) void this.check(document);
      }),
    );
    this.add(
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#checked.delete(uri.toString());
        this.#collection.delete(uri);
      }),
    );
  }

  /** @returns how much is wrong with it. */
  async check(document: TextDocument): Promise<number> {
    const { uri, version } = document;
    this.#checked.add(uri.toString());
    const findings = await this.#engine.ask('check-program', { path: uri.fsPath, text: document.getText() });
    if (document.version !== version) return findings.length;
    this.#collection.delete(uri);
    // Of the program of a portfolio, some stand there already.
    const known = languages.getDiagnostics(uri);
    const marks = findings.map((finding) => toDiagnostic(finding, (file) => Uri.joinPath(uri, '..', file)));
    this.#collection.set(
      uri,
      marks.filter((mark) => !known.some((other) => isSame(mark, other))),
    );
    return findings.length;
  }
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return ruleOf(one) === ruleOf(other) && one.range.isEqual(other.range);
}
