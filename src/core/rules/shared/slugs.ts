/**
 * What GitHub leaves out of the names of headings: all but letters, marks, digits, joining punctuation, spaces and hyphens.
 * github-slugger lists these characters one by one, which is 8 kB of a bundle; a test holds both against each other.
 */
const leftOut = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc} -]/gu;
/** A first glance: of most headings nothing is left out. */
const allStays = /^[a-z\d -]*$/;

/** The names by which the headings of a document are linked, in their order; the second of a name gets `-1`. */
export function slugsOf(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const lower = heading.toLowerCase();
    const plain = (allStays.test(lower) ? lower : lower.replace(leftOut, '')).replaceAll(' ', '-');
    let slug = plain;
    for (let count = seen.get(plain) ?? 0; seen.has(slug);) slug = `${plain}-${++count}`;
    const count = seen.get(plain);
    if (count !== undefined) seen.set(plain, count + 1);
    seen.set(slug, 0);
    return slug;
  });
}
