import type { Document } from '../../document/document.ts';
import type { BoilerplateStretch } from '../../document/readme/boilerplate/findBoilerplate.ts';
import { findBoilerplate } from '../../document/readme/boilerplate/findBoilerplate.ts';

/** With fewer words of the student's own, a README with a generator's text counts as the default one. */
export const fewOwnWords = 25;

/**
 * Whether a README is the one that a generator wrote: one rule says so, and the others have nothing to add. A sentence that
 * is kept in a short README of one's own does not make it a generator's.
 */
export function isGenerated(document: Document, words = fewOwnWords): boolean {
  const found = findBoilerplate(document);
  return found !== undefined && found.ownWords < words && found.generatedWords >= found.ownWords;
}

/** Fewer are a sentence that somebody kept, not a text that was left. */
const enough = 3;

/**
 * Where a generator's text is left beside the student's own. A template whose questions were answered is the student's own.
 */
export function leftBoilerplate(document: Document): (BoilerplateStretch & { generator: string })[] {
  const found = findBoilerplate(document);
  if (!found || isGenerated(document)) return [];
  return found.stretches
    .filter(({ certain, generated, own }) => certain >= enough && own * 2 < generated)
    .map((stretch) => ({ ...stretch, generator: found.generator }));
}
