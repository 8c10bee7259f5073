import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const resumeExperienceOutweighsProjects = defineResumeRule({
  id: 'resume-experience-outweighs-projects',
  title: 'Earlier work takes more room than the projects',
  severity: 'hint',
  why: `Who hires a developer looks for code first. Where bakery, army or school take more room than your projects, readers take you
for what you were.

Shorten the experience to what helps in the new profession, and say more of what you built.`,
  sources: [sources.turingResume],
  examples: [
    {
      name: 'more of the bakery than of the code',
      text: goodResume
        .replace('## Experience', '⟦## Experience⟧')
        .replace(
          '- Trained twelve',
          `${'- Baked bread for the whole of the town on each morning of the week\n'.repeat(6)}- Trained twelve`,
        ),
    },
    { name: 'more of the code', text: goodResume },
  ],
  check({ document, report }) {
    const { sections } = document.facts;
    const words = (kind: 'experience' | 'projects') =>
      sections.reduce((sum, section) => sum + (section.kind === kind ? section.wordCount : 0), 0);
    const [experience, projects] = [words('experience'), words('projects')];
    const first = sections.find(({ kind }) => kind === 'experience');
    if (!first || projects === 0 || experience <= projects) return;
    report({
      place: first.heading.range,
      message: `The experience has ${experience} words and the projects have ${projects}; more on the projects is expected`,
      help: 'Such as two bullets for an earlier position, and three for a project.',
    });
  },
});
