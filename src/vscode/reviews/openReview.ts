import { commands, languages, Range, window, workspace } from 'vscode';
import type { DiagnosticCollection, TextDocument, Uri } from 'vscode';
import type { Review, ReviewState } from '../../core/index.ts';
import { placeAtCommit, uriAtCommit } from '../contentAtCommit.ts';
import { diagnosticSource, toDiagnostic } from '../convert.ts';
import { DisposableStore } from '../disposable.ts';
import type { ReviewRowNode } from './reviewNodes.ts';

/** What a submission's documents carry in their addresses, so that drafts and decisions know what they are about. */
export function reviewKey({ student, deliverable, submission }: Review): string {
  return `${student}/${deliverable}/${submission.number}`;
}

/** The submission that a document is of; `undefined` for any other document. */
export function reviewedIn(
  uri: Uri,
):
  | { readonly copy: string; readonly student: string; readonly deliverable: string; readonly number: number }
  | undefined {
  const place = placeAtCommit(uri);
  const [student, deliverable, number] = place?.review?.split('/') ?? [];
  if (!place || student === undefined || deliverable === undefined) return undefined;
  return { copy: place.folder, student, deliverable, number: Number(number) };
}

/** Shows submissions: read-only, from the coordinator's copy, with the findings of their commit as marks. */
export class ReviewDocuments extends DisposableStore {
  readonly #marks: DiagnosticCollection = this.add(
    languages.createDiagnosticCollection(`${diagnosticSource}-review`),
  );
  readonly #reviews = new Map<string, Review>();

  constructor() {
    super();
    this.add(
      workspace.onDidOpenTextDocument((document) => {
        this.#mark(document);
      }),
    );
    this.add(
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#marks.delete(uri);
      }),
    );
  }

  /**
   * Opens what was handed in: beside what was approved before, or what the student has now, where there is such.
   * @param file one of its files; all of them, or the first, without it
   * @param line from 1
   */
  async show(
    { item, line: student }: ReviewRowNode,
    review: Review,
    file?: string,
    line?: number,
  ): Promise<void> {
    this.#reviews.set(keyOf(review.copy, reviewKey(review)), review);
    for (const document of workspace.textDocuments) this.#mark(document);
    const files = file === undefined ? review.files : [file];
    const what = `${review.title}, ${student.name}`;
    const sides = line === undefined ? sidesOf(review, item.state) : undefined;
    const [first] = files;
    if (first === undefined) {
      void window.showInformationMessage(
        `${review.title} has no files: the checklist below it says what was handed in.`,
      );
    } else if (!sides) {
      const selection = line === undefined ? {} : { selection: new Range(line - 1, 0, line - 1, 0) };
      await window.showTextDocument(submittedUri(review, first), { preview: true, ...selection });
    } else if (files.length === 1) {
      const title = `${first}: ${sides.words} (${what})`;
      await commands.executeCommand('vscode.diff', sides.left(first), sides.right(first), title, {
        preview: true,
      });
    } else {
      const all = files.map((one) => [submittedUri(review, one), sides.left(one), sides.right(one)]);
      await commands.executeCommand('vscode.changes', `${what}: ${sides.words}`, all);
    }
  }

  #mark(document: TextDocument): void {
    const place = placeAtCommit(document.uri);
    const review =
      place?.review === undefined ? undefined : this.#reviews.get(keyOf(place.folder, place.review));
    if (!place || !review) return;
    const own = review.findings.filter((finding) => finding.file === place.file);
    this.#marks.set(
      document.uri,
      own.map((finding) => toDiagnostic(finding, (one) => submittedUri(review, one))),
    );
  }
}

function keyOf(copy: string, review: string): string {
  return `${copy}\n${review}`;
}

/** The address of a file as it was handed in. */
export function submittedUri(review: Review, file: string): Uri {
  const { copy, submission } = review;
  return uriAtCommit({ folder: copy, commit: submission.commit, file, review: reviewKey(review) });
}

interface Sides {
  readonly words: string;
  readonly left: (file: string) => Uri;
  readonly right: (file: string) => Uri;
}

function sidesOf(review: Review, state: ReviewState): Sides | undefined {
  const { copy, approvedCommit, answeredCommit, currentCommit } = review;
  const submitted = (file: string) => submittedUri(review, file);
  const at = (commit: string) => (file: string) => uriAtCommit({ folder: copy, commit, file });
  if (state === 'changed' && currentCommit !== undefined)
    return { words: 'approved ↔ now', left: submitted, right: at(currentCommit) };
  if (approvedCommit !== undefined)
    return { words: 'approved before ↔ handed in', left: at(approvedCommit), right: submitted };
  if (answeredCommit !== undefined)
    return { words: 'answered before ↔ handed in', left: at(answeredCommit), right: submitted };
  return undefined;
}
