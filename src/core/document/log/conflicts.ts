import type { Span } from './labels.ts';

/** The stretches from `<<<<<<<` to `>>>>>>>` that an unfinished merge left in a text. */
export function findConflicts(text: string): Span[] {
  if (!text.includes('<<<<<<<')) return [];
  const conflicts: Span[] = [];
  let open: number | undefined;
  for (const match of text.matchAll(/^(?:<{7}(?= |$)|>{7}(?= |$)).*$/gm)) {
    if (match[0].startsWith('<')) open ??= match.index;
    else if (open !== undefined) {
      conflicts.push({ start: open, end: match.index + match[0].length });
      open = undefined;
    }
  }
  if (open !== undefined) conflicts.push({ start: open, end: text.length });
  return conflicts;
}
