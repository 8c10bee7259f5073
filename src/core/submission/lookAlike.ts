import type { TagFact } from './decisions.ts';
import { parseTagName } from './tagName.ts';

/** An annotated tag under `readiness/` whose name is not exactly that of a submission, a decision or a withdrawal. */
export interface OddTag {
  /** The ref, without `refs/tags/`. */
  readonly name: string;
  /** The name that stands inside the tag. */
  readonly ownName: string;
  /** Id of what it sits on. */
  readonly target: string;
  readonly message: string;
}

/** The names of the tags that pretend to decide on a deliverable: other ones than a decision can have. */
export function lookAlikesOf(
  id: string,
  { tags, odd = [] }: { readonly tags: readonly TagFact[]; readonly odd?: readonly OddTag[] },
): string[] {
  return odd.filter((tag) => pretends(tag) && isAbout(tag, tags) === id).map(({ name }) => name);
}

function pretends({ name, ownName, message }: OddTag): boolean {
  const own = parseTagName(ownName)?.kind === 'decision';
  return own || /\/decision/i.test(name.normalize('NFKC')) || /^Readiness-Decision:/im.test(message);
}

/** By what it says itself, by what it sits on, or by the beginning of its name. */
function isAbout({ name, ownName, target }: OddTag, tags: readonly TagFact[]): string | undefined {
  const own = parseTagName(ownName)?.deliverable;
  return own ?? tags.find(({ object }) => object === target)?.deliverable ?? name.split('/')[1];
}
