import type { LogOutputChannel, Memento, SecretStorage, Uri } from 'vscode';
import type { ChecklistTree } from './checklist/checklistTree.ts';
import type { DecisionComments } from './decisionComments.ts';
import type { EngineClient } from './engineClient.ts';
import type { Portfolios } from './portfolios.ts';
import type { ProgramChecks } from './programChecks.ts';
import type { Readings } from './readings.ts';
import type { Cohorts } from './reviews/cohorts.ts';
import type { Drafts } from './reviews/drafts.ts';
import type { ReviewDocuments } from './reviews/openReview.ts';
import type { ReviewsTree } from './reviews/reviewsTree.ts';
import type { Sessions } from './sessions.ts';

/** What commands work with. Built once, in `start.ts`. */
export interface Services {
  readonly engine: EngineClient;
  readonly portfolios: Portfolios;
  readonly readings: Readings;
  readonly sessions: Sessions;
  readonly tree: ChecklistTree;
  readonly comments: DecisionComments;
  readonly cohorts: Cohorts;
  readonly reviews: ReviewsTree;
  readonly drafts: Drafts;
  readonly documents: ReviewDocuments;
  readonly programChecks: ProgramChecks;
  readonly log: LogOutputChannel;
  /** Kept for this workspace, on this machine. */
  readonly memento: Memento;
  /** Kept on this machine, encrypted. */
  readonly secrets: SecretStorage;
  readonly extensionUri: Uri;
}

/** One entry of package.json's `contributes.commands`. */
export interface Command {
  readonly id: `readiness.${string}`;
  readonly execute: (...args: unknown[]) => Promise<void> | void;
}
