import { bitsAbove, bitsBelow, packStem, type Words } from './stems.ts';

/** A pattern, and the beginnings of words of which one is in every match, where none begins every match. */
interface Cued {
  readonly pattern: RegExp;
  readonly cues?: readonly string[];
}

interface Entry {
  /** A stem begins with a cue when without so many of its last bits it is this. */
  readonly beginning: number;
  readonly below: number;
  readonly place: number;
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
      const starts = startsOf(pattern.source);
      if (starts) this.#here[place] = new RegExp(pattern, `${pattern.flags}y`);
      else if (!cues) this.#unannounced.push(place);
      for (const cue of starts ?? cues ?? []) this.#add(cue, place);
    }
  }

  #add(cue: string, place: number): void {
    const stem = packStem(cue);
    // A single letter is a whole word, or all words with it would be tried: “I”, “I’m”.
    const isLetter = cue.length === 1;
    if (isLetter) for (const mark of "'’") this.#add(cue + mark, place);
    const below = isLetter ? 0 : bitsBelow(cue.length);
    const entry = { beginning: stem >>> below, below, place };
    const first = stem >>> belowThese;
    const last = first | (2 ** Math.max(0, below - belowThese) - 1);
    for (let each = first; each <= last; each += 1) (this.#entries[each] ??= []).push(entry);
  }

  /** The items whose pattern matches a text in lower case with these words, in their order. */
  matching(lower: string, { stems, starts }: Words): Item[] {
    const settled = this.#settled.fill(0);
    const found = this.#unannounced.filter((place) => this.#items[place]?.pattern.test(lower));
    for (let word = 0; word < stems.length; word += 1) {
      const stem = stems[word] ?? 0;
      const entries = this.#entries[stem >>> belowThese];
      if (!entries) continue;
      for (const { beginning, below, place } of entries)
        if (
          settled[place] === 0 &&
          stem >>> below === beginning &&
          this.#matches(place, lower, starts[word] ?? 0)
        )
          found.push(place);
    }
    return found.sort((a, b) => a - b).flatMap((place) => this.#items[place] ?? []);
  }

  /** Whether an item matches where a word announces it; what is to be tried on the whole text is tried but once. */
  #matches(place: number, lower: string, at: number): boolean {
    const here = this.#here[place];
    if (here) here.lastIndex = at;
    const matches = (here ?? this.#items[place]?.pattern)?.test(lower) === true;
    if (matches || !here) this.#settled[place] = 1;
    return matches;
  }
}

/**
 * The beginnings of words with one of which every match begins, where they can be read off a pattern: "see" or "read" for
 * `\b(?:see|read)\b`, "reason" for `\breasons?`, "at" for `\bat the moment`.
 *
 * @returns `undefined` where an alternative begins with anything else, or may begin within a word.
 */
export function startsOf(source: string): string[] | undefined {
  const found: string[] = [];
  for (const alternative of alternatives(source)) {
    const [, start] = /^(?:\^|\\b|\(\?<!\[\^[^\]]*\]\))(.*)$/.exec(alternative) ?? [];
    const words = start === undefined ? undefined : firstWords(start);
    if (!words) return undefined;
    found.push(...words);
  }
  return found;
}

/** The same of what stands behind the beginning of a word. A letter before `?` or `*` may be missing. */
function firstWords(source: string): string[] | undefined {
  if (!source.startsWith('(?:')) {
    const word = /^(?:[a-z](?![?*{]))+/.exec(source)?.[0];
    return word === undefined ? undefined : [word];
  }
  const group = closedGroup(source) ?? '';
  if (/^[?*{]/.test(source.slice(group.length))) return undefined;
  const found = alternatives(group.slice(3, -1)).map(firstWords);
  return found.every((words) => words !== undefined) ? found.flat() : undefined;
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
