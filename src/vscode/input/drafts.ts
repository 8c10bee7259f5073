import type { Memento } from 'vscode';
import type { PortfolioFolder } from '../portfolios.ts';

/** What was typed and did not get into the log: kept on this machine until it does, and offered again. */
export class Drafts<Field extends string> {
  readonly #memento: Memento;
  readonly #fields: readonly Field[];

  constructor(memento: Memento, fields: readonly Field[]) {
    this.#memento = memento;
    this.#fields = fields;
  }

  /** `undefined` when nothing was left behind. Whatever else is stored under the key is not trusted. */
  read(portfolio: PortfolioFolder, name: string): Partial<Record<Field, string>> | undefined {
    const stored = this.#memento.get<unknown>(key(portfolio, name));
    if (typeof stored !== 'object' || stored === null) return undefined;
    const byName: Readonly<Record<string, unknown>> = { ...stored };
    const draft: Partial<Record<Field, string>> = {};
    for (const field of this.#fields) {
      const value = byName[field];
      if (typeof value === 'string') draft[field] = value;
    }
    return draft;
  }

  async keep(portfolio: PortfolioFolder, name: string, draft: Partial<Record<Field, string>>): Promise<void> {
    await this.#memento.update(key(portfolio, name), draft);
  }

  async forget(portfolio: PortfolioFolder, name: string): Promise<void> {
    await this.#memento.update(key(portfolio, name), undefined);
  }
}

function key({ folder }: PortfolioFolder, name: string): string {
  return `draft:${name}:${folder}`;
}
