import { readAsOf } from '../calendar/asOf.ts';
import { ReadinessError } from '../errors.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { CommitHistory } from '../ports.ts';
import { evidenceOf } from '../readiness/weeklyActivities.ts';
import { countingActivities } from '../readiness/activitiesContent.ts';
import type { Checklist, WeekEvidence } from '../readiness/checklist.ts';
import { commitmentReport } from './commitmentReport.ts';
import { renderHtml } from './renderHtml.ts';
import { renderMarkdown } from './renderMarkdown.ts';

export const reportFormats = ['markdown', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What a check of a portfolio gave, as far as a report asks. */
export interface Reported {
  readonly portfolio: Portfolio;
  readonly checklist?: Checklist;
}

/**
 * The commitment report of a portfolio, as a document in one piece.
 * @throws ReadinessError `configuration` where no program can be read
 */
export function makeReport(
  { portfolio, checklist }: Reported,
  format: ReportFormat,
  commits?: CommitHistory,
): string {
  const { program, config } = portfolio;
  if (!program || !checklist) {
    throw new ReadinessError(
      'configuration',
      'There is no program that can be read, so there is nothing to report on.',
      'Correct it first: `readiness check` says what is wrong.',
    );
  }
  const view = { portfolio, program, findings: new Map(), asOf: readAsOf(checklist.asOf, program.timeZone) };
  const evidence = new Map<string, readonly WeekEvidence[]>();
  for (const deliverable of program.deliverables) {
    if (deliverable.kind !== 'activities' || deliverable.perWeek !== undefined) continue;
    evidence.set(deliverable.id, countingActivities(view, deliverable).map(evidenceOf));
  }
  const { name } = config.student;
  const facts = { evidence, ...(name !== undefined && { student: name }), ...(commits && { commits }) };
  const blocks = commitmentReport(checklist, facts);
  return format === 'html' ? renderHtml(blocks) : renderMarkdown(blocks);
}
