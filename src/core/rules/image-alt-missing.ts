import { defineRule } from './rule.ts';
import { sources } from './shared/sources.ts';

export const imageAltMissing = defineRule({
  id: 'image-alt-missing',
  title: 'An image has no alternative text',
  appliesTo: ['readme', 'portfolio-copy', 'plan'],
  severity: 'warning',
  why: `Readers who cannot see an image hear its alternative text; everybody reads it when the image does not load. That you write it
shows an employer that you think of all users.

Say in a few words what the image shows: \`![The board after the first move](board.png)\`. In HTML, \`alt=""\` marks an image
as decoration.`,
  sources: [sources.wcagImages],
  examples: [
    {
      name: 'no text',
      text: '# Chess Clock\n\n⟦![](https://example.com/board.png)⟧\n\n⟦<img src="https://example.com/clock.png">⟧\n',
    },
    {
      name: 'a text, and decoration',
      text: '# Chess Clock\n\n![The board](https://example.com/board.png)\n\n<img src="https://example.com/line.png" alt="">\n',
    },
  ],
  check({ document, report }) {
    for (const { alt, url, range, badge } of document.markdown.images)
      // One without an address is another rule’s.
      if (alt === undefined && !badge && url.trim() !== '')
        report({
          place: range,
          message: 'The image has no alternative text; a few words on what it shows are expected',
          help: 'Such as `![The board after the first move](board.png)`.',
        });
  },
});
