import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { suggestConfig } from '../../../../src/core/config/suggestConfig.ts';
import { documentKinds } from '../../../../src/core/document/document.ts';
import { parse } from '../../../../src/core/document/parse.ts';
import { readDocument } from '../../../../src/core/document/readDocument.ts';

const fragments = fc.constantFrom(
  '# Jane Doe',
  '## Experience',
  '### Acme | 2016 - present',
  '**Projects**',
  '- item',
  '  - nested',
  '> quote',
  '| a | b |',
  '| - | - |',
  '<h1>',
  '</h1>',
  '<a href="x">',
  '</a>',
  '<img src=a alt=',
  '<!--',
  '-->',
  '<your-name>',
  '<script>',
  '<details><summary>',
  '[a](b)',
  '[a][b]',
  '[b]: https://c.example',
  '![i](j.png)',
  '`code`',
  '```',
  '---',
  'name: Jane',
  'jane@mail.example',
  '_j@mail.example_',
  '&amp;',
  '\\_',
  'TODO:',
  'lorem ipsum',
  '<<<<<<< a',
  '=======',
  '>>>>>>> b',
  'Jan 2016 – Feb 2017',
  '2015-17',
  '\t',
  '\r\n',
  '\r',
  '\n\n',
  '\uD800',
  '\u0000',
  '\uFEFF',
  '    ',
  'I am looking for work',
  'github.com/jane',
  '(303) 555-0142',
  'Skills: Ruby, Rails',
);
const markdown = fc
  .array(
    fc.tuple(fc.oneof(fragments, fc.string({ maxLength: 12 })), fc.constantFrom('', ' ', '\n', '\n\n')),
    { maxLength: 40 },
  )
  .map((parts) => parts.flat().join(''));

interface Offsets {
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

/** Every range among the facts; mdast nodes are not facts. */
function* rangesIn(value: unknown): Generator<Offsets> {
  if (typeof value !== 'object' || value === null || ('type' in value && 'position' in value)) return;
  if (isRange(value)) yield value;
  else
    for (const [key, part] of Object.entries(value))
      if (key !== 'node' && key !== 'nodes') yield* rangesIn(part);
}

function isRange(value: object): value is Offsets {
  return (
    'start' in value && 'end' in value && typeof value.start === 'object' && typeof value.end === 'object'
  );
}

function assertInside(text: string, facts: unknown): void {
  for (const { start, end } of rangesIn(facts)) {
    assert.ok(0 <= start.offset && start.offset <= end.offset && end.offset <= text.length);
  }
}

describe('facts', function () {
  this.timeout(30_000);

  it('are read from any text, and every range lies inside of it', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const tree = parse(text);
        for (const kind of documentKinds) {
          const document = readDocument({
            kind,
            path: 'a.md',
            parsed: { text, tree },
            dateOrder: 'month-first',
          });
          assertInside(text, [document.markdown, document.facts]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are empty for a tree that did not come from text', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const tree = withoutPositions(parse(text));
        for (const kind of documentKinds) {
          if (kind === 'log') continue;
          const document = readDocument({ kind, path: 'a.md', parsed: { text: '', tree } });
          assertInside('', [document.markdown, document.facts]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are read once', () => {
    const document = readDocument({
      kind: 'resume',
      path: 'a.md',
      parsed: { text: '# Jane', tree: parse('# Jane') },
    });

    assert.equal(document.facts, document.facts);
    assert.equal(document.markdown, document.markdown);
  });

  it('lead to a suggestion for any text', () => {
    fc.assert(
      fc.property(
        markdown,
        fc.constantFrom('resume.md', 'job-search.md', 'portfolio.md', 'x.md'),
        (text, path) => {
          assert.ok(suggestConfig([{ path, text }]).found.length <= 1);
        },
      ),
      { numRuns: 100 },
    );
  });
});

function withoutPositions(tree: Root): Root {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)),
  ) as Root;
}
