import {
  comments as host,
  CommentMode,
  CommentThreadCollapsibleState,
  CommentThreadState,
  Range,
  workspace,
} from 'vscode';
import type {
  Comment,
  CommentController,
  CommentReply,
  CommentThread,
  Memento,
  TextDocument,
  TextDocumentChangeEvent,
  Uri,
} from 'vscode';
import { decisionWords } from '../core/index.ts';
import type { Checklist, CommentNote, DecisionComment } from '../core/index.ts';
import { DisposableStore } from './disposable.ts';
import type { EngineClient } from './engineClient.ts';
import { fileUri, type PortfolioFolder } from './portfolios.ts';
import type { Readings } from './readings.ts';

interface Placed {
  readonly thread: CommentThread;
  readonly wanted: Wanted;
  note: CommentNote;
}

/** Where a comment stood when its file was last saved. */
interface Place {
  readonly line: number;
  readonly text: string;
}

const placesKey = 'readiness.comments.places';

/**
 * The coordinator's comments at their lines, until the next answer: they move with the text, can be answered and ticked
 * off, and go with the next submission.
 */
export class DecisionComments extends DisposableStore {
  readonly #controller: CommentController;
  readonly #readings: Readings;
  readonly #memento: Memento;
  readonly #engine: EngineClient;
  /** By decision, file and place in it. */
  readonly #threads = new Map<string, Placed>();

  #showing: Promise<void> = Promise.resolve();

