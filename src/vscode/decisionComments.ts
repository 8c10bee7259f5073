import {
  comments as host,
  CommentMode,
  CommentThreadCollapsibleState,
  CommentThreadState,
  Range,
  workspace,
} from 'vscode';
import type { CommentController, CommentThread, Memento, TextDocumentChangeEvent, Uri } from 'vscode';
import type { Checklist, DecisionComment } from '../core/index.ts';
import { DisposableStore } from './disposable.ts';
import { fileUri, type PortfolioFolder } from './portfolios.ts';
import type { Readings } from './readings.ts';

interface Placed {
  readonly thread: CommentThread;
  readonly folder: string;
}

const doneKey = 'readiness.comments.done';

/** The coordinator's comments at their lines, until the next answer: they move with the text, and can be ticked off. */
export class DecisionComments extends DisposableStore {
  readonly #controller: CommentController;
  readonly #readings: Readings;
  readonly #memento: Memento;
  /** By decision, file and place in it. */
  readonly #threads = new Map<string, Placed>();

  #showing: Promise<void> = Promise.resolve();

  constructor(readings: Readings, memento: Memento) {
    super();
    this.#readings = readings;
    this.#memento = memento;
    this.#controller = this.add(host.createCommentController('readiness.decisions', 'Coordinator'));
    this.add(
      readings.onDidChangeReading((portfolio) => {
        this.#showing = this.#showing.then(() => this.#show(portfolio));
      }),
    );
    this.add(
      workspace.onDidChangeTextDocument((change) => {
        this.#move(change);
      }),
    );
  }

  /** Resolves when everything that was read so far is shown. */
  whenShown(): Promise<void> {
    return this.#showing;
  }

  /** The threads that stand in a file, in the order of their lines. */
  in(uri: Uri): readonly CommentThread[] {
    return [...this.#threads.values()]
      .map(({ thread }) => thread)
      .filter((thread) => thread.uri.toString() === uri.toString())
      .sort((a, b) => lineOf(a) - lineOf(b));
  }

  /** Marks a comment as dealt with, or as open again; remembered on this machine. */
  async tick(thread: CommentThread, done: boolean): Promise<void> {
    const [key] = [...this.#threads].find(([, placed]) => placed.thread === thread) ?? [];
    if (key === undefined) return;
    const before = this.#memento.get<string[]>(doneKey, []).filter((one) => one !== key);
    await this.#memento.update(doneKey, done ? [...before, key] : before);
    setDone(thread, done);
  }

  override dispose(): void {
    for (const { thread } of this.#threads.values()) thread.dispose();
    super.dispose();
  }

  async #show(portfolio: PortfolioFolder): Promise<void> {
    const checklist = this.#readings.checklist(portfolio);
    const wanted = new Map(checklist ? openComments(portfolio, checklist) : []);
    for (const [key, { thread, folder }] of this.#threads) {
      if (folder !== portfolio.folder || wanted.has(key)) continue;
      thread.dispose();
      this.#threads.delete(key);
    }
    for (const [key, { comment, label }] of wanted) {
      if (this.#threads.has(key)) continue;
      const uri = fileUri(portfolio, comment.file);
      const line = await placeOf(uri, comment);
      if (line !== undefined && !this.#threads.has(key))
        this.#add(key, portfolio, uri, line, comment, label, checklist);
    }
  }

  #add(
    key: string,
    { folder }: PortfolioFolder,
    uri: Uri,
    line: number,
    { comment }: DecisionComment,
    label: string,
    checklist: Checklist | undefined,
  ): void {
    const author = { name: checklist?.coordinator?.name ?? 'Your coordinator' };
    const thread = this.#controller.createCommentThread(uri, new Range(line, 0, line, 0), [
      // A text and no Markdown: what stands in a tag becomes no link and no picture.
      { body: comment, mode: CommentMode.Preview, author },
    ]);
    thread.canReply = false;
    thread.label = label;
    thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
    setDone(thread, this.#memento.get<string[]>(doneKey, []).includes(key));
    this.#threads.set(key, { thread, folder });
  }

  #move({ document, contentChanges }: TextDocumentChangeEvent): void {
    const threads = this.in(document.uri);
    if (threads.length === 0) return;
    for (const { range, text } of contentChanges) {
      const more = text.split('\n').length - 1 - (range.end.line - range.start.line);
      for (const thread of threads) {
        const line = lineOf(thread);
        const isBelow = range.end.line < line || (range.end.line === line && range.end.character === 0);
        if (more === 0 || !isBelow) continue;
        const moved = Math.max(0, line + more);
        thread.range = new Range(moved, 0, moved, 0);
      }
    }
  }
}

type Wanted = [key: string, { readonly comment: DecisionComment; readonly label: string }];

/** Of the answers that wait for the student: those that are verified, and not approvals. */
function openComments({ folder }: PortfolioFolder, { deliverables }: Checklist): Wanted[] {
  return deliverables.flatMap(({ title, state, decision }): Wanted[] => {
    const isOpen = state === 'changes-requested' || state === 'returned';
    if (!isOpen || !decision || decision.notVerified !== undefined) return [];
    const label = `${title}: ${state === 'returned' ? 'returned' : 'changes requested'}`;
    return (decision.comments ?? []).map((comment, index) => {
      const key = [folder, decision.commit, decision.at, comment.file, comment.line, index].join('\n');
      return [key, { comment, label }];
    });
  });
}

/** The line that the comment is about: where its text stands now, the nearest of several; else where it stood. */
async function placeOf(uri: Uri, { line, text }: DecisionComment): Promise<number | undefined> {
  try {
    const document = await workspace.openTextDocument(uri);
    const same = Array.from({ length: document.lineCount }, (_, index) => index).filter(
      (index) => text.trim() !== '' && document.lineAt(index).text === text,
    );
    const nearest = same.sort((a, b) => Math.abs(a - line + 1) - Math.abs(b - line + 1))[0];
    return nearest ?? Math.min(line, document.lineCount) - 1;
  } catch {
    // The file is not there any more: the checklist still says what the comment is.
    return undefined;
  }
}

function setDone(thread: CommentThread, done: boolean): void {
  thread.state = done ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
  thread.contextValue = done ? 'done' : 'open';
}

function lineOf({ range }: CommentThread): number {
  return range?.start.line ?? 0;
}
