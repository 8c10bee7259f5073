import {
  type Checklist,
  type ChecklistDeliverable,
  describeDue,
  type Finding,
  stateWords,
} from '../../core/index.ts';
import { visible } from '../../util/visible.ts';
import type { Reporter } from './reporters.ts';
import { missingText } from './text.ts';

/** A document to read or to paste into an issue: the checklist as a task list, then a table of the findings. */
export const markdownReport: Reporter = ({ checklist, findings }, { timeZone }) => {
  const parts = [
    `# ${escaped(checklist?.program.title ?? 'No program')}`,
    escaped(checklist?.countdown?.text ?? ''),
    checklist ? checklist.deliverables.map((one) => taskItem(one, checklist, timeZone)).join('\n') : '',
    findings.length > 0 ? findingsTable(findings) : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

function taskItem(deliverable: ChecklistDeliverable, { asOf, program }: Checklist, timeZone: string): string {
  const { title, state, done, progress, next, missing } = deliverable;
  const zones = { school: program.timeZone, reader: timeZone };
  const count = progress ? `, ${progress.done} of ${progress.needed}` : '';
  const due = next ? `, ${describeDue(next.due, asOf, zones).text}` : '';
  const head = `- [${done ? 'x' : ' '}] **${escaped(title)}**: ${stateWords[state]}${count}${due}`;
  return [head, ...missing.map((item) => `  - ${escaped(missingText(item, deliverable))}`)].join('\n');
}

function findingsTable(findings: readonly Finding[]): string {
  const rows = findings.map(
    ({ file, range, severity, message, rule }) =>
      `| ${escaped(file)}:${range.start.line} | ${severity} | ${escaped(message)} | ${rule} |`,
  );
  return ['| Place | Severity | What | Rule |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** Text from a repository must not become markup, nor end a table's cell. */
function escaped(text: string): string {
  return visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#&~]/g, (char) => `\\${char}`);
}
