/** A word is what stands between spaces and has a letter or a digit. Addresses are none: nobody reads them as prose. */
export function countWords(text: string): number {
  let count = 0;
  let start = 0;
  let hasLetter = false;
  let isPlain = true;
  let before = space;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : space;
    if (!isSpace(code)) {
      hasLetter ||= isLetterOrDigit(code);
      isPlain &&= code < firstBeyondAscii && !isInAddress(code, before);
      before = code;
      continue;
    }
    if (!isPlain) count += countTokens(text.slice(start, at));
    else if (hasLetter) count += 1;
    start = at + 1;
    hasLetter = false;
    isPlain = true;
  }
  return count;
}

const space = 0x20;
const dot = 0x2e;
const slash = 0x2f;
const atSign = 0x40;
const firstBeyondAscii = 0x80;

/** Addresses have slashes or an at sign, or begin with `www.`; few other tokens do. */
function isInAddress(code: number, before: number): boolean {
  return code === slash || code === atSign || (code === dot && (before | 0x20) === 0x77);
}

/** Of ASCII; the others are seen when a token is looked at more closely. */
function isSpace(code: number): boolean {
  return code === space || (code >= 0x09 && code <= 0x0d);
}

/** Words among tokens that may be addresses, or have other letters or spaces than those of ASCII. */
function countTokens(text: string): number {
  return text.match(/\S+/g)?.reduce((count, token) => count + wordsIn(token), 0) ?? 0;
}

export function isLetterOrDigit(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** Chinese, Japanese and Thai are written without spaces; in these, two characters are about a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

function wordsIn(token: string): number {
  if (!isWord(token)) return 0;
  return Math.max(1, Math.round((token.match(unspaced)?.length ?? 0) / 2));
}

function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token) && !isAddress(token);
}

function isAddress(token: string): boolean {
  return /^[<(]?(?:https?:\/\/|www\.|mailto:)/i.test(token) || /^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(token);
}
