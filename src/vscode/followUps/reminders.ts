import { commands, window } from 'vscode';
import type { Memento } from 'vscode';
import type { Configuration } from '../configuration.ts';
import { DisposableStore } from '../disposable.ts';
import { isoDay } from '../input/days.ts';
import type { Portfolios } from '../portfolios.ts';
import type { Readings } from '../readings.ts';
import { reminderOf } from './reminderText.ts';

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
    const text = reminderOf(() => this.#portfolios.all.flatMap((one) => this.#readings.of(one) ?? []), {
      today,
      last: this.#memento.get<unknown>(remindedKey),
      focused: window.state.focused,
      wanted: this.#configuration.reminds,
    });
    if (text === undefined) return;
    await this.#memento.update(remindedKey, today);
    const chosen = await window.showInformationMessage(text, show, turnOff);
    if (chosen === show) await commands.executeCommand('readiness.showChecklist');
    if (chosen === turnOff) await this.#configuration.stopReminding();
  }
}
