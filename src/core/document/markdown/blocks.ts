import type { Nodes } from 'mdast';
import type { Range, Span } from '../../text/position.ts';

/** Where a node stands; `undefined` where it did not come from text. */
export function spanOf({ position }: Nodes): Span | undefined {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Whether one stretch lies within another. */
export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Facts in the order of the text, in the shape that is searched by offset. */
export function byPlace<Fact extends { readonly range: Range }>(
  facts: readonly Fact[],
): readonly (Span & { readonly fact: Fact })[] {
  return facts.map((fact) => ({ start: fact.range.start.offset, end: fact.range.end.offset, fact }));
}

/** The facts that start within a stretch and end in it. */
export function factsIn<Fact>(placed: readonly (Span & { readonly fact: Fact })[], within: Span): Fact[] {
  const found: Fact[] = [];
  for (let index = firstFrom(placed, within.start); index < placed.length; index++) {
    const item = placed[index];
    if (!item || item.start >= within.end) break;
    if (item.end <= within.end) found.push(item.fact);
  }
  return found;
}

/** Index of the first item that starts at or after an offset; items are in the order of the text. */
export function firstFrom(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((items[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
