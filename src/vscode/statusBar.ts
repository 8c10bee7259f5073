import { StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { StatusBarItem } from 'vscode';
import type { Checklist } from '../core/index.ts';
import { deadlineText, wantsAttention } from './checklist/describe.ts';
import { DisposableStore } from './disposable.ts';
import type { PortfolioFolder, Portfolios } from './portfolios.ts';
import type { Readings } from './readings.ts';

/** How far the portfolio of the active editor is, in the status bar. */
export class StatusBar extends DisposableStore {
  readonly #item: StatusBarItem;
  readonly #portfolios: Portfolios;
  readonly #readings: Readings;

  constructor(portfolios: Portfolios, readings: Readings) {
    super();
    this.#portfolios = portfolios;
    this.#readings = readings;
    this.#item = this.add(window.createStatusBarItem('readiness.progress', StatusBarAlignment.Left));
    this.#item.name = 'Portfolio Readiness';
    this.#item.command = 'readiness.showChecklist';
    this.add(
      readings.onDidChangeReading(() => {
        this.#refresh();
      }),
    );
    this.add(
      portfolios.onDidChange(() => {
        this.#refresh();
      }),
    );
    this.add(
      window.onDidChangeActiveTextEditor(() => {
        this.#refresh();
      }),
    );
  }

  #refresh(): void {
    const portfolio = this.#current();
    const checklist = portfolio && this.#readings.checklist(portfolio);
    if (!checklist) {
      this.#item.hide();
      return;
    }
    const { deliverables } = checklist;
    const done = deliverables.filter((deliverable) => deliverable.done).length;
    const needsAttention = deliverables.some(wantsAttention);
    this.#item.text = checklist.ready
      ? '$(pass-filled) Ready'
      : `$(checklist) ${done} of ${deliverables.length}`;
    this.#item.tooltip = tooltip(portfolio, checklist);
    this.#item.accessibilityInformation = { label: tooltip(portfolio, checklist) };
    this.#item.backgroundColor = needsAttention
      ? new ThemeColor('statusBarItem.warningBackground')
      : undefined;
    this.#item.show();
  }

  #current(): PortfolioFolder | undefined {
    const active = window.activeTextEditor?.document.uri;
    return (active && this.#portfolios.of(active)?.portfolio) ?? this.#portfolios.all[0];
  }
}

function tooltip({ name }: PortfolioFolder, { deliverables, asOf, ready }: Checklist): string {
  if (ready) return `${name}: all that your program asks for is done`;
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const done = deliverables.filter((deliverable) => deliverable.done).length;
  const open = deliverables
    .filter(({ next, done: isDone }) => next !== undefined && !isDone)
    .sort((a, b) => Date.parse(a.next?.due ?? '') - Date.parse(b.next?.due ?? ''));
  const lines = open
    .slice(0, 3)
    .map((deliverable) => `${deliverable.title}: ${deadlineText(deliverable, { now: asOf, zone }) ?? ''}`);
  return [`${name}: ${done} of ${deliverables.length} deliverables done`, ...lines].join('\n');
}
