import type { FoundHeading } from '../headings.ts';
import { sectionCategories } from '../section.ts';
import type { SectionCategory } from '../section.ts';

/** One row of the labelled data; no categories where it was left out (not English, not a real heading). */
export interface LabelledHeading {
  readonly file: string;
  readonly heading: string;
  readonly categories: readonly SectionCategory[];
}

const row = /^([^,]*),(?:"((?:[^"]|"")*)"|(.*)),([^,]*)$/;

/** Reads `file,heading,categories` with a line of headers; a heading may be in quotes, doubled inside. */
export function parseLabels(csv: string): LabelledHeading[] {
  const rows: LabelledHeading[] = [];
  for (const line of csv.split(/\r?\n/).slice(1)) {
    const match = row.exec(line);
    if (!match) continue;
    const [, file = '', quoted, bare = '', names = ''] = match;
    const given = names.split(' ');
    rows.push({
      file,
      heading: (quoted?.replaceAll('""', '"') ?? bare).trim(),
      categories: sectionCategories.filter((category) => given.includes(category)),
    });
  }
  return rows;
}

/** For each labelled heading of one file the index of the same heading in the text, in order, where it is found. */
export function alignHeadings(
  labelled: readonly LabelledHeading[],
  found: readonly FoundHeading[],
): (number | undefined)[] {
  let next = 0;
  return labelled.map(({ heading }) => {
    const index = found.findIndex((candidate, at) => at >= next && candidate.heading === heading);
    if (index < 0) return undefined;
    next = index + 1;
    return index;
  });
}
