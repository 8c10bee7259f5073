import { spanOf } from './blocks.ts';
import type { Reading } from './reading.ts';
import { rangeOf } from '../../text/position.ts';
import type { Span } from '../../text/position.ts';
import type { TextAt } from './title.ts';
import { countWords } from './words.ts';

const label =
  /^\W*(?:(?:the )?(?:project|app|application|program|web ?site)(?:['’]?s)? )?(?:name|title)\W*$/i;
/** More words are a sentence, and so is what begins with an article or ends in a stop. */
const mostWords = 4;
const sentence = /^(?:an?|the|this|my|our|one)\b|[.:]$|\bhere\b/i;

/** `## Title: Chess Clock` */
const labelled = /^\W*(?:(?:project|app|application)(?:['’]?s)? )?(?:name|title) ?[:–—] ?(\S.*)$/i;

/** The name in a heading that says that it is one. */
export function nameIn({ text, range }: TextAt): TextAt | undefined {
  const [, name] = labelled.exec(text) ?? [];
  return name === undefined ? undefined : { text: name, range };
}

/** The name that stands below a heading such as “Project Name”, which is filled in there instead of in the heading. */
export function nameBelow(heading: Span & { readonly text: string }, reading: Reading): TextAt | undefined {
  if (!label.test(heading.text)) return undefined;
  const block = reading.tree.children.find((one) => (spanOf(one)?.start ?? -1) >= heading.end);
  const span = block?.type === 'paragraph' ? spanOf(block) : undefined;
  const range = block && rangeOf(block);
  if (!span || !range) return undefined;
  const text = reading.textIn(span);
  const words = countWords(text);
  return words > 0 && words <= mostWords && !sentence.test(text) ? { text, range } : undefined;
}
