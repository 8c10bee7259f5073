import type { Disposable } from 'vscode';

/** Owns what is made by one part of the extension, and lets go of all of it together. */
export class DisposableStore implements Disposable {
  readonly #owned = new Set<Disposable>();
  #disposed = false;

  /** Returns what it was given; disposes of it at once when the store is gone already. */
  add<Owned extends Disposable>(owned: Owned): Owned {
    if (this.#disposed) owned.dispose();
    else this.#owned.add(owned);
    return owned;
  }

  /** Lets go of everything, newest first, also when one of them throws. The first failure is thrown at the end. */
  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    const failures: unknown[] = [];
    for (const owned of [...this.#owned].reverse()) {
      try {
        owned.dispose();
      } catch (error) {
        failures.push(error);
      }
    }
    this.#owned.clear();
    if (failures.length > 0) throw failures[0];
  }
}
