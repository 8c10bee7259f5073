import type { ResumeEntry } from '../document/facts.ts';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const resumeDatesOrder = defineResumeRule({
  id: 'resume-dates-order',
  title: 'An older entry stands above a newer one',
  severity: 'hint',
  why: `Readers expect what is newest first, and stop when they have seen enough. What you did last should not stand where few get to.

Put the entries of a section in the order of their ends, what goes on today at the top.`,
  sources: [sources.handbook, 'Cal State LA career center, résumé rubric: https://www.calstatela.edu'],
  examples: [
    {
      name: 'the newest last',
      text: goodResume.replace(
        '## Education',
        '⟦### Baker, Village Mill⟧\n\n2016 – present\n\n- Baked 300 loaves a day\n\n## Education',
      ),
    },
    {
      name: 'the newest first',
      text: goodResume.replace(
        '## Education',
        '### Baker, Village Mill\n\n2012 – 2014\n\n- Baked 300 loaves a day\n\n## Education',
      ),
    },
  ],
  check({ document, report }) {
    const { experience, education } = document.facts;
    for (const entries of [experience, education]) {
      const dated = entries.flatMap((entry) => {
        const end = endOf(entry);
        return end === undefined ? [] : [{ ...entry, end }];
      });
      const later = dated.find(({ end }, index) => isAfter(end, dated[index - 1]?.end));
      if (later)
        report({
          place: later.titleRange,
          help: 'Such as “2016 – now” above “2014 – 2016”.',
          message: `“${later.title}” ended later than the entry above it; the newest is expected first`,
        });
    }
  },
});

function endOf({ dates }: ResumeEntry): string | undefined {
  return dates?.end === 'present' ? '9999' : (dates?.end ?? dates?.start);
}

/** Compared as exactly as both were written: 2016 is not after 2016-05. */
function isAfter(end: string, above: string | undefined): boolean {
  if (above === undefined) return false;
  const exactness = Math.min(end.length, above.length);
  return end.slice(0, exactness) > above.slice(0, exactness);
}
