import { commands, EventEmitter, RelativePattern, Uri, workspace } from 'vscode';
import type { Event, WorkspaceFolder } from 'vscode';
import type { CohortReading, Review, ReviewQuery, StudentLine } from '../../core/index.ts';
import { DisposableStore } from '../disposable.ts';
import type { EngineClient } from '../engineClient.ts';
import { isFile } from '../portfolios.ts';

/** The file that makes a folder a cohort. */
export const cohortFile = 'cohort.json';

/** A folder of the workspace with a `cohort.json`, and what is known of it. */
export interface CohortFolder {
  readonly name: string;
  readonly uri: Uri;
  /** Its absolute path: how the engine knows it. */
  readonly folder: string;
  /** Absent until it was read. */
  readonly reading?: CohortReading;
  readonly students: ReadonlyMap<string, StudentLine>;
}

/** What the Reviews view has to show, as the `when` clauses in package.json know it. */
type State = 'none' | 'restricted' | 'loading' | 'no-students' | 'students';

/** Knows which folders of the workspace are cohorts, and what the engine tells of them. */
export class Cohorts extends DisposableStore {
  readonly #changed = this.add(new EventEmitter<undefined>());
  readonly onDidChange: Event<undefined> = this.#changed.event;
  readonly #engine: EngineClient;
  readonly #reviews = new Map<string, Promise<Review>>();
  #watchers = this.add(new DisposableStore());
  #all: readonly CohortFolder[] = [];
  #state: State | undefined;

  constructor(engine: EngineClient) {
    super();
    this.#engine = engine;
    this.add(workspace.onDidChangeWorkspaceFolders(() => void this.start()));
    this.add(workspace.onDidGrantWorkspaceTrust(() => void this.refresh()));
    this.add(
      engine.onDidStop(({ final }) => {
        if (!final) void this.refresh();
      }),
    );
    this.add(
      engine.onEvent((event) => {
        if (event.kind === 'cohort') this.#update(event.folder, { reading: event.cohort });
        if (event.kind === 'cohort-student') this.#updateStudent(event.folder, event.student);
      }),
    );
  }

  /** In the order of the workspace's folders. */
  get all(): readonly CohortFolder[] {
    return this.#all;
  }

  /** Looks at the workspace's folders, and watches them from now on. */
  async start(): Promise<void> {
    this.#watchers.dispose();
    this.#watchers = this.add(new DisposableStore());
    for (const folder of localFolders()) {
      const pattern = new RelativePattern(folder, cohortFile);
      const watcher = this.#watchers.add(workspace.createFileSystemWatcher(pattern));
      for (const happened of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete])
        this.#watchers.add(happened(() => void this.refresh()));
    }
    await this.refresh();
  }

  /** Reads everything again: the cohorts, and what was fetched of them. */
  async refresh(): Promise<void> {
    const found = await findCohorts();
    for (const { folder } of this.#all)
      if (!found.some((one) => one.folder === folder)) this.#engine.notify({ kind: 'close-cohort', folder });
    this.#reviews.clear();
    this.#all = found.map((one) => {
      const students = this.#all.find(({ folder }) => folder === one.folder)?.students ?? new Map();
      return { ...one, students };
    });
    for (const { folder } of this.#all)
      this.#engine.notify({ kind: 'open-cohort', folder, trusted: workspace.isTrusted });
    this.#tell();
  }

  /** A submission with all that is looked at before deciding; asked for once until something changes. */
  review({ folder }: CohortFolder, query: ReviewQuery): Promise<Review> {
    const key = JSON.stringify([folder, query.student, query.deliverable, query.number]);
    const known = this.#reviews.get(key);
    if (known) return known;
    const asked = this.#engine.ask('review', { folder, query });
    this.#reviews.set(key, asked);
    asked.catch(() => this.#reviews.delete(key));
    return asked;
  }

  #updateStudent(folder: string, student: StudentLine): void {
    for (const key of this.#reviews.keys())
      if (key.startsWith(JSON.stringify([folder, student.id]).slice(0, -1))) this.#reviews.delete(key);
    const before = this.#all.find((one) => one.folder === folder)?.students ?? new Map();
    this.#update(folder, { students: new Map([...before, [student.id, student]]) });
  }

  #update(folder: string, news: Partial<Pick<CohortFolder, 'reading' | 'students'>>): void {
    this.#all = this.#all.map((one) => (one.folder === folder ? { ...one, ...news } : one));
    this.#tell();
  }

  #tell(): void {
    const state = this.#stateNow();
    if (state !== this.#state) void commands.executeCommand('setContext', 'readiness.cohort', state);
    this.#state = state;
    this.#changed.fire(undefined);
  }

  #stateNow(): State {
    if (this.#all.length === 0) return 'none';
    if (!workspace.isTrusted) return 'restricted';
    const readings = this.#all.flatMap(({ reading }) => (reading ? [reading] : []));
    if (readings.length === 0) return 'loading';
    const isEmpty = readings.every(({ students, problem }) => students.length === 0 && problem === undefined);
    return isEmpty ? 'no-students' : 'students';
  }
}

/** Those that lie on this machine: git cannot work in others. */
export function localFolders(): readonly WorkspaceFolder[] {
  return (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
}

async function findCohorts(): Promise<Omit<CohortFolder, 'students'>[]> {
  const folders = localFolders();
  const isCohort = await Promise.all(folders.map(({ uri }) => isFile(Uri.joinPath(uri, cohortFile))));
  return folders
    .filter((_folder, index) => isCohort[index])
    .map(({ name, uri }) => ({ name, uri, folder: uri.fsPath }));
}
