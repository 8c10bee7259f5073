import { defineRule } from './rule.ts';
import { gluedHeadings } from './shared/formatting.ts';
import { sources } from './shared/sources.ts';

export const headingWithoutSpace = defineRule({
  id: 'heading-without-space',
  title: 'A heading is shown with its hashes',
  appliesTo: ['readme', 'resume', 'portfolio-copy', 'elevator-pitch', 'plan', 'log'],
  severity: 'warning',
  why: `Without a space after the hashes, \`##Setup\` is no heading: GitHub shows the hashes, and the section has no title, no link
and no place in the outline.

Put a space after the hashes.`,
  sources: [sources.commonmarkHeadings, sources.studentReadmes],
  examples: [
    {
      name: 'no space',
      text: '# Chess Clock\n\n⟦##⟧Setup\n\nRun `npm start`.\n\n⟦##⟧**Tests**\n',
      fixed: '# Chess Clock\n\n## Setup\n\nRun `npm start`.\n\n## **Tests**\n',
    },
    {
      name: 'small letters, beside another',
      text: '# Chess Clock\n\n⟦#⟧Setup\n\n⟦#⟧run the tests:\n\nRun `npm test`.\n\n#chess\n',
      fixed: '# Chess Clock\n\n# Setup\n\n# run the tests:\n\nRun `npm test`.\n\n#chess\n',
    },
    {
      name: 'a number, a hashtag, code',
      text: '# Chess Clock\n\n#1 of its kind\n\n#chess #clock\n\n`##Setup`\n',
    },
  ],
  check({ document, report }) {
    for (const { offset, hashes } of gluedHeadings(document)) {
      const end = offset + hashes.length;
      report({
        place: document.lines.rangeAt(offset, end),
        message: `There is no space after \`${hashes}\`, so this is no heading; one is expected`,
        fix: { title: `Add a space after ${hashes}`, edits: [{ start: end, end, newText: ' ' }] },
      });
    }
  },
});
