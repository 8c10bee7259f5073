import * as z from 'zod/mini';
import { defineRule } from './rule.ts';
import { isNotOwn } from './shared/boilerplate.ts';
import { isCrowded, mostImages, picturesBetweenText } from './shared/formatting.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  images: z
    ._default(z.int().check(z.minimum(1)), mostImages)
    .check(
      z.describe('So many pictures are not too many; nor are more where forty words stand beside each.'),
    ),
});

export const projectTooManyImages = defineRule({
  id: 'project-too-many-images',
  title: 'A README has too many pictures',
  appliesTo: ['readme'],
  severity: 'warning',
  options: Options,
  why: `One picture shows what the project is. With picture upon picture, readers scroll past the text between them, and the page
takes long to load.

Keep the two or three that show the most, and put the others below a heading of their own, in a \`docs\` folder, or in one recording.`,
  sources: [sources.turingWhatWhy, sources.studentReadmes],
  examples: [
    {
      name: 'more pictures than text',
      text: `${goodReadme}\n![The clock](a.png)\n\n![The board](b.png)\n\n⟦![The players](c.png)⟧\n`,
      options: { images: 2 },
    },
    {
      name: 'badges are none',
      text: `${goodReadme}\n![CI](https://img.shields.io/badge/ci-passing-green)\n`,
    },
    {
      name: 'nor those that have a heading of their own',
      text: `${goodReadme}\n## Screenshots\n\n### The board\n\n![The board](board.png)\n\n![The clock](clock.png)\n`,
      options: { images: 1 },
    },
    {
      name: 'nor beside each other',
      text: `${goodReadme}\n![The board](a.png) ![The clock](b.png) ![The players](c.png)\n`,
      options: { images: 2 },
    },
    {
      name: 'nor one below each heading',
      text: `${goodReadme}\n## The board\n\n![The board](board.png)\n\n## The clock\n\n![The clock](clock.png)\n`,
      options: { images: 1 },
    },
    {
      name: 'much text beside each of them',
      text: `${goodReadme}\n${'![A move](a.png)\n\n'.repeat(3)}${'It counts the days that each player has left. '.repeat(40)}\n`,
      options: { images: 2 },
    },
    {
      name: 'the plots of an analysis',
      text: `${goodReadme.replace('A clock for correspondence chess.', 'A data analysis of correspondence chess.')}\n${'![A plot](a.png)\n\n'.repeat(4)}`,
      options: { images: 2 },
    },
    {
      name: 'nor are icons and portraits',
      text: `${goodReadme}\n<img src="a.png" alt="A" width="40">\n\n[![Ada](ada.png)](https://github.com/ada-example)\n`,
      options: { images: 1 },
    },
  ],
  check({ document, options, report }) {
    const pictures = picturesBetweenText(document);
    const first = pictures[options.images];
    if (first && isCrowded(document, options.images) && !isNotOwn(document))
      report({
        place: first.range,
        help: 'Two or three near the top that show the most; the others below a heading of their own, or in a folder.',
        message: `The README has ${pictures.length} pictures; up to ${options.images} are expected, so that the text between them is read`,
      });
  },
});
