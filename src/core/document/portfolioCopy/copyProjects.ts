import type { HeadingFact, LinkFact, PortfolioProject } from '../facts.ts';
import { byPlace, factsIn } from '../markdown/blocks.ts';
import type { Reading } from '../markdown/reading.ts';
import { splitEntries } from '../resume/splitEntries.ts';
import type { CopySection } from './copySections.ts';

export interface CopyContext {
  readonly reading: Reading;
  readonly headings: readonly HeadingFact[];
  readonly links: readonly LinkFact[];
}

/** The projects that the copy shows, cut as on a résumé: by headings, bold lines or links, items, or rows. */
export function readCopyProjects(
  sections: readonly CopySection[],
  { reading, headings, links }: CopyContext,
): PortfolioProject[] {
  const context = { reading, headings: byPlace(headings), dates: [] };
  const placedLinks = byPlace(links);
  return sections.flatMap(({ heading, content, nodes }) => {
    if (!heading) return [];
    return splitEntries({ kind: 'projects', heading, content, nodes }, context).map(
      ({ title, whole }): PortfolioProject => ({
        title: reading.labelIn(title).replace(/\s*[:–—-]+$/, ''),
        range: reading.range(whole),
        links: factsIn(placedLinks, whole),
        wordCount: reading.wordsIn(whole),
      }),
    );
  });
}
