import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const resumePhoto = defineResumeRule({
  id: 'resume-photo',
  title: 'The résumé has a picture',
  severity: 'hint',
  why: `In the United States, many employers set résumés with a photo aside, so that looks cannot have played a part. Software that
files applications cannot read pictures at all.

Leave the picture out; your portfolio is the place for it. Where a photo is the custom, switch this rule off.`,
  sources: [sources.turingResume],
  examples: [
    {
      name: 'a photo below the name',
      text: goodResume.replace('# Ada Example\n', '# Ada Example\n\n⟦![Ada](ada.jpg)⟧\n'),
    },
    { name: 'no picture', text: goodResume },
  ],
  check({ document, report }) {
    for (const { range, badge } of document.markdown.images)
      if (!badge)
        report({
          place: range,
          message: 'There is a picture on the résumé; text alone is expected',
          help: 'Such as `# Ada Example` and the line with your links, and nothing between them.',
          choices: [
            {
              title: 'Delete the picture',
              edits: [{ start: range.start.offset, end: range.end.offset, newText: '' }],
            },
          ],
        });
  },
});
