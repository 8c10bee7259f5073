import { window, workspace } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import type { Configuration } from './configuration.ts';
import { DisposableStore } from './disposable.ts';
import type { DocumentSync } from './documentSync.ts';
import type { EngineClient } from './engineClient.ts';
import type { PortfolioFolder, Portfolios } from './portfolios.ts';
import { PortfolioWatch } from './portfolioWatch.ts';

/** Opens each portfolio in the engine, keeps it informed, and does so anew after a crash or a change of trust. */
export class Sessions extends DisposableStore {
  readonly #engine: EngineClient;
  readonly #portfolios: Portfolios;
  readonly #documents: DocumentSync;
  readonly #log: LogOutputChannel;
  readonly #watches = new Map<string, PortfolioWatch>();

  readonly #configuration: Configuration;
  #keys: string;

  constructor(
    engine: EngineClient,
    portfolios: Portfolios,
    documents: DocumentSync,
    configuration: Configuration,
    log: LogOutputChannel,
  ) {
    super();
    this.#configuration = configuration;
    this.#keys = JSON.stringify(configuration.coordinatorKeys);
    this.add(
      configuration.onDidChange(() => {
        const keys = JSON.stringify(configuration.coordinatorKeys);
        if (keys !== this.#keys) this.reopen();
        this.#keys = keys;
      }),
    );
    this.#engine = engine;
    this.#portfolios = portfolios;
    this.#documents = documents;
    this.#log = log;
    this.add(
      portfolios.onDidChange(({ added, removed }) => {
        for (const portfolio of removed) this.#close(portfolio);
        for (const portfolio of added) this.#open(portfolio);
      }),
    );
    this.add(engine.onDidStop(({ final }) => void this.#restart(final)));
    this.add(
      workspace.onDidGrantWorkspaceTrust(() => {
        this.reopen();
      }),
    );
  }

  /** Reads everything again from the start. */
  reopen(): void {
    for (const portfolio of this.#portfolios.all) this.#tell(portfolio);
  }

  override dispose(): void {
    for (const watch of this.#watches.values()) watch.dispose();
    super.dispose();
  }

  #open(portfolio: PortfolioFolder): void {
    this.#tell(portfolio);
    this.#watches.set(portfolio.folder, new PortfolioWatch(this.#engine, portfolio));
  }

  #close(portfolio: PortfolioFolder): void {
    this.#watches.get(portfolio.folder)?.dispose();
    this.#watches.delete(portfolio.folder);
    this.#documents.forget(portfolio);
    this.#engine.notify({ kind: 'close-portfolio', folder: portfolio.folder });
  }

  #tell(portfolio: PortfolioFolder): void {
    const { folder } = portfolio;
    this.#log.info(`Opening the portfolio in ${folder}`);
    const { coordinatorKeys } = this.#configuration;
    this.#engine.notify({ kind: 'open-portfolio', folder, trusted: workspace.isTrusted, coordinatorKeys });
    this.#documents.openAll(portfolio);
  }

  async #restart(final: boolean): Promise<void> {
    if (this.#portfolios.all.length === 0) return;
    if (!final) {
      this.reopen();
      return;
    }
    const again = 'Start It Again';
    const message = 'Checking your portfolio stopped several times in a row. Your files are as they were.';
    if ((await window.showErrorMessage(message, again)) === again) this.reopen();
  }
}
