import * as z from 'zod/mini';
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
    report({
      place: topOf(document, title?.range),
      message: `The README has ${wordCount} words and no sections; headings are expected, so that readers find their part`,
      help: 'Such as `## Setup`, `## Built with`, `## Contributors`.',
    });
  },
});
