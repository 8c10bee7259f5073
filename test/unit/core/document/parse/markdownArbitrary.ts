import fc from 'fast-check';

/** Lines that open, continue or close something, also in the wrong places. */
const fragments = [
  '# H\n', '## B [x]\n', '#\n', '#no\n', 'text here\n', 'another [a] and [b][c] ![x]\n', '\n', '\n\n', '- item\n', '- - nested\n',
  '  - sub\n', '* star\n', '+ plus\n', '1. one\n', '7. seven\n', '2) two\n', '- [ ] todo\n', '-\n', '- # h\n', '> quote\n', '> - ql\n',
  '> ```\n', '```js\n', '```\n', '~~~\n', '   ```\n', '    indented\n', '\tTab\n', '<div>\n', '</div>\n', '<!-- c\n', '-->\n', '<pre>\n',
  '</pre>\n', '<?php\n', '?>\n', '<x-y>\n', '|a|b|\n', '|-|-|\n', '| 1 | 2 |\n', '| x | [a] |\n', 'a | b\n', '-|-\n', '---\n', '===\n',
  '***\n', '* * *\n', '[a]: /u\n', '[b c]: /v "t"\n', '[x]:\n', '  /url\n', '[^1]: note\n', '[^1]: x\n\n    more\n', 'see [^1] and ![^1]\n',
  '    cont\n', 'www.example.com a@example.com\n', '\0nul\n', '\ud800lone\n', 'é para\n', '**bold** x\n', '<a@example.com> <http://x>\n',
  '`code\n', '*em\n', '_x*_\n', '\\\n', 'line  \n', '&amp; &#0;\n', '\ufeffmark\n', '> [d]: /q\n', '[d] [D ]\n', '[A] [b\nc]\n', 'Σ [ς]\n', '[Σ]: /s\n',
]; // prettier-ignore

const row = fc.constantFrom('| a | b |\n', '| [a] |\n', '|c\\|d|e|\n', '| *x | y* |\n');
const table = fc.array(row, { maxLength: 40 }).map((rows) => `|h|i|\n|:-|-:|\n${rows.join('')}`);
const item = fc.constantFrom(
  '- one thing\n',
  '- two\n  more\n',
  '- three\n\n',
  '* other list\n',
  '- [a]\n  - sub\n',
  'lazy\n',
);
const list = fc.array(item, { maxLength: 40 }).map((items) => items.join(''));
const words = fc
  .integer({ min: 1, max: 30 })
  .map((count) => `${'Lorem ipsum dolor sit amet. '.repeat(count)}\n`);
const block = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...fragments) },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: list },
  { weight: 2, arbitrary: words },
);
const lineEnding = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
const start = fc.constantFrom('', '', '', '', '---\nt: x\n---\n', '---\nt: x\n', '\uFEFF');

/** Markdown that is as awkward as possible. */
export const awkwardMarkdown: fc.Arbitrary<string> = fc
  .tuple(start, fc.array(block, { maxLength: 40 }), lineEnding)
  .map(([head, blocks, ending]) => (head + blocks.join('')).replaceAll('\n', ending));

/** A change to a text: where (0 to 1), how much goes, what comes. */
export interface Change {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

const added = fc.oneof(
  fc.constantFrom(...fragments),
  fc.constantFrom('', 'x', '\n', '`', '|', '#', ' ', '>', '-', '[', ']', ':', '\r'),
);
const removed = fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 0, max: 200 }));

export const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed,
  added,
});

export function applyChange(text: string, { at, removed, added }: Change): string {
  const offset = Math.floor(at * text.length);
  return text.slice(0, offset) + added + text.slice(offset + removed);
}
