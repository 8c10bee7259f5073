import type { ResumeEntry } from '../document/facts.ts';
import { placeOf } from './shared/places.ts';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';

/** What bullets of résumés begin with, in the form of the present; each is no noun that a bullet could begin with. */
const present =
  /^(?:(?:manag|creat|analyz|analys|organiz|organis|coordinat|collaborat|communicat|provid|prepar|maintain|develop|implement|assist|ensur|oversee|teach|writ|handl|conduct|evaluat|facilitat|negotiat|perform|execut|participat|advis|respond|deliver|educat|supervis|achiev|improv|reduc|increas|resolv|maintain|build)(?:e?s|e|ing)?|(?:leads|builds|runs|sells|trains|serves|writes|oversees|teaches|helps|works|designs|tests|supports|leading|running|selling|training|serving|helping|makes|making|takes|taking|keeps|keeping|gives|giving|working|designing|testing|supporting))(?=\s+\p{Ll})/u;

export const resumeTense = defineResumeRule({
  id: 'resume-tense',
  title: 'A finished position is told in the present',
  severity: 'hint',
  why: `Readers take the tense for the time: what is told in the present is what you do now. A mix of both looks as if it was
copied together.

Tell what is finished in the past, “Managed a team of four”, and only what you do now in the present.`,
  sources: [
    'Cal State LA career center, résumé rubric: https://www.calstatela.edu',
    'resume-builder, rules for bullets: https://github.com/EJT93/resume-builder',
  ],
  examples: [
    {
      name: 'a position that ended in 2016',
      text: goodResume.replace('- Trained twelve new', '- ⟦Manage⟧ twelve new'),
    },
    {
      name: 'a position that goes on',
      text: goodResume
        .replace('- Trained twelve new', '- Manage twelve new')
        .replace('2014 – 2016', '2014 – present'),
    },
    { name: 'the past', text: goodResume },
  ],
  check({ document, report }) {
    for (const { bullets } of document.facts.experience.filter(isFinished))
      for (const { text, range } of bullets) {
        const [verb] = present.exec(lowered(text.trim())) ?? [];
        if (verb === undefined) continue;
        const found = text.trim().slice(0, verb.length);
        report({
          place: placeOf(new RegExp(found), range, document),
          message: `“${found}” is in the present, of a position that has ended; the past is expected`,
          help: 'Such as “Managed”, “Built”, “Trained”.',
        });
      }
  },
});

function isFinished({ dates }: ResumeEntry): boolean {
  return dates?.end !== undefined && dates.end !== 'present';
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
