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

/** The name that one of the anchors has but for hyphens at its ends, which GitHub leaves where an emoji was. */
export function likeAnchor(anchor: string, anchors: ReadonlySet<string>): string | undefined {
  const plain = withoutEnds(anchor);
  return plain === '' ? undefined : [...anchors].find((one) => withoutEnds(one) === plain);
}

function withoutEnds(anchor: string): string {
  return anchor.toLowerCase().replace(/^-+|-+$/g, '');
}
