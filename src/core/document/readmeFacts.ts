import type { LinkFact, ReadmeFacts } from './facts.ts';
import type { FactSource, Reading } from './markdown/reading.ts';
import { findBoilerplate } from './readme/boilerplate/findBoilerplate.ts';
import type { Range } from '../text/position.ts';
import { readTitle } from './markdown/title.ts';
import { findDescription } from './readme/description.ts';
import { findBareAddresses, findShownAddresses } from './readme/bareAddresses.ts';
import { findLiveLinks } from './readme/liveLinks.ts';
import { findScreenshots } from './readme/screenshots.ts';
import { classifySections } from './sections/classify.ts';
import type { Section } from './sections/section.ts';

/** Of so many pieces of code something shows how a project is set up, or nothing does. */
const mostCode = 200;

/** What is read from a project's README. */
export function readReadme({ reading, markdown }: FactSource): ReadmeFacts {
  const sections = classifySections(reading.tree, reading.text, reading);
  const title = readTitle(reading, markdown.headings);
  const generated = (findBoilerplate(reading)?.stretches ?? []).filter(({ own }) => own === 0);
  const isOwn = ({ range: { start } }: { range: Range }) =>
    !generated.some(({ range }) => range.start.offset <= start.offset && start.offset < range.end.offset);
  const description = findDescription(reading, markdown.headings, { sections, isOwn });
  return {
    ...(title && { title }),
    sections,
    ...(description && { description }),
    liveLinks: liveLinksOf(reading, markdown.links, sections).filter(isOwn),
    screenshots: findScreenshots(reading, markdown, sections).filter(isOwn),
    code: reading.code.slice(0, mostCode).join('\n'),
  };
}

function liveLinksOf(
  reading: Reading,
  links: readonly LinkFact[],
  sections: readonly Section[],
): readonly LinkFact[] {
  const linked = findLiveLinks(links, { text: reading.text, sections });
  if (linked.length > 0) return linked;
  const bare = findBareAddresses(reading, links);
  return bare.length > 0 ? bare : findShownAddresses(reading, sections);
}
