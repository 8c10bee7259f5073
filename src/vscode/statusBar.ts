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
  /** The next step that leaves this machine, where there is one. */
  readonly #next: StatusBarItem;
  readonly #portfolios: Portfolios;
  readonly #readings: Readings;

  constructor(portfolios: Portfolios, readings: Readings) {
    super();
    this.#portfolios = portfolios;
    this.#readings = readings;
    this.#item = this.add(window.createStatusBarItem('readiness.progress', StatusBarAlignment.Left));
    this.#item.name = 'Portfolio Readiness';
    this.#item.command = 'readiness.showChecklist';
    this.#next = this.add(window.createStatusBarItem('readiness.next', StatusBarAlignment.Left));
    this.#next.name = 'Portfolio Readiness: Hand In';
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
      this.#next.hide();
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
    this.#showNext(portfolio, deliverables);
  }

  #showNext(portfolio: PortfolioFolder, deliverables: Checklist['deliverables']): void {
    const waits = deliverables.filter(({ nextStep }) => nextStep?.kind === 'send');
    const ready = deliverables.filter(({ nextStep }) => nextStep?.kind === 'submit');
    const [kind, chosen] = waits.length > 0 ? (['send', waits] as const) : (['submit', ready] as const);
    const [first] = chosen;
    if (!first) {
      this.#next.hide();
      return;
    }
    const titles = chosen.map(({ title }) => title).join(', ');
    const label = kind === 'send' ? `Not sent yet: ${titles}. Send it` : `Ready to hand in: ${titles}`;
    this.#next.text = kind === 'send' ? '$(cloud-upload) Send' : '$(send) Submit';
    this.#next.tooltip = label;
    this.#next.accessibilityInformation = { label, role: 'button' };
    // Several are chosen from; the lines of the checklist are what the commands know.
    const subject =
      chosen.length === 1 ? { kind: 'deliverable', portfolio, deliverable: first } : portfolio.uri;
    this.#next.command = { command: `readiness.${kind}`, title: label, arguments: [subject] };
    this.#next.show();
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
