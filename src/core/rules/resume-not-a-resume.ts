import { defineRule } from './rule.ts';
import { topOf } from './shared/places.ts';
import { goodResume } from './shared/samples.ts';

export const resumeNotAResume = defineRule({
  id: 'resume-not-a-resume',
  title: 'The file at the résumé’s path is something else',
  appliesTo: ['resume'],
  severity: 'error',
  why: `A file may be called \`resume.md\` and still hold working notes, or no more than a link to a PDF. Whoever opens it
then finds nothing to read, and nothing in it can be checked.

Write the résumé here in markdown. If it stands in another file, say so in \`readiness.json\` under \`paths\`.`,
  sources: ['Seen in a survey of 31 résumés in public repositories'],
  examples: [
    { name: 'a lone link', text: '⟦[My résumé](https://example.com/resume.pdf)⟧\n' },
    { name: 'nothing', text: '⟦⟧' },
    {
      name: 'all of it in a comment that is never closed',
      text: `⟦## ada-example⟧\n\n<!--\n${goodResume}`,
    },
    {
      name: 'one that was begun',
      text: `# Resume\n\n## Projects\n\n### Chess Clock\n\n${'A clock for two players that counts down. '.repeat(5)}\n`,
    },
    { name: 'a résumé', text: goodResume },
  ],
  check({ document, report }) {
    const reason = document.text.trim() === '' ? 'it is empty' : document.facts.notAResume?.reason;
    if (reason === undefined) return;
    report({
      place: topOf(document),
      message: `A résumé is expected here, and this does not read as one: ${reason}`,
      help: 'Write the résumé here, or say in readiness.json under "paths" where it stands.',
    });
  },
});
