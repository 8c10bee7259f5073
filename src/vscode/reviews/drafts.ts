import {
  comments as host,
  CommentMode,
  CommentThreadCollapsibleState,
  EventEmitter,
  Range,
  Uri,
} from 'vscode';
import type {
  Comment,
  CommentController,
  CommentReply,
  CommentThread,
  Event,
  Memento,
  TextDocument,
} from 'vscode';
import { placeAtCommit } from '../contentAtCommit.ts';
import { DisposableStore } from '../disposable.ts';

/** What a coordinator has written about a line, and not sent yet. */
export interface Draft {
  readonly uri: Uri;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly range: Range;
  readonly comment: string;
}

/** As it is kept. */
interface Kept {
  readonly uri: string;
  /** From 0. */
  readonly line: number;
  readonly comments: readonly string[];
}

const key = 'readiness.drafts';

/** One remark in a thread. A text and no Markdown, here and at the student's. */
class DraftComment implements Comment {
  readonly author = { name: 'Draft' };
  readonly contextValue = 'draft';
  readonly thread: CommentThread;
  mode = CommentMode.Preview;
  body: string;
  /** What stands there again when editing is given up. */
  before: string;

  constructor(thread: CommentThread, body: string) {
    this.thread = thread;
    this.body = body;
    this.before = body;
  }
}

/** Comments on the lines of submissions, kept on this machine until the decision that takes them along. */
export class Drafts extends DisposableStore {
  readonly #changed = this.add(new EventEmitter<undefined>());
  readonly onDidChange: Event<undefined> = this.#changed.event;
  readonly #controller: CommentController;
  readonly #memento: Memento;
  readonly #threads = new Set<CommentThread>();

  constructor(memento: Memento) {
    super();
    this.#memento = memento;
    this.#controller = this.add(host.createCommentController('readiness.review', 'Review'));
    this.#controller.options = {
      prompt: 'Say something about this line',
      placeHolder: 'The student gets it with your decision, at this line',
    };
    this.#controller.commentingRangeProvider = { provideCommentingRanges: wholeSubmission };
    for (const kept of memento.get<readonly Kept[]>(key, [])) this.#restore(kept);
  }

  /** Of one submission, in the order of files and lines. @param review as in its documents' addresses */
  of(copy: string, review: string): Draft[] {
    const own = [...this.#threads].filter(({ uri }) => {
      const place = placeAtCommit(uri);
      return place?.folder === copy && place.review === review;
    });
    return own
      .flatMap(draftsIn)
      .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  }

  /** Those of a submission that has been decided on are not drafts any more. */
  async clear(copy: string, review: string): Promise<void> {
    for (const { uri } of this.of(copy, review))
      for (const thread of this.#threads) if (thread.uri.toString() === uri.toString()) this.#drop(thread);
    await this.#keep();
  }

  /** What was typed below a line becomes a draft. */
  async write({ thread, text }: CommentReply): Promise<void> {
    if (text.trim() === '') return;
    thread.comments = [...thread.comments, new DraftComment(thread, text.trim())];
    this.#dress(thread);
    await this.#keep();
  }

  edit(comment: Comment): void {
    if (comment instanceof DraftComment) setMode(comment, CommentMode.Editing);
  }

  async save(comment: Comment): Promise<void> {
    if (!(comment instanceof DraftComment)) return;
    if (comment.body.trim() === '') comment.body = comment.before;
    comment.before = comment.body;
    setMode(comment, CommentMode.Preview);
    await this.#keep();
  }

  cancel(comment: Comment): void {
    if (!(comment instanceof DraftComment)) return;
    comment.body = comment.before;
    setMode(comment, CommentMode.Preview);
  }

  async remove(comment: Comment): Promise<void> {
    if (!(comment instanceof DraftComment)) return;
    const { thread } = comment;
    thread.comments = thread.comments.filter((one) => one !== comment);
    if (thread.comments.length === 0) this.#drop(thread);
    await this.#keep();
  }

  override dispose(): void {
    for (const thread of this.#threads) thread.dispose();
    super.dispose();
  }

  #restore({ uri, line, comments }: Kept): void {
    const thread = this.#controller.createCommentThread(
      Uri.parse(uri, true),
      new Range(line, 0, line, 0),
      [],
    );
    thread.comments = comments.map((body) => new DraftComment(thread, body));
    this.#dress(thread);
  }

  #dress(thread: CommentThread): void {
    this.#threads.add(thread);
    thread.label = 'Draft: goes along with your decision';
    thread.contextValue = 'draft';
    thread.canReply = false;
    thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  #drop(thread: CommentThread): void {
    this.#threads.delete(thread);
    thread.dispose();
  }

  async #keep(): Promise<void> {
    const kept = [...this.#threads].map((thread): Kept => ({
      uri: thread.uri.toString(),
      line: lineOf(thread),
      comments: draftsIn(thread).map(({ comment }) => comment),
    }));
    this.#changed.fire(undefined);
    await this.#memento.update(key, kept);
  }
}

/** Every line of a submission can be commented on; what was approved before, or stands there now, cannot. */
function wholeSubmission({ uri, lineCount }: TextDocument): Range[] {
  return placeAtCommit(uri)?.review === undefined ? [] : [new Range(0, 0, lineCount - 1, 0)];
}

function draftsIn(thread: CommentThread): Draft[] {
  const { uri } = thread;
  const line = lineOf(thread);
  const file = placeAtCommit(uri)?.file ?? '';
  return thread.comments
    .filter((comment) => comment instanceof DraftComment)
    .map(({ before }) => ({
      uri,
      file,
      line: line + 1,
      range: new Range(line, 0, line, 0),
      comment: before,
    }));
}

function setMode(comment: DraftComment, mode: CommentMode): void {
  comment.mode = mode;
  // The editor looks at a thread's comments again only when they are other ones.
  comment.thread.comments = [...comment.thread.comments];
}

/** The editor gives a thread the range that was chosen; a comment is about its last line, as in git's reviews. */
function lineOf({ range }: CommentThread): number {
  return range?.end.line ?? 0;
}
