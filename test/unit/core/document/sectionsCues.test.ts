import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CuedPatterns, cuesOf } from '../../../../src/core/document/sections/cues.ts';
import { headingRules } from '../../../../src/core/document/sections/lexicon.ts';
import { phrases } from '../../../../src/core/document/sections/phrases.ts';
import { countStems } from '../../../../src/core/document/sections/stems.ts';

describe('the cues of a pattern', () => {
  it('are the words that its matches begin with', () => {
    assert.deepEqual(cuesOf(/\b(?:see|read)\b/.source), ['see', 'read']);
    assert.deepEqual(cuesOf(/^about\b|\bwhat is\b/.source), ['about', 'what']);
  });

  it('leave out letters that may be missing', () => {
    assert.deepEqual(cuesOf(/\breasons?\b|\binstal\w*/.source), ['reason', 'instal']);
  });

  it('are the longest of several words that must all be there', () => {
    assert.deepEqual(cuesOf(/\bat the moment\b|\bstart (?:it )?now\b/.source), ['moment', 'start']);
  });

  it('are none where a match may begin with anything else', () => {
    assert.equal(cuesOf(/\bsee\b|©/.source), undefined);
    assert.equal(cuesOf(/\b(?:pre-?)?requisites\b/.source), undefined);
    assert.equal(cuesOf(/\bi\b/.source), undefined);
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
  ];

  it('match what trying each pattern would match', () => {
    for (const items of [phrases, headingRules]) {
      const patterns = new CuedPatterns<{ readonly pattern: RegExp }>(items);
      for (const text of texts)
        assert.deepEqual(
          patterns.matching(text, countStems(text)),
          items.filter(({ pattern }) => pattern.test(text)),
          text,
        );
    }
  });
});
