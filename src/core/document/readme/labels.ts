import type { RootContent } from 'mdast';
import { remembered } from '../../../util/remembered.ts';
import type { DocumentOf } from '../document.ts';
import type { SectionTopic } from '../sections/section.ts';
import { topicsNamedBy } from '../sections/topics.ts';

type Readme = DocumentOf<'readme'>;

/** A part of a README that bold words, or words above a list, announce in place of a heading. */
export interface LabelledPart {
  readonly title: string;
  readonly topics: readonly SectionTopic[];
  /** What stands below it, up to the next of its kind or a heading; never empty. */
  readonly content: string;
}

interface Label {
  readonly title: string;
  /** Offset right after the words. */
  readonly end: number;
}

/** More words are a sentence. */
const longestLabel = 40;

const plainLabel = /^(?:\S+ ){0,2}\S+ ?:$/;

/**
 * The parts of a README that bold words announce: a line of nothing else, as `**Tech Stack:**`. In a README without headings
 * also words in italics, and those with which a paragraph begins.
 */
export const labelledParts = remembered(readParts);

function readParts({ tree, text, facts: { sections } }: Readme): readonly LabelledPart[] {
  const isWithoutHeadings = sections.length <= 1;
  const parts: LabelledPart[] = [];
  let label: Label | undefined;
  const close = (end: number): void => {
    const content =
      label &&
      text
        .slice(label.end, end)
        .replace(/^[*_:\s]+/, '')
        .trim();
    if (label && content) parts.push({ title: label.title, topics: topicsNamedBy(label.title), content });
  };
  for (const [index, block] of tree.children.entries()) {
    const isAboveList = tree.children[index + 1]?.type === 'list';
    const next = labelOf(block, isWithoutHeadings) ?? (isAboveList ? plainLabelOf(block) : undefined);
    if (!next && block.type !== 'heading') continue;
    close(block.position?.start.offset ?? 0);
    label = next;
  }
  close(text.length);
  return parts;
}

/** A line of few words and a colon above a list, that name a topic: `Team:`. */
function plainLabelOf(block: RootContent): Label | undefined {
  if (block.type !== 'paragraph' || block.children.length > 1) return undefined;
  const [words] = block.children;
  if (words?.type !== 'text' || !plainLabel.test(words.value)) return undefined;
  return { title: words.value, end: block.position?.end.offset ?? 0 };
}

function labelOf(block: RootContent, isWithoutHeadings: boolean): Label | undefined {
  if (block.type !== 'paragraph') return undefined;
  const [first, second] = block.children;
  if (first?.type !== 'strong' && !(isWithoutHeadings && first?.type === 'emphasis')) return undefined;
  const [words] = first.children;
  if (words?.type !== 'text' || words.value.length > longestLabel) return undefined;
  const isLine =
    !second || second.type === 'break' || (second.type === 'text' && /^\s*:?\s*(?:\n|$)/.test(second.value));
  return isLine || isWithoutHeadings
    ? { title: words.value, end: first.position?.end.offset ?? 0 }
    : undefined;
}
