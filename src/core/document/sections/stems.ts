/**
 * The first six letters of a word, through which it shares features with its other forms. Packed into 30 bits, five for
 * each letter, the first on top: making a string of each word would cost more than all that is looked up by it.
 */
export type Stem = number;

const stemLength = 6;
const bits = 5;
const apostrophe = 27;
const curled = 0x2019;

/** Only Latin letters, as the model was trained on English; 0 for all else. */
function letterOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x60;
  if (code === 0x27) return apostrophe;
  if (code === curled) return apostrophe + 1;
  if (code === 0x2b) return apostrophe + 2;
  return code === 0x23 ? apostrophe + 3 : 0;
}

/** The words of a text in lower case. */
export function wordsOf(lower: string): string[] {
  return lower.match(/[a-z][a-z'’+#]*/g) ?? [];
}

export function stemOf(word: string): string {
  return word.slice(0, stemLength);
}

/**
 * Goes through the words of a text in lower case, reading each character once: this is done with all the text of a
 * document, of which the words are not to be kept.
 *
 * @param found gets the stem of each, and where it begins
 */
export function eachWord(lower: string, found: (stem: Stem, start: number) => void): void {
  let stem = 0;
  let length = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const letter = letterOf(lower.charCodeAt(at));
    if (letter !== 0 && (length > 0 || letter < apostrophe)) {
      if (length < stemLength) stem |= letter << (bits * (stemLength - 1 - length));
      length += 1;
    } else if (length > 0) {
      found(stem, at - length);
      stem = 0;
      length = 0;
    }
  }
  if (length > 0) found(stem, lower.length - length);
}

/** The stem of one word. */
export function packStem(word: string): Stem {
  let stem = 0;
  for (let at = 0; at < Math.min(word.length, stemLength); at += 1)
    stem |= letterOf(word.charCodeAt(at)) << (bits * (stemLength - 1 - at));
  return stem;
}

/** How many bits of a stem are below its first letters. */
export function bitsBelow(letterCount: number): number {
  return bits * Math.max(0, stemLength - letterCount);
}

/** Whether a word ends behind the letters that stand above so many of its stem’s last bits; a mark ends it, too. */
export function endsAt(stem: Stem, below: number): boolean {
  const next = below < bits ? 0 : (stem >>> (below - bits)) & (2 ** bits - 1);
  return next === 0 || next >= apostrophe;
}

/** How many bits the first letters of a stem take. */
export function bitsAbove(letterCount: number): number {
  return bits * letterCount;
}
