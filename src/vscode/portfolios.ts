import { EventEmitter, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { Event, WorkspaceFolder } from 'vscode';
import type { Configuration } from './configuration.ts';
import { DisposableStore } from './disposable.ts';

/** The file that makes a folder a portfolio. */
export const configurationFile = 'readiness.json';

/** A folder of the workspace with a `readiness.json`. */
export interface PortfolioFolder {
  readonly name: string;
  readonly uri: Uri;
  /** Its absolute path: how the engine knows it. */
  readonly folder: string;
}

export interface PlaceInPortfolio {
  readonly portfolio: PortfolioFolder;
  /** Relative to the portfolio, with `/`. */
  readonly file: string;
}

export interface PortfoliosChange {
  readonly added: readonly PortfolioFolder[];
  readonly removed: readonly PortfolioFolder[];
}

/** Knows which folders of the workspace are portfolios, and keeps up with it. */
export class Portfolios extends DisposableStore {
  readonly #changed = this.add(new EventEmitter<PortfoliosChange>());
  readonly onDidChange: Event<PortfoliosChange> = this.#changed.event;
  readonly #configuration: Configuration;
  #watchers = this.add(new DisposableStore());
  #all: readonly PortfolioFolder[] = [];
  #refreshing: Promise<void> = Promise.resolve();

  constructor(configuration: Configuration) {
    super();
    this.#configuration = configuration;
    this.add(configuration.onDidChange(() => void this.refresh()));
    this.add(workspace.onDidChangeWorkspaceFolders(() => void this.start()));
  }

  /** In the order of the workspace's folders. */
  get all(): readonly PortfolioFolder[] {
    return this.#all;
  }

  /** Folders that could become portfolios. */
  get candidates(): readonly WorkspaceFolder[] {
    return localFolders().filter(
      (folder) => !this.#all.some(({ uri }) => uri.toString() === folder.uri.toString()),
    );
  }

  /** Looks at the workspace's folders, and watches them from now on. */
  start(): Promise<void> {
    this.#watchers.dispose();
    this.#watchers = this.add(new DisposableStore());
    for (const folder of localFolders()) {
      const pattern = new RelativePattern(folder, configurationFile);
      const watcher = this.#watchers.add(workspace.createFileSystemWatcher(pattern, false, true, false));
      this.#watchers.add(watcher.onDidCreate(() => void this.refresh()));
      this.#watchers.add(watcher.onDidDelete(() => void this.refresh()));
    }
    return this.refresh();
  }

  /** Looks again; the answer is known when the promise resolves. Never two at once. */
  refresh(): Promise<void> {
    this.#refreshing = this.#refreshing.then(() => this.#look());
    return this.#refreshing;
  }

  /** Where a file belongs; `undefined` for files outside of every portfolio. The innermost folder wins. */
  of(uri: Uri): PlaceInPortfolio | undefined {
    if (uri.scheme !== 'file') return undefined;
    let best: PlaceInPortfolio | undefined;
    for (const portfolio of this.#all) {
      const prefix = portfolio.uri.path.endsWith('/') ? portfolio.uri.path : `${portfolio.uri.path}/`;
      if (!uri.path.startsWith(prefix)) continue;
      const file = uri.path.slice(prefix.length);
      if (!best || file.length < best.file.length) best = { portfolio, file };
    }
    return best;
  }

  byFolder(folder: string): PortfolioFolder | undefined {
    return this.#all.find((portfolio) => portfolio.folder === folder);
  }

  async #look(): Promise<void> {
    const found = this.#configuration.enabled ? await findPortfolios() : [];
    const before = this.#all;
    const isIn = (list: readonly PortfolioFolder[]) => (one: PortfolioFolder) =>
      list.some(({ folder }) => folder === one.folder);
    this.#all = found.map((one) => before.find(({ folder }) => folder === one.folder) ?? one);
    const added = this.#all.filter((one) => !isIn(before)(one));
    const removed = before.filter((one) => !isIn(found)(one));
    this.#changed.fire({ added, removed });
  }
}

/** The address of a file of a portfolio. */
export function fileUri(portfolio: PortfolioFolder, file: string): Uri {
  return Uri.joinPath(portfolio.uri, file);
}

function localFolders(): readonly WorkspaceFolder[] {
  return (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
}

async function findPortfolios(): Promise<PortfolioFolder[]> {
  const folders = localFolders();
  const isPortfolio = await Promise.all(
    folders.map(({ uri }) => isFile(Uri.joinPath(uri, configurationFile))),
  );
  return folders
    .filter((_folder, index) => isPortfolio[index])
    .map(({ name, uri }) => ({ name, uri, folder: uri.fsPath }));
}

/** Whether there is a file, or a link to one. */
export async function isFile(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
  } catch {
    return false;
  }
}
