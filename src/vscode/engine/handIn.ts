import {
  type Checklist,
  type CheckResult,
  judgeDeliverables,
  ReadinessError,
  recipientOf,
  type SendResult,
  type SubmissionOffer,
  type SubmitRequest,
  type SubmitResult,
  type WithdrawRequest,
  type WithdrawResult,
} from '../../core/index.ts';
import { type FetchedDecisions, fetchDecisions } from '../../git/fetchDecisions.ts';
import { sendWaiting } from '../../git/remote.ts';
import { readOffers, submit as submitThroughGit, type SubmitContext } from '../../git/submit.ts';
import { withdraw as withdrawThroughGit } from '../../git/withdraw.ts';
import type { WatchedPortfolio } from './watchedPortfolio.ts';

interface Asked {
  readonly signal: AbortSignal;
  readonly progress: (message: string) => void;
}

/** What could be handed in now, with reasons against it. */
export async function offers(portfolio: WatchedPortfolio, signal: AbortSignal): Promise<SubmissionOffer[]> {
  const git = portfolio.git.open(signal);
  const result = await portfolio.latest();
  const checklist = checklistOf(result);
  return await readOffers(git, judgeDeliverables(checklist, result.findings), contextOf(result, checklist));
}

/** Hands a deliverable in, and looks at the refs again whatever came of it. */
export async function submit(
  portfolio: WatchedPortfolio,
  request: SubmitRequest,
  asked: Asked,
): Promise<SubmitResult> {
  const git = portfolio.git.open(asked.signal);
  const result = await portfolio.latest();
  const checklist = checklistOf(result);
  const judged = judgeDeliverables(checklist, result.findings).find(
    ({ deliverable }) => deliverable.id === request.deliverable,
  );
  if (!judged) throw unknownDeliverable(request.deliverable);
  try {
    return await submitThroughGit(git, judged, contextOf(result, checklist), request, asked);
  } finally {
    await portfolio.refsChanged();
  }
}

/** Takes a submission back. An answer that has come meanwhile is looked for first, but must not be waited for. */
export async function withdraw(
  portfolio: WatchedPortfolio,
  { deliverable: id, message }: WithdrawRequest,
  asked: Asked,
): Promise<WithdrawResult> {
  const git = portfolio.git.open(asked.signal);
  asked.progress('Looking for an answer');
  await fetch(portfolio, asked).catch(() => undefined);
  const result = await portfolio.latest();
  const deliverable = checklistOf(result).deliverables.find((one) => one.id === id);
  if (!deliverable) throw unknownDeliverable(id);
  const { student } = result.portfolio.config;
  try {
    return await withdrawThroughGit(git, deliverable, { student: student.name, message }, asked);
  } finally {
    await portfolio.refsChanged();
  }
}

/** Fetches decisions, and looks at the refs again where any came. */
export async function fetch(
  portfolio: WatchedPortfolio,
  { signal }: Asked,
  quiet?: boolean,
): Promise<FetchedDecisions> {
  const git = portfolio.git.open(signal);
  const result = await portfolio.latest();
  const fetched = await fetchDecisions(git, result.portfolio.config.reviews, signal, quiet);
  if (fetched.arrived.length > 0) await portfolio.refsChanged();
  return fetched;
}

/** Sends what waits, and looks at the refs again. */
export async function send(portfolio: WatchedPortfolio, { signal }: Asked): Promise<SendResult> {
  try {
    return await sendWaiting(portfolio.git.open(signal), signal);
  } finally {
    await portfolio.refsChanged();
  }
}

function unknownDeliverable(id: string): ReadinessError {
  return new ReadinessError(
    'usage',
    `The program has no deliverable \`${id}\`.`,
    'Choose one from the list.',
  );
}

function contextOf({ portfolio }: CheckResult, checklist: Checklist): SubmitContext {
  return {
    program: checklist.program.id,
    student: portfolio.config.student.name,
    to: recipientOf(checklist),
    log: portfolio.config.paths.log,
  };
}

function checklistOf({ checklist }: CheckResult): Checklist {
  if (checklist) return checklist;
  throw new ReadinessError(
    'program',
    'There is no program that can be read, so nothing says what to hand in.',
    'Put `readiness.json` right first: its findings say what is wrong.',
  );
}
