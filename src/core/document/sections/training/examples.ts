import { parse } from '../../parse.ts';
import { readContents } from '../content.ts';
import { placeHeadings, sectionFeatures } from '../features.ts';
import { findHeadings } from '../headings.ts';
import { alignHeadings } from './dataset.ts';
import type { LabelledHeading } from './dataset.ts';
import type { Example } from './fit.ts';

/** The examples of one README, and the labelled headings that its outline does not have. */
export function examplesOf(
  file: string,
  text: string,
  labelled: readonly LabelledHeading[],
): { examples: Example[]; missed: LabelledHeading[] } {
  const tree = parse(text);
  const headings = findHeadings(tree, text);
  const outline = sectionFeatures(placeHeadings(headings, readContents(tree, headings)));
  const examples: Example[] = [];
  const missed: LabelledHeading[] = [];
  alignHeadings(labelled, headings).forEach((index, row) => {
    const label = labelled[row];
    if (!label || label.categories.length === 0) return;
    const features = index === undefined ? undefined : outline[index];
    if (index === undefined || !features) missed.push(label);
    else examples.push({ file, outline, index, features, categories: label.categories });
  });
  return { examples, missed };
}
