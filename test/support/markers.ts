/** A text with its marks taken out, and the stretches that stood between them. */
export interface Marked {
  readonly text: string;
  /** Offsets in `text`, in the order of the marks. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Reads `⟦what is marked⟧`; an empty pair marks the place between two characters. */
export function unmark(marked: string): Marked {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let start: number | undefined;
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === '⟦') start = text.length;
    else if (piece === '⟧') {
      if (start === undefined) throw new Error('⟧ without ⟦');
      spans.push({ start, end: text.length });
      start = undefined;
    } else text += piece;
  }
  if (start !== undefined) throw new Error('⟦ without ⟧');
  return { text, spans };
}

/** The same text with marks at the given stretches, so that a difference is seen at a glance. */
export function mark(
  text: string,
  spans: Iterable<{ readonly start: number; readonly end: number }>,
): string {
  let marked = text;
  const backwards = [...spans].sort((a, b) => b.start - a.start || b.end - a.end);
  for (const { start, end } of backwards)
    marked = `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`;
  return marked;
}
