import { bitsAbove, bitsBelow, endsAt, eachWord, packStem } from './stems.ts';

interface Cued {
  readonly pattern: RegExp;
  /** Words of which one is in every match, where none begins every match. */
  readonly cues?: readonly string[];
  /** A sign that is in every match, where no word is. */
  readonly sign?: string;
}

interface Entry {
  /** A stem begins with a cue when without so many of its last bits it is this. */
  readonly beginning: number;
  readonly below: number;
  readonly isWhole: boolean;
  readonly place: number;
}

/** A beginning of words, or a whole word, where that is clear: `is` in `\bis\b`, but not `us` in `\bus(?:e|ing)\b`. */
interface Cue {
  readonly letters: string;
  readonly isWhole: boolean;
}

/** What lies below the first three letters of a stem, and how many such beginnings there are. */
const lettersLookedUp = 3;
const belowThese = bitsBelow(lettersLookedUp);
const beginnings = 2 ** bitsAbove(lettersLookedUp);

/**
 * Finds which of many patterns match a text. Most are tried only where a word stands with which their matches begin, or
 * never, since no such word is there: trying them all everywhere would cost more than the rest of reading a section.
 */
export class CuedPatterns<Item extends Cued> {
  readonly #items: readonly Item[];
  /** By the first letters of a word. */
  readonly #entries = new Array<Entry[] | undefined>(beginnings);
  /** Of each item whose matches begin with a cue, its pattern for a single place of a text. */
  readonly #here: (RegExp | undefined)[] = [];
  /** Items that no word announces. */
  readonly #unannounced: number[] = [];
  /** Whether an item is found, or cannot be: for one text at a time. */
  readonly #settled: Uint8Array;

  constructor(items: readonly Item[]) {
    this.#items = items;
    this.#settled = new Uint8Array(items.length);
    for (const [place, { pattern, cues }] of items.entries()) {
      const starts = cuesOf(pattern.source);
      if (starts) this.#here[place] = new RegExp(pattern, `${pattern.flags}y`);
      else if (!cues) this.#unannounced.push(place);
      for (const cue of starts ?? cues?.map((letters) => ({ letters, isWhole: true })) ?? [])
        this.#add(cue, place);
    }
  }

  #add({ letters, isWhole }: Cue, place: number): void {
    const below = bitsBelow(letters.length);
    const entry = { beginning: packStem(letters) >>> below, below, isWhole, place };
    const first = packStem(letters) >>> belowThese;
    const last = first | (2 ** Math.max(0, below - belowThese) - 1);
    for (let each = first; each <= last; each += 1)
      if (!isWhole || endsAt(each << belowThese, below)) (this.#entries[each] ??= []).push(entry);
  }

  /** The items whose pattern matches a text in lower case, in the order in which they are found. */
  matching(lower: string): Item[] {
    this.#settled.fill(0);
    const found: Item[] = [];
    for (const place of this.#unannounced)
      if (lower.includes(this.#items[place]?.sign ?? '')) this.#find(place, lower, 0, found);
    eachWord(lower, (stem, start) => {
      const entries = this.#entries[stem >>> belowThese];
      if (!entries) return;
      for (const { beginning, below, isWhole, place } of entries)
        if (stem >>> below === beginning && (!isWhole || endsAt(stem, below)))
          this.#find(place, lower, start, found);
    });
    return found;
  }

  /** Adds an item that matches where a word announces it; what is to be tried on the whole text is tried but once. */
  #find(place: number, lower: string, at: number, found: Item[]): void {
    const item = this.#items[place];
    if (!item || this.#settled[place] === 1) return;
    const here = this.#here[place];
    if (here) here.lastIndex = at;
    const matches = (here ?? item.pattern).test(lower);
    if (matches) found.push(item);
    if (matches || !here) this.#settled[place] = 1;
  }
}

/**
 * The words, or beginnings of words, with one of which every match begins, where they can be read off a pattern: "see" or
 * "read" for `\b(?:see|read)\b`, what begins with "reason" for `\breasons?`.
 *
 * @returns `undefined` where an alternative begins with anything else, or may begin within a word.
 */
export function cuesOf(source: string): Cue[] | undefined {
  const found: Cue[] = [];
  for (const alternative of alternatives(source)) {
    const [, start] = /^(?:\^|\\b|\(\?<!\[\^[^\]]*\]\))(.*)$/.exec(alternative) ?? [];
    const cues = start === undefined ? undefined : firstWords(start);
    if (!cues) return undefined;
    found.push(...cues);
  }
  return found;
}

/** What ends a word in a source, whatever comes behind it. */
const endOfWord = /^(?:\\b|\\\.|\$| (?![?*{])|\['’\](?![?*{])|\[- \](?![?*{]))/;

/** The same of what stands behind the beginning of a word. A letter before `?` or `*` may be missing. */
function firstWords(source: string): Cue[] | undefined {
  // What must not stand before a match is no part of it.
  if (source.startsWith('(?<!')) return firstWords(source.slice(closedGroup(source)?.length));
  if (!source.startsWith('(?:')) {
    const letters = /^(?:[a-z](?![?*{]))+/.exec(source)?.[0];
    return letters === undefined
      ? undefined
      : [{ letters, isWhole: endOfWord.test(source.slice(letters.length)) }];
  }
  const group = closedGroup(source) ?? '';
  const rest = source.slice(group.length);
  if (/^[*{]/.test(rest)) return undefined;
  const mayBeMissing = rest.startsWith('?');
  const behind = mayBeMissing ? rest.slice(1) : rest;
  const found = alternatives(group.slice(3, -1)).map((alternative) => firstWords(alternative + behind));
  if (mayBeMissing) found.push(firstWords(behind));
  return found.every((cues) => cues !== undefined) ? found.flat() : undefined;
}

/** The group that a source begins with. */
function closedGroup(source: string): string | undefined {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(/\\.|[()]/g)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (depth === 0) return source.slice(0, index + 1);
  }
  return undefined;
}

/** The alternatives of a source, outside of its groups. */
function alternatives(source: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of source.matchAll(/\\.|[()|]/g)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (token !== '|' || depth > 0) continue;
    found.push(source.slice(start, index));
    start = index + 1;
  }
  return [...found, source.slice(start)];
}
