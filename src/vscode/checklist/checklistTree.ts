import { EventEmitter, commands, window } from 'vscode';
import type { Event, TreeDataProvider, TreeItem, TreeView } from 'vscode';
import { DisposableStore } from '../disposable.ts';
import type { Portfolios } from '../portfolios.ts';
import type { Readings } from '../readings.ts';
import { wantsAttention } from './describe.ts';
import { deliverableNodes, historyNodes, portfolioNodes } from './nodes.ts';
import type { ChecklistNode } from './nodes.ts';
import { treeItem } from './treeItems.ts';
import { viewState } from './viewState.ts';

export const checklistView = 'readiness.checklist';
const stateKey = 'readiness.state';

/** The Checklist in the activity bar: a view of the readings, with a badge for what wants attention. */
export class ChecklistTree extends DisposableStore implements TreeDataProvider<ChecklistNode> {
  readonly #changed = this.add(new EventEmitter<undefined>());
  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;
  readonly #portfolios: Portfolios;
  readonly #readings: Readings;
  readonly #view: TreeView<ChecklistNode>;
  #showsDone = false;
  #shown = '';
  #state: string | undefined;
  #endLoading: (() => void) | undefined;

  constructor(portfolios: Portfolios, readings: Readings) {
    super();
    this.#portfolios = portfolios;
    this.#readings = readings;
    this.#view = this.add(
      window.createTreeView(checklistView, {
        treeDataProvider: this,
        showCollapseAll: true,
        canSelectMany: true,
      }),
    );
    this.add(
      portfolios.onDidChange(() => {
        this.refresh();
      }),
    );
    this.add(
      readings.onDidChangeReading(() => {
        this.refresh();
      }),
    );
  }

  /** The lines are shown also when all is done. */
  showDone(): void {
    this.#showsDone = true;
    this.refresh();
  }

  refresh(): void {
    this.#setState();
    this.#setBadge();
    this.#setMessage();
    const shows = this.#whatItShows();
    if (shows === this.#shown) return;
    this.#shown = shows;
    this.#changed.fire(undefined);
  }

  getChildren(node?: ChecklistNode): ChecklistNode[] {
    if (node?.kind === 'portfolio') return portfolioNodes(node.portfolio, this.#readings.of(node.portfolio));
    if (node?.kind === 'deliverable') return deliverableNodes(node.portfolio, node.deliverable);
    if (node?.kind === 'follow-ups')
      return node.due.map((followUp) => ({ kind: 'follow-up', portfolio: node.portfolio, followUp }));
    if (node?.kind === 'history') return historyNodes(node.portfolio, node.deliverable);
    return node ? [] : this.#roots();
  }

  getTreeItem(node: ChecklistNode): TreeItem {
    const reading = this.#readings.of(node.portfolio);
    const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
    return treeItem(node, { now: reading?.asOf ?? new Date().toISOString(), zone });
  }

  override dispose(): void {
    this.#endLoading?.();
    super.dispose();
  }

  /**
   * Most readings show the same lines. Lines that are built anew are not there for a moment, and whoever clicks on one just
   * then clicks on nothing.
   */
  #whatItShows(): string {
    const shown = this.#portfolios.all.map((portfolio) => {
      const { checklist, git, asOf, followUps } = this.#readings.of(portfolio) ?? {};
      // How long it is until a deadline is said to the minute.
      return {
        folder: portfolio.folder,
        git,
        minute: asOf?.slice(0, 16),
        followUps,
        deliverables: checklist?.deliverables,
      };
    });
    return JSON.stringify([this.#state, this.#showsDone, shown]);
  }

  #roots(): ChecklistNode[] {
    if (this.#state === 'all-ready' && !this.#showsDone) return [];
    const all = this.#portfolios.all;
    const [only] = all;
    if (only && all.length === 1) return portfolioNodes(only, this.#readings.of(only));
    return all.map((portfolio) => ({ kind: 'portfolio', portfolio }));
  }

  /** Which welcome the empty tree shows: see `viewsWelcome` in package.json. */
  #setState(): void {
    const state = viewState(this.#portfolios, this.#readings);
    if (state !== 'all-ready') this.#showsDone = false;
    if (state === this.#state) return;
    this.#state = state;
    void commands.executeCommand('setContext', stateKey, state);
    this.#showLoading(state === 'loading');
  }

  #showLoading(loading: boolean): void {
    this.#endLoading?.();
    this.#endLoading = undefined;
    if (!loading) return;
    const location = { viewId: checklistView };
    void window.withProgress(
      { location },
      () => new Promise<void>((resolve) => (this.#endLoading = resolve)),
    );
  }

  /** The countdown of the only portfolio: in a row of several it would be nobody's. */
  #setMessage(): void {
    const [only, ...others] = this.#portfolios.all;
    const countdown = only && others.length === 0 ? this.#readings.checklist(only)?.countdown : undefined;
    this.#view.message = (this.#state === 'in-progress' ? countdown?.text : undefined) ?? '';
  }

  #setBadge(): void {
    const count = this.#portfolios.all
      .flatMap((portfolio) => this.#readings.checklist(portfolio)?.deliverables ?? [])
      .filter(wantsAttention).length;
    const tooltip =
      count === 1 ? '1 deliverable wants your attention' : `${count} deliverables want your attention`;
    this.#view.badge = count === 0 ? undefined : { value: count, tooltip };
  }
}
