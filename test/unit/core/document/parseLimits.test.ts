import assert from 'node:assert/strict';
import { createParser, parse } from '../../../../src/core/document/parse.ts';

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

describe('what no parser should be given', () => {
  const hostile: readonly (readonly [name: string, text: string])[] = [
    ['block quotes in block quotes', '>'.repeat(10_000)],
    ['lists in lists on one line', `${'- '.repeat(10_000)}a`],
    ['lists in lists', lines(2_000, (level) => `${' '.repeat(2 * level)}- a\n`)],
    ['lists in lists by tabs', lines(2_000, (level) => `${'\t'.repeat(level)}- a\n`)],
    ['footnotes in footnotes', lines(500, (level) => `${' '.repeat(4 * level)}[^${level}]: a\n`)],
    ['brackets in brackets', `${'['.repeat(10_000)}a${']'.repeat(10_000)}`],
    ['images in images', `${'!['.repeat(10_000)}a${'](b)'.repeat(10_000)}`],
    ['asterisks', `${'*'.repeat(10_000)}a${'*'.repeat(10_000)}`],
    ['marks that only close', 'a_ '.repeat(10_000)],
    ['comments that do not end', 'a <!-- '.repeat(10_000)],
  ];
  for (const [name, text] of hostile) {
    it(`is left as plain text and told: ${name}`, () => {
      const { tree, problems } = createParser().parse(`# Before\n\n${text}\n\n# After\n`);

      assert.equal(problems.length, 1);
      assert.ok(problems[0]?.range.end.line === 2 + text.trimEnd().split('\n').length);
      assert.equal(tree.children.at(-2)?.type, 'paragraph');
      assert.equal(tree.children.at(-1)?.type, 'heading');
    });
  }

  it('is no list of ten thousand items, table of ten thousand rows or ten thousand headings', () => {
    const texts = [
      '- item\n'.repeat(10_000),
      `|a|\n|-|\n${'|b|\n'.repeat(10_000)}`,
      '# heading\n'.repeat(10_000),
    ];

    assert.deepEqual(
      texts.flatMap((text) => createParser().parse(text).problems),
      [],
    );
    assert.equal(parse('# heading\n'.repeat(10_000)).children.length, 10_000);
  }).timeout(60_000);

  it('is parsed again once it has been put right', () => {
    const parser = createParser();
    parser.parse(`# Before\n\n${'>'.repeat(200)} a\n`);

    const { tree, problems } = parser.parse('# Before\n\n> a\n');

    assert.deepEqual(problems, []);
    assert.equal(tree.children[1]?.type, 'blockquote');
  });
});
