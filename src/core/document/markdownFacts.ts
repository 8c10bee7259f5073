import type { MarkdownFacts } from './facts.ts';
import { readConflicts } from './markdown/conflicts.ts';
import { readHeadings } from './markdown/headings.ts';
import { readImages } from './markdown/images.ts';
import { readLinks } from './markdown/links.ts';
import { readPlaceholders } from './markdown/placeholders.ts';
import type { Reading } from './markdown/reading.ts';

/**
 * What is read from any markdown file: headings, links and images of markdown and HTML alike, in the order of the text.
 * Nodes that did not come from text are left out.
 */
export function readMarkdown(reading: Reading): MarkdownFacts {
  const links = readLinks(reading);
  const images = readImages(reading);
  return {
    headings: readHeadings(reading),
    links,
    images,
    placeholders: readPlaceholders(reading, { links, images }),
    wordCount: reading.wordsIn({ start: 0, end: reading.text.length }),
    anchors: reading.elements.flatMap(({ attributes }) =>
      ['id', 'name'].flatMap((name) => attributes.get(name)?.value ?? []),
    ),
    conflicts: readConflicts(reading).map((conflict) => reading.range(conflict)),
  };
}
