import type { Uri } from 'vscode';
import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Location,
  Position,
  Range,
} from 'vscode';
import type { Finding, Point, Range as CoreRange, Severity } from '../core/index.ts';
import { rulePageUri } from './rulePages.ts';

/** What our diagnostics are called in the Problems view. */
export const diagnosticSource = 'readiness';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
} as const satisfies Record<Severity, DiagnosticSeverity>;

/** Ours count from 1, the editor's from 0. */
export function toPosition({ line, column }: Pick<Point, 'line' | 'column'>): Position {
  return new Position(Math.max(0, line - 1), Math.max(0, column - 1));
}

export function toRange({ start, end }: CoreRange): Range {
  return new Range(toPosition(start), toPosition(end));
}

/** @param uriOf turns a path relative to the portfolio into the file's address. */
export function toDiagnostic(finding: Finding, uriOf: (file: string) => Uri): Diagnostic {
  const { range, message, help, severity, rule, related } = finding;
  const text = help === undefined ? message : `${message}\n${help}`;
  const diagnostic = new Diagnostic(toRange(range), text, severities[severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: rule, target: rulePageUri(rule) };
  if (related && related.length > 0) {
    diagnostic.relatedInformation = related.map(
      (place) =>
        new DiagnosticRelatedInformation(
          new Location(uriOf(place.file), toRange(place.range)),
          place.message,
        ),
    );
  }
  return diagnostic;
}

/** The rule of one of our diagnostics; `undefined` for those of others. */
export function ruleOf({ source, code }: Diagnostic): string | undefined {
  if (source !== diagnosticSource || typeof code !== 'object') return undefined;
  return String(code.value);
}
