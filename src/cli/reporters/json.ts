import { documentationLevels, type ChecklistDeliverable, type Finding } from '../../core/index.ts';
import type { Reporter } from './reporters.ts';

/** The format that other people's scripts rely on: contract, design.md section 5. */
export const jsonReport: Reporter = ({ checklist, findings, portfolio }, { asOf }) => {
  const report = {
    program: checklist?.program.id ?? null,
    asOf: checklist?.asOf ?? asOf,
    ready: checklist?.ready ?? false,
    deliverables: checklist?.deliverables.map(deliverableJson) ?? [],
    projects: documentationLevels(portfolio).map(({ path, level, has, missing }) => ({
      path,
      level,
      has,
      missing,
    })),
    findings: findings.map(findingJson),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};

function deliverableJson({
  id,
  title,
  state,
  progress,
  checkpoints,
  weeks,
  pace,
  missing,
  submission,
  decision,
}: ChecklistDeliverable) {
  return {
    id,
    title,
    state,
    ...(progress && { progress }),
    checkpoints: checkpoints.map((checkpoint) => ({
      title: checkpoint.title,
      due: checkpoint.due,
      state: checkpoint.state,
    })),
    ...(weeks && {
      weeks: weeks.map(({ start, end, state: weekState, counts, reasons, seen }) => ({
        ...{ start, end, state: weekState },
        ...{ counts, reasons, seen },
      })),
    }),
    ...(pace !== undefined && { pace }),
    missing: missing.map(({ message }) => message),
    ...(submission && { submission }),
    ...(decision && { decision }),
  };
}

function findingJson({ rule, severity, file, range, message, help, fix }: Finding) {
  const place = ({ line, column }: Finding['range']['start']) => ({ line, column });
  return {
    rule,
    severity,
    file,
    range: { start: place(range.start), end: place(range.end) },
    message,
    ...(help !== undefined && { help }),
    fixable: fix !== undefined,
  };
}
