import assert from 'node:assert/strict';
import GithubSlugger from 'github-slugger';
import fc from 'fast-check';
import { slugsOf } from '../../../../src/core/rules/shared/slugs.ts';

function theirs(headings: readonly string[]): string[] {
  const slugger = new GithubSlugger();
  return headings.map((heading) => slugger.slug(heading));
}

describe('the names of headings', () => {
  it('are those of GitHub for letters from Latin to Arabic, for punctuation and symbols, and for Chinese', () => {
    const blocks = [
      [0, 0x8_6f],
      [0x20_00, 0x2b_ff],
      [0x30_00, 0x9f_a5],
    ] as const;
    const codes = blocks.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
    const differing = codes
      .map((code) => `a${String.fromCodePoint(code)}`)
      .filter((heading) => slugsOf([heading])[0] !== theirs([heading])[0]);
    assert.deepEqual(differing, []);
  });

  it('are counted where they come again, as GitHub counts them', () => {
    const word = fc.constantFrom('Setup', 'setup-1', 'Set up!', 'constructor', '', '-', 'Über', '🚀 Start');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (headings) => {
        assert.deepEqual(slugsOf(headings), theirs(headings));
      }),
    );
  });
});
