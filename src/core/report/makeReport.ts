import { readAsOf } from '../calendar/asOf.ts';
import type { Deliverable } from '../config/program.ts';
import type { Activity } from '../document/activity.ts';
import { ReadinessError } from '../errors.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { CommitHistory } from '../ports.ts';
import { evidenceOf } from '../readiness/weeklyActivities.ts';
import { countingActivities } from '../readiness/activitiesContent.ts';
import { answeredActivities } from '../readiness/responseContent.ts';
import type { View } from '../readiness/content.ts';
import { deliverableContent } from '../readiness/deliverableContent.ts';
import type { Checklist } from '../readiness/checklist.ts';
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

/** What git says of what is reported. */
export interface ReportHistory {
  readonly commits?: CommitHistory;
  /** Documents that stand otherwise in the commit that is checked out, or not at all. */
  readonly uncommitted?: readonly string[];
}

/**
 * The commitment report of a portfolio, as a document in one piece.
 * @throws ReadinessError `configuration` where no program can be read
 */
export function makeReport(
  { portfolio, checklist }: Reported,
  format: ReportFormat,
  { commits, uncommitted = [] }: ReportHistory = {},
): string {
  const { program, config } = portfolio;
  if (!program || !checklist) {
    throw new ReadinessError(
      'configuration',
      'There is no program that can be read, so there is nothing to report on.',
      'Correct it first: `readiness check` says what is wrong.',
    );
  }
  const view: View = {
    portfolio,
    program,
    findings: new Map(),
    asOf: readAsOf(checklist.asOf, program.timeZone),
    mostEvidence: Infinity,
    ...(commits && { commits }),
  };
  const evidence = new Map(
    program.deliverables.flatMap((one) => {
      const rows = rowsOf(view, one);
      return rows ? [[one.id, rows.map(evidenceOf)] as const] : [];
    }),
  );
  const { name } = config.student;
  const known = { ...(name !== undefined && { student: name }), ...(commits && { commits }) };
  const facts = { evidence, uncommitted, ...known };
  const blocks = commitmentReport(withAllEvidence(checklist, view), facts);
  return format === 'html' ? renderHtml(blocks) : renderMarkdown(blocks);
}

/** The rows of the log that show a deliverable; `undefined` where rows do not, or weeks show them. */
function rowsOf(view: View, deliverable: Deliverable): Activity[] | undefined {
  if (deliverable.kind === 'response') return answeredActivities(view, deliverable);
  if (deliverable.kind === 'balance') return [];
  if (deliverable.kind !== 'activities' || deliverable.perWeek !== undefined) return undefined;
  return countingActivities(view, deliverable);
}

/** The checklist names only a few pieces of evidence for each week. */
function withAllEvidence(checklist: Checklist, view: View): Checklist {
  const deliverables = checklist.deliverables.map((one) => {
    const asked = one.weeks && view.program.deliverables.find(({ id }) => id === one.id);
    const weeks = asked && deliverableContent(view, asked).weeks;
    return weeks ? { ...one, weeks } : one;
  });
  return { ...checklist, deliverables };
}
