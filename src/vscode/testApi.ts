import type { CommentThread, TreeItem, Uri } from 'vscode';
import type { Checklist, Finding, TypedActivity } from '../core/index.ts';
import type { ChecklistNode } from './checklist/nodes.ts';
import { addToLog } from './input/logActivity.ts';
import { Failure } from './failure.ts';
import type { Services } from './services.ts';

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
  /** Adds to the log what the questions of “Log Outreach” would have gathered. */
  log(folder: Uri, activity: TypedActivity): Promise<Uri>;
}

export interface TreeLine {
  readonly item: TreeItem;
  readonly children: readonly TreeLine[];
}

/** @param started resolves when the workspace has been looked at for the first time. */
export function testApi(services: Services, started: Promise<void>): TestApi {
  const { comments, engine, portfolios, readings, tree } = services;
  const portfolioOf = (uri: Uri) =>
    portfolios.all.find((portfolio) => portfolio.uri.toString() === uri.toString());
  const lines = (parent?: ChecklistNode): TreeLine[] =>
    tree.getChildren(parent).map((node) => ({ item: tree.getTreeItem(node), children: lines(node) }));
  return {
    async whenIdle() {
      await started;
      await portfolios.refresh();
      if (portfolios.all.length > 0) await engine.ask('when-idle', null);
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
    log(folder, activity) {
      const portfolio = portfolioOf(folder);
      if (!portfolio) throw new Failure('usage', `${folder.fsPath} is no portfolio.`, '');
      return addToLog(services, portfolio, activity);
    },
  };
}
