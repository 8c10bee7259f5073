import type { PlaceholderFact } from '../../document/facts.ts';

/** Passages that were left in the same words, together and in their order: one message says so of all. */
export function byText(placeholders: readonly PlaceholderFact[]): Iterable<PlaceholderFact[]> {
  const found = new Map<string, PlaceholderFact[]>();
  for (const placeholder of placeholders) {
    const text = placeholder.text.toLowerCase();
    const same = found.get(text);
    if (same) same.push(placeholder);
    else found.set(text, [placeholder]);
  }
  return found.values();
}
