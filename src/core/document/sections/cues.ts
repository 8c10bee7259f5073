import { bitsBelow, packStem, type Stem } from './stems.ts';

/** A pattern, and the beginnings of words of which one is in every match, where they cannot be read off it. */
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

/** What lies below the first two letters of a stem. */
const belowTwo = bitsBelow(2);

/**
 * Finds which of many patterns match a text. Most are never tried, since none of the words that they begin with is
 * there: trying them all would cost more than the rest of reading a section.
 */
export class CuedPatterns<Item extends Cued> {
  readonly #items: readonly Item[];
  /** By the first two letters of a word. */
  readonly #entries: Entry[][] = Array.from({ length: 1024 }, () => []);
  /** Marks the items that no word announces. */
  readonly #uncued: Uint8Array;
  /** Marks the items to be tried; for one text at a time. */
  readonly #possible: Uint8Array;

  constructor(items: readonly Item[]) {
    this.#items = items;
    this.#uncued = new Uint8Array(items.length);
    this.#possible = new Uint8Array(items.length);
    for (const [place, { pattern, cues = cuesOf(pattern.source) }] of items.entries()) {
      if (!cues) this.#uncued[place] = 1;
      for (const cue of cues ?? []) this.#add(cue, place);
    }
  }

  #add(cue: string, place: number): void {
    const stem = packStem(cue);
    const below = bitsBelow(cue.length);
    this.#entries[stem >>> belowTwo]?.push({ beginning: stem >>> below, below, place });
  }

  /**
   * The items whose pattern matches, in their order.
   *
   * @param stems those of the words of `lower`, from `countStems`.
   */
  matching(lower: string, stems: ReadonlyMap<Stem, unknown>): Item[] {
    const possible = this.#possible;
    possible.set(this.#uncued);
    stems.forEach((_, stem) => {
      for (const { beginning, below, place } of this.#entries[stem >>> belowTwo] ?? [])
        if (stem >>> below === beginning) possible[place] = 1;
    });
    const found: Item[] = [];
    for (let place = 0; place < possible.length; place += 1) {
      const item = possible[place] === 1 ? this.#items[place] : undefined;
      if (item?.pattern.test(lower)) found.push(item);
    }
    return found;
  }
}

/**
 * Beginnings of words of which one is in every match, where they can be read off a pattern: "see" or "read" for
 * `\b(?:see|read)\b`, "reason" for `\breasons?`, "moment" for `\bat the moment`.
 *
 * @returns `undefined` where an alternative starts with anything else than a word of two letters or more.
 */
export function cuesOf(source: string): string[] | undefined {
  const found: string[] = [];
  for (const alternative of alternatives(source)) {
    const start = alternative.replace(/^(?:\^|\\b)/, '');
    const group = start.startsWith('(?:') ? closedGroup(start) : undefined;
    const isOptional = group !== undefined && /^[?*]/.test(start.slice(group.length));
    const cues =
      group === undefined ? longestWord(start) : isOptional ? undefined : cuesOf(group.slice(3, -1));
    if (!cues) return undefined;
    found.push(...cues);
  }
  return found;
}

/** Words count that stand first or after a space which must be there; a letter before `?` or `*` may be missing. */
function longestWord(source: string): string[] | undefined {
  const words = [...withoutGroups(source).matchAll(/(?:^| )([a-z]+?)(?:[a-z][?*]|(?![a-z]))/g)];
  if (words[0]?.index !== 0) return undefined;
  const longest = words.reduce((best, [, word = '']) => (word.length > best.length ? word : best), '');
  return longest.length > 1 ? [longest] : undefined;
}

function withoutGroups(source: string): string {
  const inner = /\((?:[^()\\]|\\.)*\)/g;
  const less = source.replace(inner, '#');
  return less === source ? source : withoutGroups(less);
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
