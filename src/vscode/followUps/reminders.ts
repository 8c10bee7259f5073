import { commands, window } from 'vscode';
import type { Memento } from 'vscode';
import type { ChecklistCheckpoint, Reading } from '../../core/index.ts';
import type { Configuration } from '../configuration.ts';
import { DisposableStore } from '../disposable.ts';
import { isoDay } from '../input/days.ts';
import type { Portfolios } from '../portfolios.ts';
import type { Readings } from '../readings.ts';
import { dueToday } from './nodes.ts';

const remindedKey = 'remindedOn';
const show = 'Show';
const turnOff = 'No More Reminders';

/** Says what is due today: once a day at most, and only to somebody who looks at this window. */
export class Reminders extends DisposableStore {
  readonly #portfolios: Portfolios;
  readonly #readings: Readings;
  readonly #configuration: Configuration;
  readonly #memento: Memento;

  /** @param memento the same for all windows, so that two of them do not both speak up. */
  constructor(portfolios: Portfolios, readings: Readings, configuration: Configuration, memento: Memento) {
    super();
    this.#portfolios = portfolios;
    this.#readings = readings;
    this.#configuration = configuration;
    this.#memento = memento;
    const look = () => void this.#look();
    this.add(readings.onDidChangeReading(look));
    this.add(window.onDidChangeWindowState(look));
  }

  async #look(): Promise<void> {
    const today = isoDay(new Date());
    if (!window.state.focused || !this.#configuration.reminds) return;
    if (this.#memento.get<unknown>(remindedKey) === today) return;
    const readings = this.#portfolios.all.flatMap((portfolio) => this.#readings.of(portfolio) ?? []);
    const text = reminderOf(readings, today);
    if (text === undefined) return;
    await this.#memento.update(remindedKey, today);
    const chosen = await window.showInformationMessage(text, show, turnOff);
    if (chosen === show) await commands.executeCommand('readiness.showChecklist');
    if (chosen === turnOff) await this.#configuration.stopReminding();
  }
}

/** @param today ISO date of the reader. @returns `undefined` where nothing is due. */
export function reminderOf(readings: readonly Reading[], today: string): string | undefined {
  const followUps = readings.reduce((sum, reading) => sum + dueToday(reading).length, 0);
  const deadlines = readings
    .flatMap(({ checklist }) => checklist?.deliverables ?? [])
    .flatMap(({ title, checkpoints }) =>
      checkpoints.filter(isDueOn(today)).map((one) => `${title}: ${one.title}`),
    );
  if (followUps + deadlines.length === 0) return undefined;
  const [first] = deadlines;
  const due = deadlines.length > 1 ? `${deadlines.length} deadlines` : first && `“${first}”`;
  const contacts = followUps > 0 ? `${followUps} follow-up${followUps === 1 ? '' : 's'}` : undefined;
  return `Due today: ${[due, contacts].filter((part) => part !== undefined).join(', and ')}.`;
}

function isDueOn(today: string): (checkpoint: ChecklistCheckpoint) => boolean {
  return ({ state, due }) => state === 'due' && isoDay(new Date(due)) === today;
}
