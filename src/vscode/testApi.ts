import type { CommentThread, TreeItem, Uri } from 'vscode';
import type {
  Checklist,
  DecisionRequest,
  DecisionResult,
  Finding,
  SubmitRequest,
  SubmitResult,
  ToldGitHub,
  TypedActivity,
} from '../core/index.ts';
import type { ChecklistNode } from './checklist/nodes.ts';
import { addToLog } from './input/logActivity.ts';
import { Failure } from './failure.ts';
import type { ReviewNode } from './reviews/reviewNodes.ts';
import type { Services } from './services.ts';
import { fetchAnswers, tellGitHub, type SignIn } from './tell/gitHub.ts';
import { copyMessage } from './tell/tellFlow.ts';

/** What `activate` returns: enough for a test to wait and to look, without a timer or a private command. */
export interface TestApi {
  /** Resolves when the portfolios are known and all that was typed so far has been checked. */
  whenIdle(): Promise<void>;
  findings(uri: Uri): readonly Finding[];
  checklist(folder: Uri): Checklist | undefined;
  /** The checklist as the view shows it: each line with its lines below. */
  tree(): readonly TreeLine[];
  /** The lines' own objects, as commands on them get them. */
  nodes(): readonly ChecklistNode[];
  /** The coordinator's comments in a file, in the order of their lines. */
  comments(uri: Uri): Promise<readonly CommentThread[]>;
  /** The Reviews view as it is shown: each line with its own object and the lines below. */
  reviews(): Promise<readonly ReviewLine[]>;
  /** Hands in, as after the student's yes. */
  submit(folder: Uri, request: SubmitRequest): Promise<SubmitResult>;
  /** Signs and sends a decision, as after the coordinator's yes. */
  decide(folder: Uri, request: DecisionRequest): Promise<DecisionResult>;
  /** Copies the message about a submission, as the command does once that is chosen. */
  copyMessage(folder: Uri, deliverable: string): Promise<void>;
  /** Writes the issue of a submission, with a sign-in of the test's own: the real one asks a person. */
  tellGitHub(folder: Uri, deliverable: string, signIn: SignIn): Promise<ToldGitHub>;
  fetchAnswers(folder: Uri, signIn: SignIn): Promise<void>;
  /** Adds to the log what the questions of “Log Outreach” would have gathered. */
  log(folder: Uri, activity: TypedActivity): Promise<Uri>;
}

export interface ReviewLine {
  readonly node: ReviewNode;
  readonly item: TreeItem;
  readonly children: readonly ReviewLine[];
}

export interface TreeLine {
  readonly item: TreeItem;
  readonly children: readonly TreeLine[];
}

/** @param started resolves when the workspace has been looked at for the first time. */
export function testApi(services: Services, started: Promise<void>, cohortsStarted: Promise<void>): TestApi {
  const { cohorts, comments, engine, portfolios, readings, reviews, tree } = services;
  const portfolioOf = (uri: Uri) =>
    portfolios.all.find((portfolio) => portfolio.uri.toString() === uri.toString());
  const known = (uri: Uri) => {
    const portfolio = portfolioOf(uri);
    if (!portfolio) throw new Failure('usage', `${uri.fsPath} is no portfolio.`, '');
    return portfolio;
  };
  const lines = (parent?: ChecklistNode): TreeLine[] =>
    tree.getChildren(parent).map((node) => ({ item: tree.getTreeItem(node), children: lines(node) }));
  const reviewLines = async (parent?: ReviewNode): Promise<ReviewLine[]> => {
    const nodes = await reviews.getChildren(parent);
    return await Promise.all(
      nodes.map(async (node) => {
        return { node, item: reviews.getTreeItem(node), children: await reviewLines(node) };
      }),
    );
  };
  return {
    async whenIdle() {
      await started;
      await portfolios.refresh();
      await cohortsStarted;
      await cohorts.refresh();
      if (portfolios.all.length > 0 || cohorts.all.length > 0) await engine.ask('when-idle', null);
    },
    findings(uri) {
      const place = portfolios.of(uri);
      return (place && readings.file(place.portfolio, place.file)?.findings) ?? [];
    },
    checklist(folder) {
      const portfolio = portfolioOf(folder);
      return portfolio && readings.checklist(portfolio);
    },
    tree: () => lines(),
    nodes: () => tree.getChildren(),
    async comments(uri) {
      await comments.whenShown();
      return comments.in(uri);
    },
    reviews: () => reviewLines(),
    submit: (folder, request) => engine.ask('submit', { folder: folder.fsPath, ...request }),
    decide: (folder, request) => engine.ask('decide', { folder: folder.fsPath, request }),
    copyMessage: async (uri, deliverable) => {
      const { folder } = known(uri);
      await copyMessage(await engine.ask('message', { folder, deliverable }));
    },
    tellGitHub: (folder, deliverable, signIn) => tellGitHub(services, known(folder), deliverable, signIn),
    fetchAnswers: (folder, signIn) => fetchAnswers(services, known(folder), signIn),
    log: (folder, activity) => addToLog(services, known(folder), activity),
  };
}
