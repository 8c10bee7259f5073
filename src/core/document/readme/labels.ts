import type { RootContent } from 'mdast';
import { remembered } from '../../../util/remembered.ts';
import { type LineIndex, type Range, rangeOf } from '../../text/position.ts';
import type { DocumentOf } from '../document.ts';
import type { SectionTopic } from '../sections/section.ts';
import { topicsNamedBy } from '../sections/topics.ts';

type Readme = DocumentOf<'readme'>;

/** A part of a README that bold words, or words above a list, announce in place of a heading. */
export interface LabelledPart {
  readonly title: string;
  readonly range: Range;
  /** Whether it can be seen that the words are more than a line of text. */
  readonly isMarked: boolean;
  readonly topics: readonly SectionTopic[];
  /** What stands below it, up to the next of its kind or a heading; never empty. */
  readonly content: string;
}

type Label = Pick<LabelledPart, 'title' | 'range' | 'isMarked'>;

/** More words are a sentence. */
const longestLabel = 40;

const plainLabel = /^(?:\S+ ){0,2}\S+ ?:$/;
/** Where there are no headings, words that stand alone are meant as one. */
const bareLabel = /^\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,2}:?$/u;

/**
 * The parts of a README that bold words announce: a line of nothing else, as `**Tech Stack:**`. In a README without headings
 * also words in italics, those before a colon with which a paragraph begins, and those that stand alone and name a topic.
 */
export const labelledParts = remembered(readParts);

function readParts({ tree, text, lines, facts: { sections } }: Readme): readonly LabelledPart[] {
  const isWithoutHeadings = sections.length <= 1;
  const parts: LabelledPart[] = [];
  let label: Label | undefined;
  const close = (end: number): void => {
    const content =
      label &&
      text
        .slice(label.range.end.offset, end)
        .replace(/^[*_:\s]+/, '')
        .trim();
    if (label && content) parts.push({ ...label, topics: topicsNamedBy(label.title), content });
  };
  for (const [index, block] of tree.children.entries()) {
    const isAboveList = tree.children[index + 1]?.type === 'list';
    const next =
      labelOf(block, isWithoutHeadings) ??
      (isAboveList ? plainLabelOf(block, plainLabel) : undefined) ??
      (isWithoutHeadings
        ? (topicOf(plainLabelOf(block, bareLabel)) ?? topicOf(leadOf(block, lines)))
        : undefined);
    if (!next && block.type !== 'heading') continue;
    close(block.position?.start.offset ?? 0);
    label = next;
  }
  close(text.length);
  return parts;
}

function topicOf(label: Label | undefined): Label | undefined {
  return label && topicsNamedBy(label.title).length > 0 ? label : undefined;
}

/** A line of few words that are not marked at all: `Team:` above a list. */
function plainLabelOf(block: RootContent, pattern: RegExp): Label | undefined {
  if (block.type !== 'paragraph' || block.children.length > 1) return undefined;
  const [words] = block.children;
  const range = rangeOf(block);
  if (!range || words?.type !== 'text' || !pattern.test(words.value)) return undefined;
  return { title: words.value, range, isMarked: false };
}

/** The same at the start of a paragraph: `Usage:`, and below it the commands; `Lessons learned: I have …`. */
function leadOf(block: RootContent, lines: LineIndex): Label | undefined {
  const words = block.type === 'paragraph' ? block.children[0] : undefined;
  const start = words?.position?.start.offset;
  if (words?.type !== 'text' || start === undefined) return undefined;
  const [title = ''] = /^[^:\n]{1,40}:(?=\s)/.exec(words.value) ?? [];
  if (!bareLabel.test(title)) return undefined;
  return { title, range: lines.rangeAt(start, start + title.length), isMarked: false };
}

function labelOf(block: RootContent, isWithoutHeadings: boolean): Label | undefined {
  if (block.type !== 'paragraph') return undefined;
  const [first, second] = block.children;
  if (first?.type !== 'strong' && !(isWithoutHeadings && first?.type === 'emphasis')) return undefined;
  const [words] = first.children;
  const range = rangeOf(first);
  if (!range || words?.type !== 'text' || words.value.length > longestLabel) return undefined;
  const isLine =
    !second || second.type === 'break' || (second.type === 'text' && /^\s*:?\s*(?:\n|$)/.test(second.value));
  return isLine || isWithoutHeadings ? { title: words.value, range, isMarked: true } : undefined;
}
