/** A word is what stands between spaces and has a letter or a digit. Addresses are none: nobody reads them as prose. */
export function countWords(text: string): number {
  let count = 0;
  for (const token of text.match(/\S+/g) ?? []) if (isWord(token)) count += 1;
  return count;
}

export function isLetterOrDigit(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function isWord(token: string): boolean {
  if (isLetterOrDigit(token.charCodeAt(0)) && !/[.:]./.test(token)) return true;
  return /[\p{L}\p{N}]/u.test(token) && !isAddress(token);
}

function isAddress(token: string): boolean {
  return /^[<(]?(?:https?:\/\/|www\.|mailto:)/i.test(token) || /^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(token);
}
