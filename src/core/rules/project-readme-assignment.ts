import { findAssignment, isOnlyAssignment } from '../document/readme/assignment.ts';
import { defineRule } from './rule.ts';
import { topOf } from './shared/places.ts';
import { assignmentReadme, goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const projectReadmeAssignment = defineRule({
  id: 'project-readme-assignment',
  title: 'A README is the assignment and not the product',
  appliesTo: ['readme'],
  severity: 'error',
  why: `Learning goals, iterations and rubrics say what somebody asked of you. A reader of your portfolio wants to know what you made of
it, and nobody else has the assignment in mind.

Say in your own words what the product does and how it is run. Link the assignment in one sentence, if you want to name it.`,
  sources: [sources.turingRubric, sources.studentReadmes],
  examples: [
    { name: 'a pasted assignment', text: assignmentReadme },
    { name: 'the product', text: goodReadme },
    {
      name: 'the assignment in one sentence',
      text: `${goodReadme}\nMade in the third module of a bootcamp, from [this assignment](https://school.example/chess).\n`,
    },
  ],
  check({ document, report }) {
    const [sign] = findAssignment(document)?.signs ?? [];
    if (sign === undefined || !isOnlyAssignment(document)) return;
    const heading = document.markdown.headings.find(({ text }) => text === sign);
    report({
      place: heading?.range ?? topOf(document, document.facts.title?.range),
      message: `“${sign}” is what an assignment says; what you made of it is expected here`,
    });
  },
});
