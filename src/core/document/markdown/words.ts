/** A word is what stands between spaces and has a letter or a digit. Addresses are none: nobody reads them as prose. */
export function countWords(text: string): number {
  let count = 0;
  let start = 0;
  let mark = Infinity;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : space;
    if ((code === dot || code === colon) && mark > at) mark = at;
    if (code > space && code < 0x80) continue;
    if (!isSpace(code)) continue;
    // At its end a mark ends a sentence.
    if (start < at && isWord(text, start, at, mark < at - 1)) count += 1;
    start = at + 1;
    mark = Infinity;
  }
  return count;
}

export function isLetterOrDigit(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

const [space, dot, colon] = [0x20, 0x2e, 0x3a];
const otherSpaces =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** As `\s` in a regular expression, which would have to be asked of a text of its own. */
function isSpace(code: number): boolean {
  if (code < 0x80) return code === space || (code >= 0x09 && code <= 0x0d);
  return otherSpaces.includes(String.fromCharCode(code));
}

function isWord(text: string, start: number, end: number, hasMarks: boolean): boolean {
  if (!hasMarks && isLetterOrDigit(text.charCodeAt(start))) return true;
  const token = text.slice(start, end);
  return /[\p{L}\p{N}]/u.test(token) && !(hasMarks && isAddress(token));
}

function isAddress(token: string): boolean {
  return /^[<(]?(?:https?:\/\/|www\.|mailto:)/i.test(token) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(token);
}
