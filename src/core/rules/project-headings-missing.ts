import * as z from 'zod/mini';
import { labelledParts } from '../document/readme/labels.ts';
import { defineRule } from './rule.ts';
import { isNotOwn } from './shared/boilerplate.ts';
import { isWall, wordsWithoutHeadings } from './shared/formatting.ts';
import { topOf } from './shared/places.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  words: z
    ._default(z.int().check(z.minimum(1)), wordsWithoutHeadings)
    .check(z.describe('A README of fewer words needs no headings.')),
});

/** So many lines in bold stand in the place of headings. */
const fewestLabels = 3;

export const projectHeadingsMissing = defineRule({
  id: 'project-headings-missing',
  title: 'A long README has no sections',
  appliesTo: ['readme'],
  severity: 'warning',
  options: Options,
  why: `Readers scan a README for the part that they need. In one long text they find none, and leave.

Divide it by headings: what it is, getting started, tests, what you would do next.`,
  sources: [sources.turingWhatWhy, sources.studentReadmes],
  examples: [
    {
      name: 'one long text',
      text: `⟦# Chess Clock⟧\n\n${'It counts the days that each player has left. '.repeat(30).trim()}\n`,
    },
    { name: 'sections', text: goodReadme },
  ],
  check({ document, options, report }) {
    if (!isWall(document, options.words) || isNotOwn(document)) return;
    const { title } = document.facts;
    const { wordCount } = document.markdown;
    const labels = labelledParts(document).filter(({ isMarked }) => isMarked).length;
    const instead = labels < fewestLabels ? '' : ' but lines in bold';
    report({
      place: topOf(document, title?.range),
      message: `The README has ${wordCount} words${title ? ' and' : ', no title and'} no sections${instead}; headings are expected, so that readers find their part`,
      help: 'Such as `## Setup`, `## Built with`, `## Contributors`.',
    });
  },
});
