import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyFixes, fixAll } from '../../../../src/core/check/applyFixes.ts';
import type { Finding } from '../../../../src/core/check/finding.ts';
import { LineIndex } from '../../../../src/core/text/position.ts';

const edit = (start: number, end: number, newText: string) => ({ start, end, newText });

function findingWith(rule: string, edits: { start: number; end: number; newText: string }[]): Finding {
  return {
    rule,
    severity: 'hint',
    file: 'a.md',
    range: new LineIndex('').rangeAt(0, 0),
    message: '',
    fix: { title: 'Fix', edits: edits.map((one) => ({ ...one, file: 'a.md' })) },
  };
}

describe('applyFixes', () => {
  it('applies edits in the order of their places', () => {
    const { text } = applyFixes('abc', [edit(2, 3, 'C'), edit(0, 1, 'A')]);

    assert.equal(text, 'AbC');
  });

  it('makes the same edit once', () => {
    const { text, applied } = applyFixes('##A', [edit(2, 2, ' '), edit(2, 2, ' ')]);

    assert.equal(text, '## A');
    assert.equal(applied.length, 1);
  });

  it('skips what overlaps with an edit before it', () => {
    const { text, skipped } = applyFixes('abcd', [edit(0, 2, 'x'), edit(1, 3, 'y'), edit(3, 4, 'z')]);

    assert.equal(text, 'xcz');
    assert.deepEqual(skipped, [edit(1, 3, 'y')]);
  });

  it('skips a second, different insertion at one place', () => {
    const { text, skipped } = applyFixes('ab', [edit(1, 1, 'x'), edit(1, 1, 'y')]);

    assert.equal(text, 'axb');
    assert.deepEqual(skipped, [edit(1, 1, 'y')]);
  });

  it('skips what lies outside of the text', () => {
    const { text, skipped } = applyFixes('ab', [edit(1, 9, 'x')]);

    assert.equal(text, 'ab');
    assert.deepEqual(skipped, [edit(1, 9, 'x')]);
  });

  it('leaves everything between the edits as it is', () => {
    const edits = fc.array(
      fc.record({ start: fc.nat(30), length: fc.nat(5), newText: fc.string({ maxLength: 4 }) }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), edits, (text, wanted) => {
        const { text: after, applied } = applyFixes(
          text,
          wanted.map(({ start, length, newText }) => edit(start, start + length, newText)),
        );

        const removed = applied.reduce((sum, { start, end }) => sum + end - start, 0);
        const added = applied.reduce((sum, { newText }) => sum + newText.length, 0);
        const last = applied.at(-1)?.end ?? 0;
        assert.equal(after.length, text.length - removed + added);
        assert.ok(after.endsWith(text.slice(last)));
      }),
    );
  });
});

describe('fixAll', () => {
  it('takes the fixes of one rule where it is named', () => {
    const findings = [findingWith('one', [edit(0, 1, 'x')]), findingWith('other', [edit(2, 3, 'y')])];

    assert.deepEqual(fixAll(findings, 'other'), [{ file: 'a.md', ...edit(2, 3, 'y') }]);
  });

  it('makes a fix whole or not at all', () => {
    const findings = [
      findingWith('one', [edit(0, 2, 'x')]),
      findingWith('other', [edit(1, 3, 'y'), edit(5, 6, 'z')]),
    ];

    assert.deepEqual(fixAll(findings), [{ file: 'a.md', ...edit(0, 2, 'x') }]);
  });
});
