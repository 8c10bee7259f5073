import type { Document } from '../../document/document.ts';

/** With fewer words than this a README says next to nothing. */
export const fewWords = 15;

/** A drawing of folders, which says nothing by itself. */
function isTree(code: string): boolean {
  return /[├└]──/.test(code);
}

/** Whether there is hardly any prose, and no code either: one rule says so, and the others have nothing to add. */
export function saysTooLittle(
  { markdown, tree }: Pick<Document, 'markdown' | 'tree'>,
  words = fewWords,
): boolean {
  return (
    markdown.wordCount < words &&
    !tree.children.some((block) => block.type === 'code' && !isTree(block.value))
  );
}
