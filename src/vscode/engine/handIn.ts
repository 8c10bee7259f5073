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
} from '../../core/index.ts';
import { type FetchedDecisions, fetchDecisions } from '../../git/fetchDecisions.ts';
import { sendWaiting } from '../../git/remote.ts';
import { readOffers, submit as submitThroughGit, type SubmitContext } from '../../git/submit.ts';
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
  if (!judged) {
    throw new ReadinessError(
      'usage',
      `The program has no deliverable \`${request.deliverable}\`.`,
      'Choose one from the list.',
    );
  }
  try {
    return await submitThroughGit(git, judged, contextOf(result, checklist), request, asked);
  } finally {
    await portfolio.refsChanged();
  }
}

/** Fetches decisions, and looks at the refs again where any came. */
export async function fetch(portfolio: WatchedPortfolio, { signal }: Asked): Promise<FetchedDecisions> {
  const git = portfolio.git.open(signal);
  const result = await portfolio.latest();
  const fetched = await fetchDecisions(git, result.portfolio.config.reviews, signal);
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

function contextOf({ portfolio }: CheckResult, checklist: Checklist): SubmitContext {
  return {
    program: checklist.program.id,
    student: portfolio.config.student.name,
    to: recipientOf(checklist),
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
