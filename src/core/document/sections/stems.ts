/** Words share a feature with their other forms through their first letters. */
export const stemLength = 6;

/** The words of a text in lower case; only Latin letters, as the model was trained on English. */
export function wordsOf(lower: string): string[] {
  return lower.match(/[a-z][a-z'’+#]*/g) ?? [];
}

export function stemOf(word: string): string {
  return word.slice(0, stemLength);
}

/** How often each stem stands in a text in lower case; single letters are left out. */
export function countStems(lower: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(lower)) {
    if (word.length < 2) continue;
    const stem = stemOf(word);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}
