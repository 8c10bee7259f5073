import { CodeAction, CodeActionKind, Range, WorkspaceEdit, languages } from 'vscode';
import type {
  CancellationToken,
  CodeActionContext,
  CodeActionProvider,
  Diagnostic,
  Disposable,
  Range as EditorRange,
  TextDocument,
} from 'vscode';
import type { Finding, Fix } from '../core/index.ts';
import { ruleOf, toPosition, toRange } from './convert.ts';
import type { EngineClient } from './engineClient.ts';
import type { PlaceInPortfolio, Portfolios } from './portfolios.ts';
import type { Readings } from './readings.ts';
import { disableForFile, disableForLine } from './suppress.ts';

/** The line under the names of a table's columns. */
const tableLine = /^[ >]*\|?[ ]*:?-+:?[ ]*\|/m;
const fixAllKind = CodeActionKind.SourceFixAll.append('readiness');

/** An action whose edits the engine works out when it is chosen. */
class FixAllAction extends CodeAction {
  readonly place: PlaceInPortfolio;
  readonly document: TextDocument;
  readonly rule: string | undefined;

  constructor(
    title: string,
    kind: CodeActionKind,
    place: PlaceInPortfolio,
    document: TextDocument,
    rule?: string,
  ) {
    super(title, kind);
    this.place = place;
    this.document = document;
    this.rule = rule;
  }
}

/** Quick fixes: this one, all of this rule, all in the file; turn the rule off; read why. */
export class CodeActions implements CodeActionProvider {
  readonly #engine: EngineClient;
  readonly #portfolios: Portfolios;
  readonly #readings: Readings;

  constructor(engine: EngineClient, portfolios: Portfolios, readings: Readings) {
    this.#engine = engine;
    this.#portfolios = portfolios;
    this.#readings = readings;
  }

  async provideCodeActions(
    document: TextDocument,
    _range: EditorRange,
    { diagnostics, only }: CodeActionContext,
    token: CancellationToken,
  ): Promise<CodeAction[]> {
    const place = this.#portfolios.of(document.uri);
    const isAboutOurs =
      only !== undefined || diagnostics.some((diagnostic) => ruleOf(diagnostic) !== undefined);
    if (!place) return [];
    const convert = this.#convertsLog(document, place, only);
    const wants = (kind: CodeActionKind) => only === undefined || only.contains(kind);
    if (!isAboutOurs || !(wants(CodeActionKind.QuickFix) || wants(fixAllKind))) return convert;
    const findings = await this.#readings.whenCurrent(place.portfolio, place.file, document.version, token);
    const actions = convert;
    if (wants(CodeActionKind.QuickFix)) {
      const ours = findings.filter((finding) =>
        diagnostics.some((diagnostic) => isSame(diagnostic, finding)),
      );
      actions.push(...ours.flatMap((finding) => quickFixes(document, place, finding, findings, diagnostics)));
    }
    if (only !== undefined && wants(fixAllKind) && findings.some(({ fix }) => fix)) {
      actions.push(new FixAllAction('Fix all that can be fixed', fixAllKind, place, document));
    }
    return actions;
  }

  /** In a log that is no table yet. */
  #convertsLog(
    document: TextDocument,
    { portfolio, file }: PlaceInPortfolio,
    only: CodeActionKind | undefined,
  ): CodeAction[] {
    const kind = CodeActionKind.RefactorRewrite;
    const isLog = this.#readings.of(portfolio)?.paths?.log === file;
    if (!isLog || (only && !only.contains(kind)) || tableLine.test(document.getText())) return [];
    const action = new CodeAction('Convert the log to a table…', kind);
    action.command = { command: 'readiness.convertLog', title: action.title, arguments: [document.uri] };
    return [action];
  }

  async resolveCodeAction(action: CodeAction, token: CancellationToken): Promise<CodeAction> {
    if (!(action instanceof FixAllAction)) return action;
    const { place, document, rule } = action;
    const ask = { folder: place.portfolio.folder, file: place.file, ...(rule !== undefined && { rule }) };
    const { edits, version } = await this.#engine.ask('fix-all', ask, { token });
    if (version !== document.version) return action;
    action.edit = new WorkspaceEdit();
    for (const { startPoint, endPoint, newText } of edits) {
      action.edit.replace(document.uri, new Range(toPosition(startPoint), toPosition(endPoint)), newText);
    }
    return action;
  }
}

export function registerCodeActions(provider: CodeActions): Disposable {
  const selector = [
    { language: 'markdown', scheme: 'file' },
    { pattern: '**/*.json', scheme: 'file' },
  ];
  return languages.registerCodeActionsProvider(selector, provider, {
    providedCodeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
  });
}

function isSame(diagnostic: Diagnostic, { rule, range, message }: Finding): boolean {
  return (
    ruleOf(diagnostic) === rule &&
    diagnostic.range.isEqual(toRange(range)) &&
    diagnostic.message.startsWith(message)
  );
}

function quickFixes(
  document: TextDocument,
  place: PlaceInPortfolio,
  finding: Finding,
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const { rule } = finding;
  const of = diagnostics.filter((diagnostic) => isSame(diagnostic, finding));
  const fixable = findings.filter((other) => other.rule === rule && other.fix).length;
  const actions = [
    fixAction(document, place, finding.fix, true),
    // Only the student knows which of these is right, so none is preferred, and none is part of "fix all".
    ...(finding.choices ?? []).map((choice) => fixAction(document, place, choice, false)),
    fixable > 1 && finding.fix
      ? new FixAllAction(
          `Fix all ${fixable} of “${rule}” in this file`,
          CodeActionKind.QuickFix,
          place,
          document,
          rule,
        )
      : undefined,
    withEdit(
      `Turn off “${rule}” for this line`,
      disableForLine(document, finding.range.start.line - 1, rule),
    ),
    withEdit(`Turn off “${rule}” for this file`, disableForFile(document, rule)),
    // What is wrong in readiness.json itself cannot be turned off; other rules that point there are set right there.
    document.languageId === 'markdown'
      ? withCommand(`Turn off “${rule}” for this portfolio`, 'readiness.disableRule', [rule, document.uri])
      : undefined,
    withCommand(`Why “${rule}”?`, 'readiness.explainRule', [rule]),
  ].filter((action) => action !== undefined);
  for (const action of actions) action.diagnostics = of;
  return actions;
}

/** A fix as an action; `undefined` where there is none, or where it reaches into a file that may have moved on. */
function fixAction(
  document: TextDocument,
  place: PlaceInPortfolio,
  fix: Fix | undefined,
  isPreferred: boolean,
): CodeAction | undefined {
  if (!fix || fix.edits.some(({ file }) => file !== place.file)) return undefined;
  const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
  action.isPreferred = isPreferred;
  action.edit = new WorkspaceEdit();
  for (const { start, end, newText } of fix.edits) {
    action.edit.replace(
      document.uri,
      new Range(document.positionAt(start), document.positionAt(end)),
      newText,
    );
  }
  return action;
}

function withEdit(title: string, edit: WorkspaceEdit | undefined): CodeAction | undefined {
  if (!edit) return undefined;
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.edit = edit;
  return action;
}

function withCommand(title: string, command: string, args: unknown[]): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command, title, arguments: args };
  return action;
}
