import type { RuleLevel } from '../config/config.ts';
import type { FixInFile, Report, Rule } from '../rules/rule.ts';
import { rangeOf, type LineIndex, type Range } from '../text/position.ts';
import type { Finding, Fix } from './finding.ts';

/** What the engine must know of a file to hold a report against it. */
export interface ReportedFile {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
}

/** A report that cannot be true of its file is a defect of the rule: loud in tests, put right for people. */
export class ImpossibleReport extends Error {
  override readonly name = 'ImpossibleReport';
}

/**
 * Makes a finding of what a rule said.
 * @param strict throw `ImpossibleReport` where a range or an edit lies outside of the file, instead of moving or dropping it
 * @returns `undefined` where the rule is off for the file, or the place did not come from text
 */
export function toFinding(
  rule: Rule,
  level: RuleLevel,
  file: ReportedFile,
  report: Report,
  strict: boolean,
): Finding | undefined {
  const found = rangeOf(report.place);
  if (level === 'off' || !found) return undefined;
  const range = inside(found, file, rule, strict);
  const fix = report.fix && fixInside(report.fix, file, rule, strict);
  return {
    rule: rule.id,
    severity: level,
    file: file.path,
    range,
    message: report.message,
    ...(report.help !== undefined && { help: report.help }),
    ...(fix && { fix }),
    ...(report.choices && {
      choices: report.choices.flatMap((choice) => fixInside(choice, file, rule, strict) ?? []),
    }),
    ...(report.related && { related: report.related }),
  };
}

function inside(range: Range, { lines, path }: ReportedFile, rule: Rule, strict: boolean): Range {
  const start = Math.min(range.start.offset, range.end.offset);
  const moved = lines.rangeAt(start, range.end.offset);
  if (isSame(moved, range)) return range;
  if (strict) throw new ImpossibleReport(`${rule.id} points outside of ${path}: ${JSON.stringify(range)}`);
  return moved;
}

function isSame(a: Range, b: Range): boolean {
  return (['start', 'end'] as const).every(
    (side) =>
      a[side].offset === b[side].offset && a[side].line === b[side].line && a[side].column === b[side].column,
  );
}

function fixInside(fix: FixInFile, file: ReportedFile, rule: Rule, strict: boolean): Fix | undefined {
  const edits = fix.edits.map((edit) => ({ ...edit, file: edit.file ?? file.path }));
  const outside = edits.find(
    (edit) =>
      edit.file === file.path && (edit.start < 0 || edit.start > edit.end || edit.end > file.text.length),
  );
  if (!outside) return { title: fix.title, edits };
  if (strict)
    throw new ImpossibleReport(`${rule.id} edits outside of ${file.path}: ${JSON.stringify(outside)}`);
  return undefined;
}
