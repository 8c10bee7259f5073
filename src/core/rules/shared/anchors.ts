import type { Document } from '../../document/document.ts';
import { slugsOf } from './slugs.ts';

/** The names by which the headings of a document, and what has one of its own, can be linked. */
export function anchorsOf({ markdown }: Pick<Document, 'markdown'>): ReadonlySet<string> {
  const slugs = slugsOf(markdown.headings.map(({ text }) => text));
  return new Set([...slugs, ...markdown.anchors].map((name) => withoutVariants(name.toLowerCase())));
}

/** Whether a link finds one of the anchors as GitHub does. */
export function isAnchor(written: string, anchors: ReadonlySet<string>): boolean {
  const name = withoutVariants(written.toLowerCase()).replace(/^user-content-/, '');
  // A picture or a tag in a heading leaves the space beside it, and thus a hyphen at its end.
  const plain = name.replace(/-+$/, '');
  return (
    name === 'top' ||
    anchors.has(name) ||
    anchors.has(plain) ||
    anchors.has(plain.replace(/^-+/, '')) ||
    /^fn(?:ref)?-/.test(name) ||
    /^l\d+/.test(name)
  );
}

/** Which of its variants a picture is, some programs keep in names that they make. */
function withoutVariants(name: string): string {
  return name.replaceAll('\uFE0F', '');
}

/** The anchor that is the same but for signs: where an emoji or `&` was, GitHub leaves a hyphen. */
export function likeAnchor(anchor: string, anchors: ReadonlySet<string>): string | undefined {
  const plain = onlyLetters(anchor);
  return plain === '' ? undefined : [...anchors].find((one) => onlyLetters(one) === plain);
}

function onlyLetters(anchor: string): string {
  return anchor.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
