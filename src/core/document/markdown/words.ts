/** A word is what stands between spaces and has a letter or a digit. Addresses are none: nobody reads them as prose. */
export function countWords(text: string): number {
  let count = 0;
  for (const token of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(token) && !isAddress(token)) count++;
  return count;
}

function isAddress(token: string): boolean {
  return /^[<(]?(?:https?:\/\/|www\.|mailto:)/i.test(token) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(token);
}
