import { EventEmitter, window, workspace } from 'vscode';
import type { Event, TreeDataProvider, TreeItem, TreeView } from 'vscode';
import { DisposableStore } from '../disposable.ts';
import { ageText } from './ageText.ts';
import type { Cohorts } from './cohorts.ts';
import type { Drafts } from './drafts.ts';
import { reviewKey } from './openReview.ts';
import { reviewItem } from './reviewItems.ts';
import { cohortNodes, type ReviewNode, reviewNodes, type ReviewRowNode } from './reviewNodes.ts';

export const reviewsView = 'readiness.reviews';

/** The Reviews view: what a cohort has handed in, what waits first. */
export class ReviewsTree extends DisposableStore implements TreeDataProvider<ReviewNode> {
  readonly #changed = this.add(new EventEmitter<undefined>());
  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;
  readonly #cohorts: Cohorts;
  readonly #drafts: Drafts;
  readonly #view: TreeView<ReviewNode>;

  constructor(cohorts: Cohorts, drafts: Drafts) {
    super();
    this.#cohorts = cohorts;
    this.#drafts = drafts;
    this.#view = this.add(
      window.createTreeView(reviewsView, {
        treeDataProvider: this,
        showCollapseAll: true,
        canSelectMany: true,
      }),
    );
    for (const happened of [cohorts.onDidChange, drafts.onDidChange])
      this.add(
        happened(() => {
          this.refresh();
        }),
      );
  }

  refresh(): void {
    this.#setBadge();
    this.#changed.fire(undefined);
  }

  async getChildren(node?: ReviewNode): Promise<ReviewNode[]> {
    if (!node) return this.#roots();
    if (node.kind === 'cohort') return cohortNodes(node.cohort);
    if (node.kind === 'group') return [...node.children];
    return node.kind === 'review' ? await this.#below(node) : [];
  }

  getTreeItem(node: ReviewNode): TreeItem {
    const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
    return reviewItem(node, { now: new Date().toISOString(), zone });
  }

  /** The lines that are chosen. */
  get selection(): readonly ReviewNode[] {
    return this.#view.selection;
  }

  /** None in Restricted Mode, where the view says why. */
  #roots(): ReviewNode[] {
    if (!workspace.isTrusted) return [];
    const all = this.#cohorts.all;
    const [only] = all;
    if (only && all.length === 1) return cohortNodes(only);
    return all.map((cohort) => ({ kind: 'cohort', cohort }));
  }

  async #below(row: ReviewRowNode): Promise<ReviewNode[]> {
    const { deliverable, submission } = row.item;
    const query = { student: row.line.id, deliverable, number: submission.number };
    try {
      const review = await this.#cohorts.review(row.cohort, query);
      return reviewNodes(row, review, this.#drafts.of(review.copy, reviewKey(review)));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return [{ kind: 'note', note: { label: 'It could not be read', detail, icon: 'error' } }];
    }
  }

  #setBadge(): void {
    const lines = this.#cohorts.all.flatMap(({ students }) => [...students.values()]);
    const waiting = lines.flatMap(({ items }) => items.filter(({ state }) => state === 'waiting')).length;
    const tooltip = waiting === 1 ? '1 submission waits for you' : `${waiting} submissions wait for you`;
    this.#view.badge = waiting === 0 ? undefined : { value: waiting, tooltip };
    const fetched = lines.flatMap(({ fetchedAt }) => (fetchedAt === undefined ? [] : [fetchedAt])).sort();
    const [oldest] = fetched;
    this.#view.description =
      oldest === undefined ? '' : `fetched ${ageText(oldest, new Date().toISOString())}`;
  }
}
