import { RelativePattern, window, workspace } from 'vscode';
import type { FileSystemWatcher, Uri } from 'vscode';
import { DisposableStore } from './disposable.ts';
import type { EngineClient } from './engineClient.ts';
import type { PortfolioFolder } from './portfolios.ts';

/** Events on disk come in bursts (a checkout, a formatter): they are told together. */
const burst = 50;
/** How often deadlines are held against the clock while nothing else happens. */
const tick = 10 * 60_000;

/** Tells the engine what happens to one portfolio outside of the editors: files on disk, git's refs, the clock. */
export class PortfolioWatch extends DisposableStore {
  readonly #engine: EngineClient;
  readonly #portfolio: PortfolioFolder;
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #refsMoved = false;

  constructor(engine: EngineClient, portfolio: PortfolioFolder) {
    super();
    this.#engine = engine;
    this.#portfolio = portfolio;
    this.#watch('**/*', (uri) => {
      this.#fileChanged(uri);
    });
    this.#watch('.git/{HEAD,packed-refs,refs/**}', () => {
      this.#refsChanged();
    });
    const clock = setInterval(() => {
      this.#refresh();
    }, tick);
    this.add({
      dispose: () => {
        clearInterval(clock);
      },
    });
    this.add(
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#refresh();
      }),
    );
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    super.dispose();
  }

  #watch(glob: string, listener: (uri: Uri) => void): void {
    const pattern = new RelativePattern(this.#portfolio.uri, glob);
    const watcher: FileSystemWatcher = this.add(workspace.createFileSystemWatcher(pattern));
    this.add(watcher.onDidCreate(listener));
    this.add(watcher.onDidChange(listener));
    this.add(watcher.onDidDelete(listener));
  }

  #fileChanged(uri: Uri): void {
    const file = uri.path.slice(this.#portfolio.uri.path.length + 1);
    if (/(?:^|\/)(?:\.git|node_modules)(?:\/|$)/.test(file)) return;
    this.#changed.add(file);
    this.#schedule();
  }

  #refsChanged(): void {
    this.#refsMoved = true;
    this.#schedule();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#tell();
    }, burst);
  }

  #tell(): void {
    this.#timer = undefined;
    const files = [...this.#changed];
    this.#changed.clear();
    const { folder } = this.#portfolio;
    if (files.length > 0) this.#engine.notify({ kind: 'files-changed', folder, files });
    if (this.#refsMoved) this.#refresh();
    this.#refsMoved = false;
  }

  #refresh(): void {
    this.#engine.notify({ kind: 'refresh', folder: this.#portfolio.folder });
  }
}
