import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CuedPatterns, startsOf } from '../../../../src/core/document/sections/cues.ts';
import { headingRules } from '../../../../src/core/document/sections/lexicon.ts';
import { linkPhrases, phrases } from '../../../../src/core/document/sections/phrases.ts';
import { readWords } from '../../../../src/core/document/sections/stems.ts';

describe('the beginnings of what a pattern matches', () => {
  it('are words', () => {
    assert.deepEqual(startsOf(/\b(?:see|read)\b/.source), ['see', 'read']);
    assert.deepEqual(startsOf(/^about\b|\bwhat is\b/.source), ['about', 'what']);
    assert.deepEqual(startsOf(/(?<![^•\s])(?:added|fix(?:es|ed))\b/.source), ['added', 'fix']);
  });

  it('leave out letters that may be missing', () => {
    assert.deepEqual(startsOf(/\breasons?\b|\binstal\w*/.source), ['reason', 'instal']);
  });

  it('are none where a match may begin with anything else, or within a word', () => {
    assert.equal(startsOf(/\bsee\b|©/.source), undefined);
    assert.equal(startsOf(/\b(?:pre-?)?requisites\b/.source), undefined);
    assert.equal(startsOf(/\bsee\b|warranty/.source), undefined);
    assert.equal(startsOf(/\bs?ee\b/.source), undefined);
  });
});

describe('patterns with cues', () => {
  const texts = [
    'this library provides charts, because the others are slow at the moment.',
    'see the wiki for more information, or ask a question in the forum',
    'fork it, create your feature branch and open a new pull request',
    'released under the mit license. copyright (c) 2016 by its authors',
    'you must run npm install before you can start the server; make sure that it is version 4 or later',
    'getting started with docker compose',
    'how to contribute',
    'road map and to-do list',
    'frequently asked questions',
    'built with',
    'fixed a bug. x_see⟦ it⟧ and i added more on it ⟦here⟧',
  ];

  it('match what trying each pattern would match', () => {
    for (const items of [phrases, linkPhrases, headingRules]) {
      const patterns = new CuedPatterns<{ readonly pattern: RegExp }>(items);
      for (const text of texts)
        assert.deepEqual(
          patterns.matching(text, readWords(text)),
          items.filter(({ pattern }) => pattern.test(text)),
          text,
        );
    }
  });
});
