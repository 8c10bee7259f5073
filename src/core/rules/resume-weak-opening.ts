import { placeOf } from './shared/places.ts';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const opening =
  /^(?:responsible for|duties included?|tasked with|in charge of|involved in|worked (?:on|with)|assisted|helped|participated in|utili[sz]ed|supported)\b/i;

export const resumeWeakOpening = defineResumeRule({
  id: 'resume-weak-opening',
  title: 'A bullet begins with words that hide what you did',
  severity: 'hint',
  why: `“Responsible for”, “worked on” and “helped” say that you were there, not what you did. A reader remembers what was built,
fixed or made faster, and by how much.

Begin with the verb of what you did, and where you can, end with its result: “Built the sign-up page, used by 300 members”.`,
  sources: [sources.handbook, 'Machias career services, résumé guide: https://machias.edu'],
  examples: [
    {
      name: 'responsible for',
      text: goodResume.replace('- Trained twelve', '- ⟦Responsible for⟧ training twelve'),
    },
    { name: 'a verb', text: goodResume },
  ],
  check({ document, report }) {
    for (const { text, range } of document.facts.bullets) {
      const [words] = opening.exec(text.trim()) ?? [];
      if (words === undefined) continue;
      const inSource = new RegExp(words.replace(/\s+/g, '\\s+'), 'i');
      report({
        place: placeOf(inSource, range, document),
        message: `“${words}” hides what you did; a verb that says it is expected first`,
        help: 'Such as “built”, “wrote”, “cut”, “designed”, “tested”.',
      });
    }
  },
});
