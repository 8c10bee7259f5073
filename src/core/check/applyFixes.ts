import type { TextEdit } from '../text/position.ts';
import type { Finding, Fix } from './finding.ts';

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
  const chosen: TextEdit[] = [];
  for (const { fix, rule: id } of findings) {
    if (!fix || (rule !== undefined && id !== rule)) continue;
    if (!fitsBeside(fix, chosen)) continue;
    for (const edit of fix.edits) if (!chosen.some((other) => isSame(other, edit))) chosen.push(edit);
  }
  return chosen.sort((a, b) => compare(a.file, b.file) || byPlace(a, b));
}

function fitsBeside(fix: Fix, chosen: readonly TextEdit[]): boolean {
  return fix.edits.every((edit) =>
    chosen.every((other) => other.file !== edit.file || isSame(other, edit) || !conflicts(other, edit)),
  );
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
