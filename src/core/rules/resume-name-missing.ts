import { topOf } from './shared/places.ts';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const resumeNameMissing = defineResumeRule({
  id: 'resume-name-missing',
  title: 'The résumé does not begin with a name',
  severity: 'error',
  why: `A recruiter who prints ten résumés must see at once whose this is. Software that files applications takes the name
from the first line as well.

Begin with your name as the first heading: \`# Ada Example\`.`,
  sources: [sources.turingResume, sources.handbook],
  examples: [
    {
      name: 'a section comes first',
      text: `⟦## Skills⟧

Ruby, Rails, PostgreSQL

## Experience

### Shift Lead, Corner Bakery

2014 – 2016

- Trained twelve new colleagues

## Education

Example School, 2017
`,
    },
    { name: 'the name comes first', text: goodResume },
  ],
  check({ document, report }) {
    if (document.facts.name) return;
    report({
      place: topOf(document),
      help: 'Such as `# Ada Example`.',
      message: 'The résumé does not begin with a name; your name is expected as its first heading',
    });
  },
});
