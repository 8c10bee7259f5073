import { defineRule } from './rule.ts';
import { isToBeReplaced } from './shared/boilerplate.ts';
import { sources } from './shared/sources.ts';

/** What editors put there when a picture is dropped into a text. */
const editorsAlt = /^(?:image )?alt(?:ernative)?[ -]?(?:text)?$/i;

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
      text: '# Chess Clock\n\n⟦![](https://example.com/board.png)⟧\n',
    },
    {
      name: 'what an editor put there',
      text: '# Chess Clock\n\n⟦![Alt text](https://example.com/board.png)⟧\n',
    },
    {
      name: 'several without text, which are one problem',
      text: '# Chess Clock\n\n⟦<img src="https://example.com/clock.png">⟧\n\n![](https://example.com/board.png)\n',
    },
    {
      name: 'a text, and decoration',
      text: '# Chess Clock\n\n![The board](https://example.com/board.png)\n\n<img src="https://example.com/line.png" alt="">\n',
    },
  ],
  check({ document, report }) {
    const [first, ...others] = document.markdown.images.filter(
      // One without an address is another rule’s.
      ({ alt, url, badge }) => (alt === undefined || editorsAlt.test(alt)) && !badge && url.trim() !== '',
    );
    if (!first || isToBeReplaced(document)) return;
    const more = others.length === 0 ? '' : `, as for ${others.length} more below it`;
    report({
      place: first.range,
      message: `The image has no alternative text; a few words on what it shows are expected${more}`,
      help: 'Such as `![The board after the first move](board.png)`.',
      related: others.map(({ range }) => ({
        file: document.path,
        range,
        message: 'This image has no alternative text either',
      })),
    });
  },
});
