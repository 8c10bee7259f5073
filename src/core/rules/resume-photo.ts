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
    {
      name: 'several, which are one problem',
      text: goodResume.replace(
        '# Ada Example\n',
        '# Ada Example\n\n⟦![Ada](ada.jpg)⟧\n\n![Ruby](ruby.png) ![Rails](rails.png)\n',
      ),
    },
    { name: 'no picture', text: goodResume },
  ],
  check({ document, report }) {
    const [first, ...others] = document.markdown.images.filter(({ badge }) => !badge);
    if (!first) return;
    const count = others.length + 1;
    report({
      place: first.range,
      message: `There ${count === 1 ? 'is a picture' : `are ${count} pictures`} on the résumé; text alone is expected`,
      help: 'Such as `# Ada Example` and the line with your links, and nothing between them.',
      related: others.map(({ range }) => ({
        file: document.path,
        range,
        message: 'There is a picture here, too',
      })),
      choices: [
        {
          title: count === 1 ? 'Delete the picture' : `Delete the ${count} pictures`,
          edits: [first, ...others].map(({ range }) => ({
            start: range.start.offset,
            end: range.end.offset,
            newText: '',
          })),
        },
      ],
    });
  },
});
