import type { Document } from '../../document/document.ts';

/** With fewer words than this a README says next to nothing. */
export const fewWords = 15;

/** Whether there is hardly any prose, and no code either: one rule says so, and the others have nothing to add. */
export function saysTooLittle(
  { markdown, tree }: Pick<Document, 'markdown' | 'tree'>,
  words = fewWords,
): boolean {
  return markdown.wordCount < words && !tree.children.some(({ type }) => type === 'code');
}
