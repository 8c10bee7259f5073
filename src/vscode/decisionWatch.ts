import { window, workspace } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import type { Configuration } from './configuration.ts';
import { DisposableStore } from './disposable.ts';
import type { EngineClient } from './engineClient.ts';
import type { PortfolioFolder, Portfolios } from './portfolios.ts';
import type { Readings } from './readings.ts';

/** How long a fetch lasts: coming back to the window within it asks nobody again. */
const pause = 15 * 60_000;

/** Fetches quietly while an answer is waited for: when the window gets the focus, and every now and then. */
export class DecisionWatch extends DisposableStore {
  readonly #engine: EngineClient;
  readonly #portfolios: Portfolios;
  readonly #readings: Readings;
  readonly #configuration: Configuration;
  readonly #log: LogOutputChannel;
  readonly #asked = new Map<string, number>();

  constructor(
    engine: EngineClient,
    portfolios: Portfolios,
    readings: Readings,
    configuration: Configuration,
    log: LogOutputChannel,
  ) {
    super();
    this.#engine = engine;
    this.#portfolios = portfolios;
    this.#readings = readings;
    this.#configuration = configuration;
    this.#log = log;
    this.add(
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#look();
      }),
    );
    const clock = setInterval(() => {
      this.#look();
    }, pause);
    this.add({
      dispose: () => {
        clearInterval(clock);
      },
    });
  }

  #look(): void {
    if (!workspace.isTrusted || !this.#configuration.fetchesDecisions) return;
    for (const portfolio of this.#portfolios.all) if (this.#isDue(portfolio)) void this.#fetch(portfolio);
  }

  /** Nobody is asked while nothing that was handed in waits for an answer. */
  #isDue(portfolio: PortfolioFolder): boolean {
    const last = this.#asked.get(portfolio.folder) ?? 0;
    const waits = this.#readings
      .checklist(portfolio)
      ?.deliverables.some(({ state, submission }) => state === 'submitted' && submission?.sent !== false);
    return waits === true && Date.now() - last >= pause;
  }

  async #fetch({ folder }: PortfolioFolder): Promise<void> {
    this.#asked.set(folder, Date.now());
    try {
      const { arrived } = await this.#engine.ask('fetch-decisions', { folder, quiet: true });
      if (arrived.length > 0) this.#log.info(`Fetched ${arrived.join(', ')}`);
    } catch (error) {
      // Quiet: the remote may be away, and the command says why when it is asked.
      this.#log.info(
        `Decisions could not be fetched: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
