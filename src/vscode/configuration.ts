import { EventEmitter, workspace } from 'vscode';
import type { Event } from 'vscode';
import { DisposableStore } from './disposable.ts';

const section = 'readiness';

/** The extension's settings, validated: call sites never read a setting by its name. */
export class Configuration extends DisposableStore {
  readonly #changed = this.add(new EventEmitter<void>());
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor() {
    super();
    this.add(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(section)) this.#changed.fire();
      }),
    );
  }

  /** The keys that the student has set up as their coordinator's, on this machine: never those of a workspace. */
  get coordinatorKeys(): readonly string[] {
    const keys = workspace.getConfiguration(section).inspect<unknown>('coordinatorKeys')?.globalValue;
    return Array.isArray(keys) ? keys.filter((key): key is string => typeof key === 'string') : [];
  }

  /** Whether decisions are fetched now and then while an answer is waited for. */
  get fetchesDecisions(): boolean {
    return workspace.getConfiguration(section).get<unknown>('fetchDecisions') !== false;
  }

  /** Whether what is due today is said once a day. */
  get reminds(): boolean {
    return workspace.getConfiguration(section).get<unknown>('reminders') !== false;
  }

  /** For all windows, as whoever wants none wants none anywhere. */
  async stopReminding(): Promise<void> {
    await workspace.getConfiguration(section).update('reminders', false, true);
  }

  /** Whether portfolios are checked in this window. */
  get enabled(): boolean {
    return workspace.getConfiguration(section).get<unknown>('enable') !== false;
  }
}
