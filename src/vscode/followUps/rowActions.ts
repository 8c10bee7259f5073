import { CodeAction, CodeActionKind, languages } from 'vscode';
import type { CodeActionContext, CodeActionProvider, Disposable, Range, TextDocument } from 'vscode';
import type { Portfolios } from '../portfolios.ts';
import type { Readings } from '../readings.ts';

/** Among what can be made of a passage: nothing is wrong with the row, so it is no quick fix. */
const kind = CodeActionKind.Refactor.append('followUp');

/** Offers “Log Follow-up” in the light bulb of a line of the log; whose it is, is asked when it is chosen. */
class RowActions implements CodeActionProvider {
  readonly #portfolios: Portfolios;
  readonly #readings: Readings;

  constructor(portfolios: Portfolios, readings: Readings) {
    this.#portfolios = portfolios;
    this.#readings = readings;
  }

  provideCodeActions(document: TextDocument, range: Range, { only }: CodeActionContext): CodeAction[] {
    const place = this.#portfolios.of(document.uri);
    const log = place && this.#readings.of(place.portfolio)?.paths?.log;
    const isRow = place?.file === log && /^[^#]*[\p{L}\p{N}]/u.test(document.lineAt(range.start.line).text);
    if (!isRow || (only && !only.contains(kind))) return [];
    const action = new CodeAction('Log a follow-up to this contact', kind);
    const subject = { uri: document.uri, line: range.start.line + 1 };
    action.command = { command: 'readiness.logFollowUp', title: action.title, arguments: [subject] };
    return [action];
  }
}

export function registerRowActions(portfolios: Portfolios, readings: Readings): Disposable {
  const selector = { language: 'markdown', scheme: 'file' };
  return languages.registerCodeActionsProvider(selector, new RowActions(portfolios, readings), {
    providedCodeActionKinds: [kind],
  });
}
