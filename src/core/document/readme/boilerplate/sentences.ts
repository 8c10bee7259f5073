/** A sentence, a bullet or a heading, with the words by which it can be known again. */
export interface Sentence {
  /** Offsets in the text that was cut. */
  readonly start: number;
  readonly end: number;
  /** In lower case, without markdown, addresses and numbers, which differ between versions of the same text. */
  readonly words: readonly string[];
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
  const source = block.includes('```') || block.includes('~~~') ? block.replace(fences, blank) : block;
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { 0: mark, index } of source.matchAll(breaks)) {
    add(sentences, source, start, index);
    start = index + mark.length;
  }
  add(sentences, source, start, source.length);
  return sentences;
}

/** Whether a sentence is long enough to be somebody's own. */
export function isTelling({ words }: Sentence): boolean {
  return words.length >= tellingWords;
}

/** Characters that need no escape in a string of code. */
const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&()*+,-./:;<=>?@[]^_{|}~';
/** Characters of a fingerprint: one in 700,000 sentences has the same as a given one. */
export const printWidth = 3;

/**
 * Three characters that stand for how a sentence begins.
 * FNV-1a, 32 bit, of which the upper 24: http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function fingerprint({ words }: Sentence): string {
  let hash = 0x811c9dc5;
  for (const character of words.slice(0, comparedWords).join(' '))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  let rest = hash >>> 8;
  let print = '';
  for (let at = 0; at < printWidth; at += 1) {
    print += digits.charAt(rest % digits.length);
    rest = Math.floor(rest / digits.length);
  }
  return print;
}

function add(sentences: Sentence[], source: string, start: number, end: number): void {
  const text = source.slice(start, end);
  const lead = text.length - text.trimStart().length;
  if (lead === text.length) return;
  const clean = /[<(/]/.test(text) ? text.replace(silent, ' ') : text;
  const seen = clean.replaceAll('’', "'").toLowerCase();
  const words = seen.match(/\p{L}[\p{L}']*/gu) ?? [];
  if (words.length > 0) sentences.push({ start: start + lead, end: start + text.trimEnd().length, words });
}

function blank(code: string): string {
  return ' '.repeat(code.length);
}
