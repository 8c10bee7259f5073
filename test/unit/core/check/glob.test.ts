import assert from 'node:assert/strict';
import { matcher } from '../../../../src/core/text/glob.ts';

const cases: [pattern: string, path: string, fits: boolean][] = [
  ['resume.md', 'resume.md', true],
  ['./resume.md', 'resume.md', true],
  ['resume.md', 'old/resume.md', false],
  ['*.md', 'resume.md', true],
  ['*.md', 'old/resume.md', false],
  ['projects/*', 'projects/chess', true],
  ['projects/*/', 'projects/chess', true],
  ['projects/*', 'projects/chess/src', false],
  ['projects/**', 'projects/chess/src/README.md', true],
  ['**/README.md', 'README.md', true],
  ['**/README.md', 'a/b/README.md', true],
  ['**/a/**/b.md', 'x/a/y/a/z/b.md', true],
  ['**/a/**/b.md', 'x/y/b.md', false],
  ['a*b*c', 'aXbXbXc', true],
  ['a*b*c', 'aXbXbX', false],
  ['a.c', 'abc', false],
  ['(a|b)+', 'a', false],
  ['.', '.', true],
];

describe('file patterns', () => {
  for (const [pattern, path, fits] of cases)
    it(`${pattern} ${fits ? 'fits' : 'does not fit'} ${path}`, () => {
      assert.equal(matcher([pattern])(path), fits);
    });

  it('fit when one of several does', () => {
    assert.equal(matcher(['a.md', 'b.md'])('b.md'), true);
  });

  it('answer for patterns that hang regular expressions', () => {
    const pattern = `**/${'*a'.repeat(200)}b`;

    assert.equal(matcher([pattern])(`x/${'a'.repeat(2000)}`), false);
  });
});
