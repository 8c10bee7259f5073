import { isoOf, readAsOf } from '../calendar/asOf.ts';
import type { Finding } from '../check/finding.ts';
import type { Deliverable, Program } from '../config/program.ts';
import { configFile } from '../config/readConfig.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { CommitHistory } from '../ports.ts';
import { answerOf, appliesTo, describeCondition } from './appliesTo.ts';
import type {
  Checklist,
  ChecklistDeliverable,
  MissingItem,
  SubmissionHistory,
  Submissions,
} from './checklist.ts';
import { checkpointsOf, nextCheckpoint } from './checkpoints.ts';
import type { View } from './content.ts';
import { countdownOf } from './countdown.ts';
import { deliverableContent } from './deliverableContent.ts';
import { paceOf } from './pace.ts';
import { questionItem } from './answerContent.ts';
import { openDateItems } from './openDates.ts';
import { isDone, itemsOfState, nextStepOf, stateOf } from './state.ts';

export type { Submissions } from './checklist.ts';

export interface ChecklistOptions {
  /** ISO date and time that stands for now; without an offset it is taken in the program's time zone. */
  readonly asOf: string;
  readonly submissions: Submissions;
  /** What git knows of the student's own commits; absent where git was not asked. */
  readonly commits?: CommitHistory;
}

/**
 * The deliverables that a program asks of this student, with their state, progress and deadlines.
 * @param findings of the whole portfolio, in the order in which they are to be shown.
 * @throws {ReadinessError} `usage`, when `asOf` is no date and time.
 */
export function buildChecklist(
  portfolio: Portfolio,
  program: Program,
  findings: readonly Finding[],
  { asOf, submissions, commits }: ChecklistOptions,
): Checklist {
  const view: View = {
    portfolio,
    program,
    findings: byFile(findings),
    asOf: readAsOf(asOf, program.timeZone),
    ...(commits && { commits }),
  };
  const deliverables = program.deliverables
    .filter(
      (deliverable) => appliesTo(deliverable.appliesTo, portfolio.config.student, program.questions) !== 'no',
    )
    .map((deliverable) => checklistDeliverable(view, deliverable, submissions.get(deliverable.id) ?? {}));
  const { id, title, timeZone, coordinator } = program;
  const countdown = countdownOf(view);
  const { url, file, title: jobs } = program.opportunities ?? {};
  return {
    program: { id, title, timeZone },
    ...(coordinator && { coordinator: coordinatorOf(coordinator) }),
    asOf: isoOf(view.asOf),
    ready: deliverables.length > 0 && deliverables.every(({ done }) => done) && isConfigured(findings),
    ...(countdown && { countdown }),
    ...(jobs !== undefined && (url ?? file) !== undefined && { jobs }),
    deliverables,
  };
}

/** The files that a submission of each deliverable holds, sorted, by the deliverable's id. */
export function deliverableFiles(
  portfolio: Portfolio,
  program: Program,
): ReadonlyMap<string, readonly string[]> {
  const view: View = {
    portfolio,
    program,
    findings: new Map(),
    asOf: readAsOf('2017-01-01', program.timeZone),
  };
  return new Map(
    program.deliverables.map((deliverable) => [deliverable.id, deliverableContent(view, deliverable).files]),
  );
}

function checklistDeliverable(
  view: View,
  deliverable: Deliverable,
  history: SubmissionHistory,
): ChecklistDeliverable {
  const { id, title, description, approval } = deliverable;
  const content = deliverableContent(view, deliverable);
  const state = stateOf(view, deliverable, content, history);
  const done = isDone(deliverable, state, content);
  const own = checkpointsOf(view, deliverable, content, history);
  const checkpoints = [...own, ...(content.checkpoints ?? [])];
  const missing = [
    ...itemsOfState(deliverable, state, history),
    ...content.missing,
    ...(done ? [] : openDateItems(view, deliverable)),
    ...conditionItems(view, deliverable),
  ];
  const next = done ? undefined : nextCheckpoint(checkpoints, content.weeks);
  const pace = done ? undefined : paceOf(view, deliverable, content);
  const nextStep = done ? undefined : nextStepOf(deliverable, state, content, missing, history);
  return {
    id,
    title,
    ...(description !== undefined && { description }),
    state,
    done,
    approval,
    ...(content.progress && { progress: content.progress }),
    checkpoints,
    ...(content.weeks && { weeks: content.weeks }),
    ...(pace !== undefined && { pace }),
    ...(next && { next }),
    missing,
    files: content.files,
    ...history,
    ...(nextStep && { nextStep }),
  };
}

/** Says how to get rid of a deliverable that may not fall on this student. */
function conditionItems({ portfolio, program }: View, { appliesTo: condition }: Deliverable): MissingItem[] {
  const { student } = portfolio.config;
  if (!condition || appliesTo(condition, student, program.questions) !== 'unknown') return [];
  const open = Object.keys(condition.answers ?? {}).find(
    (question) => answerOf(question, student, program.questions) === undefined,
  );
  // Where the question stands in the checklist itself, it is asked there.
  const asksItself = program.deliverables.some((one) => one.kind === 'answer' && one.question === open);
  if (open !== undefined) return asksItself ? [] : [questionItem(program, open, 'hint')];
  const message =
    `This is only ${describeCondition(condition)}. ` +
    'Say which you are in `readiness.json`, under `student`: `"track": "back-end", "module": 4`, for example.';
  return [{ message, file: configFile, severity: 'hint' }];
}

function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = files.get(finding.file);
    if (known) known.push(finding);
    else files.set(finding.file, [finding]);
  }
  return files;
}

function isConfigured(findings: readonly Finding[]): boolean {
  return !findings.some(({ file, severity }) => file === configFile && severity === 'error');
}

function coordinatorOf({
  name,
  handle,
  reach,
}: NonNullable<Program['coordinator']>): NonNullable<Checklist['coordinator']> {
  return { name, ...(handle !== undefined && { handle }), ...(reach !== undefined && { reach }) };
}
