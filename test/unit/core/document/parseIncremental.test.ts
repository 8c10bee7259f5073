import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Table } from 'mdast';
import { createParser } from '../../../../src/core/document/parse.ts';
import { applyChange, awkwardMarkdown, change } from './parse/markdownArbitrary.ts';
import { assertSameTree, wholeParse } from './parse/wholeParse.ts';

const section = (title: string): string => `# ${title}\n\n${'Some words about it. '.repeat(60)}\n\n`;

describe('a parser for one document', () => {
  it('keeps the nodes of what did not change', () => {
    const parser = createParser();
    const before = parser.parse(section('A') + section('B') + section('C')).tree.children;

    const after = parser.parse(section('A') + section('Bee') + section('C')).tree.children;

    const kept = after.map((node, index) => node === before[index]);
    assert.deepEqual(kept, [true, true, false, false, true, true]);
  });

  it('moves the positions of what stands behind a change', () => {
    const parser = createParser();
    parser.parse(section('A') + section('B'));
    const text = `new line\n\n${section('A')}${section('B')}`;

    const { tree } = parser.parse(text);

    assertSameTree(tree, wholeParse(text));
  });

  it('keeps the rows of a long table but those around the one that changed', () => {
    const table = (changed: string): string =>
      `| Date | Note |\n|---|---|\n${Array.from({ length: 500 }, (_, row) => `| ${row} | ${row === 250 ? changed : 'a note on that day'} |\n`).join('')}`;
    const parser = createParser();
    const before = new Set((parser.parse(table('x')).tree.children[0] as Table).children);

    const after = (parser.parse(table('xy')).tree.children[0] as Table).children;

    const fresh = after.filter((row) => !before.has(row)).length;
    assert.equal(after.length, 501);
    assert.ok(fresh > 0 && fresh < 120, `${fresh} rows were parsed again`);
  });

  it('lets a definition reach every place, wherever and whenever it is written', () => {
    const parser = createParser();
    const text = `${section('A')}See [it] and a note[^n].\n\n${section('B')}`;
    for (const end of ['', '[it]: /there\n', '[it]: /there\n[^n]: Note\n', '[other]: /there\n', '']) {
      assertSameTree(parser.parse(text + end).tree, wholeParse(text + end));
    }
  });

  it('answers undefined when it is called off, and goes on from there', () => {
    const parser = createParser();
    const text = Array.from({ length: 20 }, (_, index) => section(`Part ${index}`)).join('');

    const answers = Array.from({ length: 10 }, () => parser.parse(text, abortAfter(5)));

    assert.equal(answers[0], undefined);
    assert.ok(answers[9]);
    assertSameTree(answers[9].tree, wholeParse(text));
  });

  it('gives the right tree however often it was called off', () => {
    const edits = fc.array(fc.tuple(change, fc.integer({ min: 0, max: 6 })), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(awkwardMarkdown, edits, (start, changes) => {
        const parser = createParser(1);
        let text = start;
        for (const [edit, polls] of changes) {
          text = applyChange(text, edit);
          parser.parse(text, abortAfter(polls));
        }
        assertSameTree(parser.parse(text).tree, wholeParse(text));
      }),
      { numRuns: 100 },
    );
  }).timeout(30_000);
});

function abortAfter(polls: number): { readonly aborted: boolean } {
  let left = polls;
  return {
    get aborted() {
      return left-- <= 0;
    },
  };
}
