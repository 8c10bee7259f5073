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

  /** Whether portfolios are checked in this window. */
  get enabled(): boolean {
    return workspace.getConfiguration(section).get<unknown>('enable') !== false;
  }
}
