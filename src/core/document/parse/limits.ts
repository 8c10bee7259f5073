import { nextLineStart } from './boundary.ts';

/**
 * Why a passage was left as plain text. micromark takes time that grows with the square of some counts (measured with
 * micromark 4.0.2 on one core), and overflows the stack at about 2,000 nested blocks; whoever walks a tree by
 * recursion overflows sooner. The limits lie far above what people write.
 *
 * - `too-deep`: more than 100 lists and block quotes inside of each other (100 nested lists take 0.15 s, 300 take
 *   2 s, 1,000 take 166 s), or as many brackets (300 links in links: 0.05 s, 10,000: 95 s);
 * - `too-many-marks`: more than 2,000 `*` and `_` at the edges of words in one paragraph (3,000: 0.9 s, 10,000: 17 s), or
 *   more than 1,000 openings of HTML comments and the like (1,000: 0.2 s, 10,000: 23 s), or more
 *   than 2,000 cells in one row (2,000: 0.5 s, 50,000: 24 s);
 * - `too-long`: more than 50,000 lines without a place to cut (3.5 s).
 */
export type ParseLimit = 'too-deep' | 'too-many-marks' | 'too-long';

const most = { nesting: 100, marks: 2000, openings: 1000, cells: 2000, lines: 50_000 };

const container = /([ \t]*)(?:(>)|((?:[-*+]|\d{1,9}[.)])(?=[ \t\r\n]|$))|(\[\^[^\]\s]*\]:))/y;
const thematicBreak = /^[ \t]*([-*_])(?:[ \t]*\1)*\s*$/;
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*[\r\n]*$/;

/** The limit that a passage exceeds, if any. The counts never fall short of what micromark would make of the passage. */
export function exceededLimit(text: string): ParseLimit | undefined {
  const blocks = new BlockDepth();
  let paragraph = new InlineCount();
  let inTable = false;
  let lines = 0;
  for (let at = 0; at < text.length;) {
    const next = nextLineStart(text, at);
    const line = text.slice(at, next);
    at = next;
    if (++lines > most.lines) return 'too-long';
    if (blocks.add(line) > most.nesting) return 'too-deep';
    inTable = line.trim() !== '' && (inTable || (line.includes('|') && delimiterRow.test(line)));
    if (inTable || line.trim() === '') paragraph = new InlineCount();
    paragraph.add(line);
    if (paragraph.deepest > most.nesting) return 'too-deep';
    if (paragraph.hasTooMany()) return 'too-many-marks';
  }
  return undefined;
}

/** How many lists, footnotes and block quotes are open, by the columns of their markers. */
class BlockDepth {
  /** Columns, from 0, that the content of the open lists and footnotes has to reach. */
  #columns: number[] = [];

  /** @returns how deep the line's content lies, at most. */
  add(line: string): number {
    if (thematicBreak.test(line)) return this.#columns.length;
    let quotes = 0;
    let column = 0;
    let isFirst = true;
    container.lastIndex = 0;
    for (let found = container.exec(line); found; found = container.exec(line)) {
      const [, space = '', quote, item = '', footnote = ''] = found;
      column = columnAfter(space, column);
      if (quote === undefined) {
        if (isFirst) this.#closeBeyond(column);
        isFirst = false;
        this.#columns.push(column + (footnote ? 4 : item.length + 1));
      } else quotes++;
      column += (quote ?? item + footnote).length;
    }
    return this.#columns.length + quotes;
  }

  #closeBeyond(column: number): void {
    while ((this.#columns.at(-1) ?? 0) > column) this.#columns.pop();
  }
}

function columnAfter(space: string, column: number): number {
  for (const character of space) column += character === '\t' ? 4 - (column % 4) : 1;
  return column;
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** What makes the text of one paragraph slow. */
class InlineCount {
  marks = 0;
  openings = 0;
  deepest = 0;
  mostCells = 0;
  #brackets = 0;
  #cells = 0;

  add(line: string): void {
    this.#cells = 0;
    for (let at = 0; at < line.length; at++) this.#count(line, at);
  }

  hasTooMany(): boolean {
    return this.marks > most.marks || this.openings > most.openings || this.mostCells > most.cells;
  }

  #count(line: string, at: number): void {
    switch (line.charAt(at)) {
      case '[':
        this.deepest = Math.max(this.deepest, ++this.#brackets);
        break;
      case '|':
        this.mostCells = Math.max(this.mostCells, ++this.#cells);
        break;
      case ']':
        this.#brackets = Math.max(0, this.#brackets - 1);
        break;
      case '*':
      case '_':
        if (!isInsideWord(line, at)) this.marks++;
        break;
      case '<':
        if (line[at + 1] === '!' || line[at + 1] === '?') this.openings++;
        break;
      default:
    }
  }
}

function isInsideWord(line: string, at: number): boolean {
  return wordCharacter.test(line.charAt(at - 1)) && wordCharacter.test(line.charAt(at + 1));
}
