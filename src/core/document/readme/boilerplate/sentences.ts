/** A sentence, a bullet or a heading, as it can be known again. */
export interface Sentence {
  /** Offsets in the text that was cut. */
  readonly start: number;
  readonly end: number;
  /** How many words it has, without markdown, addresses and numbers, which differ between versions of the same text. */
  readonly words: number;
  /** 32 bits that stand for how it begins. */
  readonly hash: number;
}

/** Ends of sentences, bullets, cells and lines that were broken on purpose. Lines that only wrap end nothing. */
const breaks =
  /[.!?:]+(?=[\s\\<)*_"]|$)|\r?\n[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+|\r?\n[ \t>]*\r?\n|<br\s{0,3}\/?>|\\\r?\n|\|/g;
const fences = /^[ \t>]*(?:```|~~~)[^]*?(?:^[ \t>]*(?:```|~~~)|$(?![^]))/gm;
const silent = /\]\([^()\s]{0,500}\)|\bhttps?:\/\/[^\s)>\]]{1,500}|<[^<>]{1,300}>/g;

/** A sentence of fewer words says too little to be known by it: it counts only beside others. */
const tellingWords = 5;
/** The first words suffice: what follows differs between versions. */
const comparedWords = 7;

/** Cuts a block of markdown into sentences; code is left out. */
export function sentencesOf(block: string): Sentence[] {
  const sentences: Sentence[] = [];
  somePart(block, (lower, start, end) => {
    add(sentences, lower, { start, end, most: Infinity });
    return false;
  });
  return sentences;
}

/** Whether a block has one of the sentences that are known, which hardly any block has. */
export function hasKnown(block: string, isKnown: (hash: number) => boolean): boolean {
  return somePart(block, (lower, start, end) => {
    // The words after those that are compared need not be counted.
    const { words, hash } = readWords(lower, { start, end, most: comparedWords });
    return words >= tellingWords && isKnown(hash);
  });
}

/** Goes through what stands between the ends of sentences, in lower case, until it is what is looked for. */
function somePart(block: string, isSought: (lower: string, start: number, end: number) => boolean): boolean {
  const prose = block.includes('```') || block.includes('~~~') ? block.replace(fences, blank) : block;
  const read = /\]\(|:\/\/|</.test(prose) ? prose.replace(silent, blank) : prose;
  const lower = inLowerCase(read);
  let start = 0;
  // Most blocks are short, and `matchAll` would copy the expression for each.
  breaks.lastIndex = 0;
  for (let found = breaks.exec(prose); found; found = breaks.exec(prose)) {
    if (isSought(lower, start, found.index)) return true;
    start = breaks.lastIndex;
  }
  return isSought(lower, start, prose.length);
}

/** Of the same length: `İ` would become two characters. */
function inLowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('İ', 'i').toLowerCase();
}

/** Whether a sentence is long enough to be somebody's own. */
export function isTelling({ words }: Sentence): boolean {
  return words >= tellingWords;
}

/** Characters that need no escape in a string of code. */
const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&()*+,-./:;<=>?@[]^_{|}~';

/** How many characters a print has, and which of them stand for a hash. */
export interface Print {
  readonly width: number;
  readonly of: (hash: number) => number;
}

/** One in 700,000 sentences has the same as a given one: enough where some thousand are known. */
export const shortPrint: Print = { width: 3, of: (hash) => (hash >>> 8) % digits.length ** 3 };
/** One in 60 million: of schools, more sentences are known. */
export const longPrint: Print = { width: 4, of: (hash) => hash % digits.length ** 4 };

/** The print of a hash in characters. */
export function writePrint(hash: number, { of, width }: Print): string {
  let written = '';
  for (let rest = of(hash); written.length < width; rest = Math.floor(rest / digits.length))
    written += digits.charAt(rest % digits.length);
  return written;
}

/** The prints that were written one after another. */
export function readPrints(written: string, { width }: Print): number[] {
  const found: number[] = [];
  for (let at = 0; at < written.length; at += width)
    found.push(Array.from(written.slice(at, at + width)).reduceRight(addDigit, 0));
  return found;
}

function addDigit(print: number, character: string): number {
  return print * digits.length + digits.indexOf(character);
}

const firstHash = 0x811c9dc5;
const space = 0x20;
const apostrophe = 0x27;
const curled = 0x2019;
const firstSurrogate = 0xd800;

/** FNV-1a, 32 bit: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** How many words a stretch of a text in lower case has, and the hash of the first ones; each character is looked at once. */
function readWords(
  lower: string,
  { start, end, most }: { start: number; end: number; most: number },
): Pick<Sentence, 'words' | 'hash'> {
  let hash = firstHash;
  let words = 0;
  let isInside = false;
  for (let at = start; at < end; at += 1) {
    let code = lower.charCodeAt(at);
    if (code === curled) code = apostrophe;
    else if (code >= firstSurrogate) {
      code = lower.codePointAt(at) ?? 0;
      if (code > 0xffff) at += 1;
    }
    const begins = isLetter(code);
    if (begins && !isInside) {
      if (words === most) break;
      words += 1;
      if (words > 1 && words <= comparedWords) hash = hashed(hash, space);
    }
    isInside = begins || (isInside && code === apostrophe);
    if (isInside && words <= comparedWords) hash = hashed(hash, code);
  }
  return { words, hash: hash >>> 0 };
}

function isLetter(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return /\p{L}/u.test(String.fromCodePoint(code));
}

function add(sentences: Sentence[], lower: string, part: { start: number; end: number; most: number }): void {
  const { words, hash } = readWords(lower, part);
  if (words === 0) return;
  const text = lower.slice(part.start, part.end);
  const start = part.start + text.length - text.trimStart().length;
  sentences.push({ start, end: part.start + text.trimEnd().length, words, hash });
}

function blank(code: string): string {
  return ' '.repeat(code.length);
}
