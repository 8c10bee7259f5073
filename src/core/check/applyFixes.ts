import type { TextEdit } from '../text/position.ts';
import type { Finding } from './finding.ts';

/** An edit without its file, where the file is known. */
export type Edit = Omit<TextEdit, 'file'>;

export interface Applied {
  readonly text: string;
  readonly applied: readonly Edit[];
  /** Those that would change what another edit changes, or lie outside of the text. */
  readonly skipped: readonly Edit[];
}

/**
 * Applies the edits of one file to its text. Edits are taken in the order of their places; the same edit twice counts
 * once; of two that overlap, or insert at the same place, the first wins and the other is skipped.
 */
export function applyFixes(text: string, edits: readonly Edit[]): Applied {
  const applied: Edit[] = [];
  const skipped: Edit[] = [];
  for (const edit of withoutDuplicates(edits).sort(byPlace)) {
    const last = applied.at(-1);
    const free = isInside(edit, text) && !(last && conflicts(last, edit));
    (free ? applied : skipped).push(edit);
  }
  return { text: spliced(text, applied), applied, skipped };
}

/**
 * Chooses the fixes that can be made together, each whole or not at all, of one rule where it is named.
 * @returns their edits, sorted by file and place
 */
export function fixAll(findings: readonly Finding[], rule?: string): TextEdit[] {
  const files = new Map<string, ChosenEdits>();
  const chosenIn = (file: string): ChosenEdits => {
    const chosen = files.get(file) ?? new ChosenEdits();
    files.set(file, chosen);
    return chosen;
  };
  for (const { fix, rule: id } of findings) {
    if (!fix || (rule !== undefined && id !== rule)) continue;
    if (!fix.edits.every((edit) => chosenIn(edit.file).fits(edit))) continue;
    for (const edit of fix.edits) chosenIn(edit.file).add(edit);
  }
  return [...files].sort(([a], [b]) => compare(a, b)).flatMap(([, { edits }]) => edits);
}

/** Edits of one file that do not overlap, kept in order, so that a new one is held against its neighbours only. */
class ChosenEdits {
  readonly edits: TextEdit[] = [];

  fits(edit: TextEdit): boolean {
    const at = this.#placeFor(edit);
    return this.#neighbours(at).every((other) => isSame(other, edit) || !conflicts(other, edit));
  }

  add(edit: TextEdit): void {
    const at = this.#placeFor(edit);
    if (!this.#neighbours(at).some((other) => isSame(other, edit))) this.edits.splice(at, 0, edit);
  }

  #neighbours(at: number): TextEdit[] {
    return this.edits.slice(Math.max(0, at - 1), at + 2);
  }

  #placeFor(edit: TextEdit): number {
    let low = 0;
    let high = this.edits.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const other = this.edits[middle];
      if (other && byPlace(other, edit) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function conflicts(a: Edit, b: Edit): boolean {
  const [first, second] = byPlace(a, b) <= 0 ? [a, b] : [b, a];
  return second.start < first.end || second.start === first.start;
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end && a.newText === b.newText;
}

function isInside({ start, end }: Edit, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length;
}

function withoutDuplicates(edits: readonly Edit[]): Edit[] {
  const seen = new Map(edits.map((edit) => [JSON.stringify([edit.start, edit.end, edit.newText]), edit]));
  return [...seen.values()];
}

function byPlace(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end || compare(a.newText, b.newText);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function spliced(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    pieces.push(text.slice(at, start), newText);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
