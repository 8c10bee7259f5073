import type { TagFact, UnverifiedTag } from './decisions.ts';
import { parseTagName } from './tagName.ts';

/** A tag under `readiness/` that is none of a submission, a decision or a withdrawal, whatever it is called. */
export interface OddTag {
  /** The ref, without `refs/tags/`. */
  readonly name: string;
  /** The name that stands inside the tag. */
  readonly ownName: string;
  /** Id of what it sits on. */
  readonly target: string;
  readonly message: string;
  /** Why it says nothing although its name is that of a decision, as a sentence. */
  readonly reason?: string;
}

/** What pretends to decide, by another name than a decision can have or without being one: by the deliverable. */
export function lookAlikes({
  tags,
  odd = [],
}: {
  readonly tags: readonly TagFact[];
  readonly odd?: readonly OddTag[];
}): Map<string, UnverifiedTag[]> {
  const found = new Map<string, UnverifiedTag[]>();
  for (const tag of odd.filter((one) => one.reason !== undefined || pretends(one))) {
    const { name, reason = 'Its name only looks like that of a decision.' } = tag;
    const id = deliverableOf(tag, tags);
    found.set(id, [...(found.get(id) ?? []), { name, reason }]);
  }
  return found;
}

function pretends({ name, ownName, message }: OddTag): boolean {
  const own = parseTagName(ownName)?.kind === 'decision';
  return own || /\/decision/i.test(name.normalize('NFKC')) || /^Readiness-Decision:/im.test(message);
}

/** By what it says itself, by what it sits on, or by the beginning of its name. */
function deliverableOf({ name, ownName, target }: OddTag, tags: readonly TagFact[]): string {
  const own = parseTagName(ownName)?.deliverable;
  return own ?? tags.find(({ object }) => object === target)?.deliverable ?? name.split('/')[1] ?? '';
}
