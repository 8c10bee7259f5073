import { defineRule } from './rule.ts';
import { isNotOwn } from './shared/boilerplate.ts';
import { emptySections, withoutTags } from './shared/emptySections.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const sectionEmpty = defineRule({
  id: 'section-empty',
  title: 'A section of a README has nothing below its heading',
  appliesTo: ['readme'],
  severity: 'warning',
  why: `A heading promises something. Where nothing follows, a reader takes the README, and the project, for unfinished.

Write what the heading promises, or leave it out.`,
  sources: [sources.turingRubric, sources.studentReadmes],
  examples: [
    {
      name: 'a line below it that was meant as a heading',
      text: '# Chess Clock\n\n## Tests\n\n##How to run them\n\n```sh\nnpm test\n```\n',
    },
    { name: 'at the end', text: `${goodReadme}\n⟦## Resources⟧\n` },
    {
      name: 'several, which are one problem',
      text: `${goodReadme}\n⟦## Resources⟧\n\n---\n\n## Thanks\n\nTo all who played.\n\n## Demo\n\n<!-- later -->\n`,
    },
    {
      name: 'a list of headings, a heading above others, and one that says something itself',
      text: `${goodReadme}\n## Thanks\n\n### Ada Example\n\n### Grace Sample\n\n## [Slides](https://slides.example.net)\n`,
    },
    {
      name: 'numbered parts one after the other, with tags in them',
      text: `${goodReadme}\n⟦### _<ins>3.3 Colours</ins>_⟧\n\n### 3.4 Fonts\n`,
    },
    {
      name: 'steps on its own level, and a second line of the title behind a picture',
      text: `${goodReadme.replace('\n\n', '\n\n![The logo of the clock](logo.png)\n\n## A clock for the post.\n\n')}\n## Local setup\n\n## 1) Database\n\nCreate it.\n`,
    },
    {
      name: 'a number on a line of its own',
      text: `${goodReadme}\n## 1.\n## Design\n\nTwo clocks.\n`,
    },
    { name: 'who made it, in the heading', text: `${goodReadme}\n## Author - Ada Example\n` },
    {
      name: 'a line that became a heading by the dashes below it',
      text: `${goodReadme}\n## CREATE:\n*Post*\n---\nWho plays can create a clock.\n`,
    },
    {
      name: 'how it is set up, in the sections that follow',
      text: `${goodReadme}\n## Getting started\n\n## Prerequisites\n\nNode 20 or later.\n`,
    },
    {
      name: 'a merge that was not finished',
      text: `${goodReadme}\n## Drawings\n\n![All classes](classes.png)\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n`,
    },
    { name: 'sections', text: goodReadme },
  ],
  check({ document, report }) {
    // The signs of a merge make headings of the lines above them, which another rule says.
    if (isNotOwn(document) || document.markdown.conflicts.length > 0) return;
    const [first, ...others] = emptySections(document);
    if (!first) return;
    const more = others.length === 0 ? '' : `, as for ${others.length} more below it`;
    report({
      place: first.range,
      message: `“${withoutTags(first)}” has nothing below it; what it promises is expected, or no such heading${more}`,
      related: others.map((other) => ({
        file: document.path,
        range: other.range,
        message: `“${withoutTags(other)}” has nothing below it either`,
      })),
    });
  },
});
