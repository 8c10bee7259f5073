import type { Code, Nodes, Text } from 'mdast';
import type { Document, DocumentOf } from '../../document/document.ts';
import type { ImageFact } from '../../document/facts.ts';
import { isAnalysis } from '../../document/readme/face.ts';
import { headingsAbove, picturesIn } from '../../document/readme/screenshots.ts';
import { countWords } from '../../document/markdown/words.ts';
import { type Range, rangeOf } from '../../text/position.ts';
import { remembered } from '../../../util/remembered.ts';

/** Hashes at the start of a line: two or more, or one before a capital, as `#1` and `#hashtag` are no headings. */
const glued = /^(?:#{2,6}(?=[^\s#])|#(?=\p{Lu}))/u;
/** Where others are glued, so is one before a small letter, with more words behind it on its line. */
const gluedToo = /^(?:#{2,6}(?=[^\s#])|#(?=\p{Lu}|\p{Ll}+(?: \p{L}+){1,5}:?[ \t]*(?:\r?\n|$)))/u;
const longestGlued = 80;
/** First glances, so that texts without any cost one pass, in which hardly anything is looked at. */
const hashAndText = /#[^\s#]/;
const anyGlued = /(?:^|[\s>])(?:#{2,6}[^\s#]|#\p{Lu})/u;

/** A README of fewer words needs no headings. */
export const wordsWithoutHeadings = 150;
/** More pictures than these hide the text between them. */
export const mostImages = 10;

/** Whether a reader cannot find their way: headings that are none, one wall of text, picture upon picture. */
export function isBadlyFormatted(readme: DocumentOf<'readme'>): boolean {
  return (
    isWall(readme) ||
    isCrowded(readme) ||
    gluedHeadings(readme).length > 0 ||
    textAsCode(readme).length > 0 ||
    longParagraphs(readme).length >= fewestLong
  );
}

/** With so many words for each picture, there is text enough between them. */
const wordsForPicture = 40;
/** The plots of an analysis are what it has to tell. */
const wordsForPlot = 10;

/** Whether pictures hide the text: many of them, and few words between them. */
export function isCrowded(readme: DocumentOf<'readme'>, most = mostImages): boolean {
  const pictures = picturesBetweenText(readme).length;
  if (pictures <= most) return false;
  const words = isAnalysis(readme) ? wordsForPlot : wordsForPicture;
  return pictures * words > readme.markdown.wordCount;
}

/** Below a heading of their own, pictures hide no text. */
const gallery =
  /\b(?:screen ?-?(?:shots?|casts?)|gallery|demos?|previews?|pictures|images|gifs?|wire-?frames?|mock-?ups?)\b/i;

/** Pictures that a reader has to scroll past on the way to the text; one that has a heading for itself belongs to it. */
export function picturesBetweenText({ facts: { sections }, markdown }: DocumentOf<'readme'>): ImageFact[] {
  const sectionOf = ({ range }: ImageFact): number =>
    sections.findLastIndex((section) => section.range.start.offset < range.start.offset);
  const pictures = picturesIn(markdown).filter(
    ({ range }) => !headingsAbove(range.start.offset, sections).some((title) => gallery.test(title)),
  );
  // Beside each other they take the room of one.
  const rows = pictures.filter(
    ({ range }, at) => at === 0 || pictures[at - 1]?.range.start.line !== range.start.line,
  );
  const places = rows.map(sectionOf);
  return rows.filter((_, at) => places.filter((place) => place === places[at]).length > 1);
}

/** Four spaces, or a tab. */
const indent = /^(?: {4}| {0,3}\t)/;
/** Five words in a row as in a sentence, how one begins and ends, and none of the signs that code has. */
const sentence = /(?:\p{L}[\p{L}'’]*,? ){4}\p{L}/u;
const beginning = /^\s*["'(*_[]{0,3}\p{Lu}/u;
const ending = /[\p{L}\d)][.!?](?:\s|$)/u;
const codeSigns = /[{}<>;=$|#]|\(\)/;
/** One block may be what a program prints. */
const fewestBlocks = 2;
/** A link alone is none: nobody can click it there. */
const onlyLink = /^\s*\[[^\]\n]{1,80}\]\(https?:\/\/[^()\s]+\)\s*$/;

/** Sentences that stand four spaces to the right, and are shown as code and cut off at the edge. */
export const textAsCode = remembered(({ tree, text }: Pick<Document, 'tree' | 'text'>): readonly Code[] => {
  const blocks = tree.children.filter(
    (node): node is Code =>
      node.type === 'code' &&
      indent.test(text.slice(node.position?.start.offset, (node.position?.start.offset ?? 0) + 4)) &&
      (onlyLink.test(node.value) ||
        ([sentence, beginning, ending].every((sign) => sign.test(node.value)) &&
          !codeSigns.test(node.value))),
  );
  return blocks.length < fewestBlocks && !blocks.some(({ value }) => onlyLink.test(value)) ? [] : blocks;
});

/** One long text without sections. */
export function isWall(
  { facts: { sections }, markdown }: DocumentOf<'readme'>,
  words = wordsWithoutHeadings,
): boolean {
  return sections.length <= 1 && markdown.wordCount >= words;
}

/** In more words, a paragraph fills the screen. */
export const wordsOfLong = 200;
/** Fewer characters cannot be so many words. */
const fewestCharacters = 2 * wordsOfLong;

/** A paragraph that fills the screen. */
export interface LongParagraph {
  readonly range: Range;
  readonly words: number;
}

/** Paragraphs of more words than anybody reads without a break. */
export const longParagraphs = remembered(
  ({ tree, text }: Pick<Document, 'tree' | 'text'>): readonly LongParagraph[] =>
    tree.children.flatMap((block) => {
      const range = block.type === 'paragraph' ? rangeOf(block) : undefined;
      if (!range || range.end.offset - range.start.offset < fewestCharacters) return [];
      const words = countWords(text.slice(range.start.offset, range.end.offset));
      return words > wordsOfLong ? [{ range, words }] : [];
    }),
);

/** So many of them leave a reader no way into the text. */
const fewestLong = 3;

/** Where lines begin with hashes that are glued to the text after them, so that they make no heading. */
export const gluedHeadings = remembered(findGlued);

interface Glued {
  readonly offset: number;
  readonly hashes: string;
}

function findGlued({ text, tree }: Pick<Document, 'text' | 'tree'>): readonly Glued[] {
  if (!hashAndText.test(text) || !anyGlued.test(text)) return [];
  const starts = [...lineStarts(tree.children, text)];
  const found = (pattern: RegExp): Glued[] =>
    starts.flatMap((offset) => {
      const [hashes] = pattern.exec(text.slice(offset, offset + longestGlued)) ?? [];
      return hashes === undefined ? [] : [{ offset, hashes }];
    });
  return found(glued).length === 0 ? [] : found(gluedToo);
}

/** Where the lines of paragraphs begin, as far as they begin with plain text. */
function* lineStarts(nodes: readonly Nodes[], text: string): Generator<number> {
  for (const node of nodes) {
    if (node.type === 'paragraph') {
      for (const [index, child] of node.children.entries())
        if (child.type === 'text') yield* lineStartsOf(child, text, index === 0);
    } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      yield* lineStarts(node.children, text);
  }
}

function* lineStartsOf({ position }: Text, text: string, isFirst: boolean): Generator<number> {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return;
  if (isFirst) yield start;
  for (const { 0: space, index } of text.slice(start, end).matchAll(/(?:\r\n?|\n)[ \t>]*/g))
    yield start + index + space.length;
}