  constructor(engine: EngineClient, readings: Readings, memento: Memento) {
    super();
    this.#engine = engine;
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
    this.add(workspace.onDidSaveTextDocument((document) => void this.#keepPlaces(document)));
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

  /** Marks a comment as dealt with, or as open again. */
  async tick(thread: CommentThread, done: boolean): Promise<void> {
    await this.#note(thread, ({ reply }) => ({ done, reply }));
  }

  /** Adds to what the student says about a comment. */
  async reply({ thread, text }: CommentReply, done = false): Promise<void> {
    await this.#note(thread, ({ reply, done: before }) => {
      const words = text.trim();
      return {
        done: before || done,
        reply: reply === '' || words === '' ? reply + words : `${reply}\n\n${words}`,
      };
    });
  }

  /** Takes away what the student says about a comment. */
  async removeReply(comment: Comment): Promise<void> {
    const found = [...this.#threads.values()].find(({ thread }) => thread.comments.includes(comment));
    if (found) await this.#note(found.thread, ({ done }) => ({ done, reply: '' }));
  }

  async #note(thread: CommentThread, change: (note: CommentNote) => CommentNote): Promise<void> {
    const placed = [...this.#threads.values()].find((one) => one.thread === thread);
    if (!placed) return;
    const { portfolio, decision, index } = placed.wanted;
    const note = change(placed.note);
    await this.#engine.ask('note-comment', { folder: portfolio.folder, decision, index, note });
    showNote(placed, note);
  }

  override dispose(): void {
    for (const { thread } of this.#threads.values()) thread.dispose();
    super.dispose();
  }

  async #show(portfolio: PortfolioFolder): Promise<void> {
    const checklist = this.#readings.checklist(portfolio);
    const wanted = new Map(
      (checklist ? openComments(portfolio, checklist) : []).map((one) => [keyOf(one), one]),
    );
    for (const [key, { thread, wanted: before }] of this.#threads) {
      if (before.portfolio.folder !== portfolio.folder || wanted.has(key)) continue;
      thread.dispose();
      this.#threads.delete(key);
    }
    for (const [key, one] of wanted) {
      const placed = this.#threads.get(key);
      if (placed) {
        showNote(placed, one.note);
        continue;
      }
      const uri = fileUri(portfolio, one.comment.file);
      const line = await placeOf(
        uri,
        one.comment,
        this.#memento.get<Record<string, Place>>(placesKey, {})[key],
      );
      if (line !== undefined && !this.#threads.has(key)) this.#threads.set(key, this.#place(uri, line, one));
    }
  }

  #place(uri: Uri, line: number, wanted: Wanted): Placed {
    const thread = this.#controller.createCommentThread(uri, new Range(line, 0, line, 0), []);
    thread.label = wanted.label;
    thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
    const placed = { thread, wanted, note: wanted.note };
    showNote(placed, wanted.note);
    return placed;
  }

  /** A line that was changed cannot be found again by its old text. Those of comments that are gone are forgotten. */
  async #keepPlaces(document: TextDocument): Promise<void> {
    const before = this.#memento.get<Record<string, Place>>(placesKey, {});
    const places: Record<string, Place> = {};
    for (const [key, { thread }] of this.#threads) {
      const line = lineOf(thread);
      const isHere = thread.uri.toString() === document.uri.toString() && line < document.lineCount;
      const place = isHere ? { line, text: document.lineAt(line).text } : before[key];
      if (place) places[key] = place;
    }
    if (JSON.stringify(places) !== JSON.stringify(before)) await this.#memento.update(placesKey, places);
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

/** A comment of an answer that stands, and what the student noted about it. */
interface Wanted {
  readonly portfolio: PortfolioFolder;
  /** Id of the decision's tag object. */
  readonly decision: string;
  readonly index: number;
  readonly comment: DecisionComment;
  readonly note: CommentNote;
  readonly label: string;
  readonly author: string;
}

function keyOf({ portfolio, decision, index }: Wanted): string {
  return [portfolio.folder, decision, index].join('\n');
}

/** Of the answers that are verified. */
function openComments(portfolio: PortfolioFolder, { deliverables, coordinator }: Checklist): Wanted[] {
  return deliverables.flatMap(({ title, decision }): Wanted[] => {
    const { comments = [], notVerified, kind } = decision ?? {};
    if (notVerified !== undefined || kind === undefined) return [];
    const label = `${title}: ${decisionWords[kind].toLowerCase()}`;
    const author = coordinator?.name ?? 'Your coordinator';
    return comments.flatMap(({ done = false, reply = '', of, ...comment }) =>
      of ? [{ portfolio, ...of, comment, note: { done, reply }, label, author }] : [],
    );
  });
}

/**
 * The line that the comment is about: where it stood when the file was saved last, else where its text stands now, the
 * nearest of several; else where it stood at first.
 */
async function placeOf(
  uri: Uri,
  { line, text }: DecisionComment,
  kept: Place | undefined,
): Promise<number | undefined> {
  try {
    const document = await workspace.openTextDocument(uri);
    const nearest = (wanted: string, to: number) =>
      Array.from({ length: document.lineCount }, (_, index) => index)
        .filter((index) => wanted.trim() !== '' && document.lineAt(index).text === wanted)
        .sort((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
    const found = (kept && nearest(kept.text, kept.line)) ?? nearest(text, kept?.line ?? line - 1);
    return found ?? Math.min(kept?.line ?? line - 1, document.lineCount - 1);
  } catch {
    // The file is not there any more: the checklist still says what the comment is.
    return undefined;
  }
}

/** Texts and no Markdown: what stands in a tag becomes no link and no picture. */
function showNote(placed: Placed, note: CommentNote): void {
  const { thread, wanted } = placed;
  const { comment, author } = wanted;
  const said = (body: string, name: string, contextValue: string): Comment => {
    return { body, mode: CommentMode.Preview, author: { name }, contextValue };
  };
  if (thread.comments.length === 0 || note.reply !== placed.note.reply) {
    const reply = note.reply === '' ? [] : [said(note.reply, 'You, with your next submission', 'reply')];
    thread.comments = [said(comment.comment, author, 'comment'), ...reply];
  }
  placed.note = note;
  thread.state = note.done ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
  thread.contextValue = note.done ? 'done' : 'open';
}

function lineOf({ range }: CommentThread): number {
  return range?.start.line ?? 0;
}
