/** A word is what stands between spaces and has a letter or a digit. Addresses are none: nobody reads them as prose. */
export function countWords(text: string): number {
  let count = 0;
  for (const token of text.split(/\s+/)) if (hasLetter(token) && !isAddress(token)) count++;
  return count;
}

function hasLetter(token: string): boolean {
  return /^[a-z\d]/i.test(token) || /[\p{L}\p{N}]/u.test(token);
}

function isAddress(token: string): boolean {
  if (!token.includes('.') && !token.includes(':')) return false;
  return /^[<(]?(?:https?:\/\/|www\.|mailto:)/i.test(token) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(token);
}
