import { createColors } from 'picocolors';
import type { CheckResult, ChecklistDeliverable, Finding, MissingItem, Severity } from '../../core/index.ts';
import { describeDue, stateWords } from '../../core/index.ts';
import { visible } from '../../util/visible.ts';
import type { Reporter } from './reporters.ts';

type Colors = ReturnType<typeof createColors>;

/** For people: the checklist first, then what is wrong, file by file. */
export const textReport: Reporter = (result, { colour, timeZone }) => {
  const colors = createColors(colour);
  const parts = [
    checklistText(result, timeZone, colors),
    findingsText(result.findings, colors),
    summaryText(result, colors),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

function checklistText({ checklist }: CheckResult, timeZone: string, colors: Colors): string {
  if (!checklist)
    return colors.red(
      'There is no program to hold the portfolio against. What is wrong with it stands below.',
    );
  const { program, deliverables, asOf, countdown, jobs } = checklist;
  const due = (iso: string) => describeDue(iso, asOf, { school: program.timeZone, reader: timeZone }).text;
  const lines = deliverables.flatMap((deliverable) => deliverableLines(deliverable, due, colors));
  const days = countdown ? [colors.dim(visible(countdown.text))] : [];
  const chosen = jobs === undefined ? [] : [colors.dim(visible(`${jobs}: readiness jobs`))];
  return [colors.bold(visible(program.title)), ...days, ...chosen, ...lines].join('\n');
}

function deliverableLines(
  deliverable: ChecklistDeliverable,
  dueText: (iso: string) => string,
  colors: Colors,
): string[] {
  const { title, state, done, progress, next, missing, pace } = deliverable;
  const count = progress ? `, ${progress.done} of ${progress.needed}` : '';
  const due = next ? `, ${dueText(next.due)}` : '';
  const mark = done ? colors.green('✓') : next?.state === 'missed' ? colors.red('✗') : colors.yellow('○');
  const head = `${mark} ${visible(title)}: ${stateWords[state]}${count}${next?.state === 'missed' ? colors.red(due) : due}`;
  const weeks = weeksText(deliverable, colors);
  return [
    head,
    ...(weeks === '' ? [] : [`    ${weeks}`]),
    ...(pace === undefined ? [] : [`    ${pace}`]),
    ...missing.map((item) => `    ${visible(missingText(item, deliverable))}`),
  ];
}

/** The weeks in a row, each by a mark that says the same without its colour. */
function weeksText({ weeks = [] }: ChecklistDeliverable, colors: Colors): string {
  const marks = {
    met: colors.green('✓'),
    missed: colors.red('✗'),
    due: colors.yellow('○'),
    'not-asked': colors.dim('·'),
  };
  const [first] = weeks;
  return first ? `weeks since ${first.start}: ${weeks.map(({ state }) => marks[state]).join('')}` : '';
}

/** What is missing, with its file where the deliverable has several. */
export function missingText({ message, file }: MissingItem, { files }: ChecklistDeliverable): string {
  return file === undefined || files.length < 2 || message.includes(file) ? message : `${file}: ${message}`;
}

function findingsText(findings: readonly Finding[], colors: Colors): string {
  const files = [...new Set(findings.map(({ file }) => file))];
  const groups = files.map((file) => {
    const shown = new Set<string>();
    const lines = findings
      .filter((finding) => finding.file === file)
      .flatMap((finding) => [findingLine(finding, colors), ...exampleLines(finding, shown, colors)]);
    return [colors.underline(visible(file)), ...lines].join('\n');
  });
  return groups.join('\n\n');
}

function findingLine({ range, severity, message, rule, fix }: Finding, colors: Colors): string {
  const place = `${range.start.line}:${range.start.column}`.padEnd(7);
  const fixable = fix ? colors.dim(' (can be fixed for you)') : '';
  return `  ${colors.dim(place)} ${paint(severity, colors)(severity.padEnd(7))} ${visible(message)}${fixable}  ${colors.dim(rule)}`;
}

/** What a finding shows as an example, below it; the same one once for each file. */
function exampleLines({ help }: Finding, shown: Set<string>, colors: Colors): string[] {
  if (help === undefined || shown.has(help)) return [];
  shown.add(help);
  return [`  ${' '.repeat(15)} ${colors.dim(visible(help))}`];
}

function paint(severity: Severity, colors: Colors): (text: string) => string {
  if (severity === 'error') return colors.red;
  return severity === 'warning' ? colors.yellow : colors.cyan;
}

function summaryText({ checklist, findings }: CheckResult, colors: Colors): string {
  if (checklist?.ready) return colors.green('All is ready.');
  const count = (severity: Severity, word: string) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return `${number} ${word}${number === 1 ? '' : 's'}`;
  };
  const counts = `${count('error', 'error')}, ${count('warning', 'warning')}, ${count('hint', 'hint')}`;
  return findings.length > 0 ? `${counts}. \`readiness explain <rule>\` says more about each.` : '';
}
