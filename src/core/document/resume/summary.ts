import type { ResumeFacts } from '../facts.ts';
import type { Span } from '../../text/position.ts';
import { spanOf } from '../markdown/blocks.ts';
import type { Reading } from '../markdown/reading.ts';
import { countWords } from '../markdown/words.ts';
import type { ResumeOutline } from './resumeSections.ts';

/** Fewer words above the first section are a headline ("Full-stack developer, Denver"), not a summary. */
const fewestWords = 10;

/** What the person says of themselves: in a section of its own, or as the first prose under the name. */
export function findSummary({ header, sections }: ResumeOutline, reading: Reading): ResumeFacts['summary'] {
  const section = sections.find(({ kind }) => kind === 'summary');
  const blocks = section ? section.nodes.filter(({ type }) => type !== 'heading') : [];
  const spans = blocks.flatMap((block) => spanOf(block) ?? []);
  const [first, last] = [spans[0], spans.at(-1)];
  if (first && last) return textAt({ start: first.start, end: last.end }, reading, 1);
  for (const block of reading.tree.children) {
    const span = spanOf(block);
    if (!span || span.start >= header.end) break;
    const isProse = block.type === 'paragraph' || block.type === 'blockquote';
    const summary = isProse && isSentence(span, reading) ? textAt(span, reading, fewestWords) : undefined;
    if (summary) return summary;
  }
  return undefined;
}

/** Contact on one line has bars, addresses and at signs; prose has sentences. */
function isSentence(span: Span, reading: Reading): boolean {
  const text = reading.textIn(span);
  return !/[|•·]/.test(text) && !/\S@\S/.test(text) && /[.!?]/.test(text);
}

function textAt(span: Span, reading: Reading, fewest: number): ResumeFacts['summary'] {
  const text = reading.textIn(span);
  const wordCount = countWords(text);
  return wordCount < fewest ? undefined : { text, range: reading.range(span), wordCount };
}
