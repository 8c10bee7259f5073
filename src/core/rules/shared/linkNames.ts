import type { ImageFact, LinkFact } from '../../document/facts.ts';

/** How a message names a link or an image: `The link “the rules”`. */
export function nameOf(written: LinkFact | ImageFact): string {
  if (!('text' in written)) return 'The image';
  const text = written.text.trim();
  return text === '' ? 'This link' : `The link “${text}”`;
}
