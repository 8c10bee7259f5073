import { Uri, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { ChecklistTree } from './checklist/checklistTree.ts';
import { CodeActions, registerCodeActions } from './codeActions.ts';
import { makeCommands } from './commands/index.ts';
import type { RunCommand } from './commands/index.ts';
import { Configuration } from './configuration.ts';
import { registerContentAtCommit } from './contentAtCommit.ts';
import { DecisionComments } from './decisionComments.ts';
import { DecisionWatch } from './decisionWatch.ts';
import { Diagnostics } from './diagnostics.ts';
import { DisposableStore } from './disposable.ts';
import { DocumentSync } from './documentSync.ts';
import { EngineClient } from './engineClient.ts';
import { HeadingHover, registerHeadingHover } from './headingHover.ts';
import { Reminders } from './followUps/reminders.ts';
import { registerRowActions } from './followUps/rowActions.ts';
import { Portfolios } from './portfolios.ts';
import { ProgramChecks } from './programChecks.ts';
import { Readings } from './readings.ts';
import { Cohorts } from './reviews/cohorts.ts';
import { Drafts } from './reviews/drafts.ts';
import { ReviewDocuments } from './reviews/openReview.ts';
import { ReviewsTree } from './reviews/reviewsTree.ts';
import { registerRulePages } from './rulePages.ts';
import type { Services } from './services.ts';
import { Sessions } from './sessions.ts';
import { StatusBar } from './statusBar.ts';
import { testApi } from './testApi.ts';
import type { TestApi } from './testApi.ts';

export interface Started {
  /** By the command's id. */
  readonly commands: ReadonlyMap<string, RunCommand>;
  readonly api: TestApi;
}

/**
 * The composition root: makes the parts and registers them, all at once and without waiting for anything. Files are
 * looked at, and the engine's thread starts, after it has returned.
 */
export function start({
  extensionUri,
  globalState,
  secrets,
  subscriptions,
  workspaceState,
}: ExtensionContext): Started {
  const store = new DisposableStore();
  subscriptions.push(store);
  const log = store.add(window.createOutputChannel('Portfolio Readiness', { log: true }));
  const engine = store.add(new EngineClient(Uri.joinPath(extensionUri, 'dist', 'engine.cjs').fsPath, log));
  const configuration = store.add(new Configuration());
  const portfolios = store.add(new Portfolios(configuration));
  const documents = store.add(new DocumentSync(engine, portfolios));
  const sessions = store.add(new Sessions(engine, portfolios, documents, configuration, log));
  const readings = store.add(new Readings(engine, portfolios));
  store.add(new Diagnostics(readings, documents));
  store.add(new StatusBar(portfolios, readings));
  const comments = store.add(new DecisionComments(engine, readings, workspaceState));
  store.add(new DecisionWatch(engine, portfolios, readings, configuration, log));
  const tree = store.add(new ChecklistTree(portfolios, readings));
  store.add(registerCodeActions(new CodeActions(engine, portfolios, readings)));
  store.add(registerHeadingHover(new HeadingHover(engine, portfolios)));
  store.add(registerRowActions(portfolios, readings));
  store.add(new Reminders(portfolios, readings, configuration, globalState));
  store.add(registerRulePages(extensionUri));
  store.add(registerContentAtCommit(engine));
  const cohorts = store.add(new Cohorts(engine));
  const drafts = store.add(new Drafts(workspaceState));
  const reviews = store.add(new ReviewsTree(cohorts, drafts));
  const programChecks = store.add(new ProgramChecks(engine));
  const services: Services = {
    engine,
    portfolios,
    readings,
    sessions,
    tree,
    comments,
    cohorts,
    reviews,
    drafts,
    documents: store.add(new ReviewDocuments()),
    programChecks,
    log,
    memento: workspaceState,
    secrets,
    extensionUri,
  };
  const api = testApi(services, portfolios.start(), cohorts.start());
  return { commands: makeCommands(services), api };
}
