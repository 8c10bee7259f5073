import type { Range } from '../text/position.ts';
import { defineRule } from './rule.ts';
import { isToBeReplaced } from './shared/boilerplate.ts';
import { isWithin } from './shared/places.ts';
import { sources } from './shared/sources.ts';

/** What editors put there when a picture is dropped into a text, and what systems call a picture of the screen. */
const editorsAlt =
  /^(?:(?:image )?alt(?:ernative)?[ -]?(?:tag|text)?|(?:bildschirmfoto|capture d[’']écran|captura de pantalla|screen ?shot)[ _-]+\d{4}-\d\d-\d\d\b.*)$/i;
/** What could be said of any picture; so many of them were not told apart. */
const anyPicture = /^(?:gif|image|img|photo|pic|picture|preview|screen ?shot)s?[\s_-]*\d*$/i;
const fewestOfAny = 3;
/** Beside it stands the name of who it shows. */
const portrait = /gravatar\.com\/|avatars\.githubusercontent\.com\/|\/user\/avatar\//i;

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
      text: '# Chess Clock\n\n⟦![alt tag](https://example.com/board.png)⟧\n',
    },
    {
      name: 'what a system called it',
      text: '# Chess Clock\n\n⟦![Screenshot 2024-03-07 at 10 57 12](https://example.com/board.png)⟧\n',
    },
    {
      name: 'several without text, which are one problem',
      text: '# Chess Clock\n\n⟦<img src="https://example.com/clock.png">⟧\n\n![](https://example.com/board.png)\n',
    },
    {
      name: 'the same for all of them',
      text: '# Chess Clock\n\n⟦![image](a.png)⟧\n\n![image](b.png)\n\n![Image 3](c.png)\n',
    },
    {
      name: 'one that says it is a screenshot, with a heading above it',
      text: '# Chess Clock\n\n## The board\n\n![screenshot](board.png)\n',
    },
    {
      name: 'the portraits of those who made it',
      text: '# Chess Clock\n\n| | |\n|-|-|\n| ![](https://secure.gravatar.com/avatar/7cc2?s=50) | Ada Example |\n',
    },
    {
      name: 'a text, and decoration',
      text: '# Chess Clock\n\n![The board](https://example.com/board.png)\n\n<img src="https://example.com/line.png" alt="">\n',
    },
  ],
  check({ document, report }) {
    // One without an address, or with that of a template, is another rule’s.
    const isLeft = (image: Range) =>
      document.markdown.placeholders.some(({ range }) => isWithin(range, image));
    const images = document.markdown.images.filter(
      ({ url, badge, range }) => !badge && url.trim() !== '' && !isLeft(range) && !portrait.test(url),
    );
    const areAny = images.filter(({ alt }) => anyPicture.test(alt ?? '')).length >= fewestOfAny;
    const [first, ...others] = images.filter(
      ({ alt }) => alt === undefined || editorsAlt.test(alt) || (areAny && anyPicture.test(alt)),
    );
    if (!first || isToBeReplaced(document)) return;
    const more = others.length === 0 ? '' : `, as for ${others.length} more after it`;
    report({
      place: first.range,
      message:
        first.alt === undefined
          ? `The image has no alternative text; a few words on what it shows are expected${more}`
          : `“${first.alt}” does not say what the image shows; a few words that do are expected${more}`,
      help:
        first.source === 'html'
          ? 'Such as `alt="The board after the first move"`.'
          : 'Such as `![The board after the first move](board.png)`.',
      related: others.map(({ range }) => ({
        file: document.path,
        range,
        message: 'This image does not say what it shows either',
      })),
    });
  },
});
