import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CuedPatterns, cuesOf } from '../../../../src/core/document/sections/cues.ts';
import { headingRules } from '../../../../src/core/document/sections/lexicon.ts';
import { linkPhrases, phrases } from '../../../../src/core/document/sections/phrases.ts';
import { topicRules } from '../../../../src/core/document/sections/topics.ts';
import { topicPhrases } from '../../../../src/core/document/sections/topicPhrases.ts';

describe('the words with which a pattern’s matches begin', () => {
  const cuesIn = ({ source }: RegExp) =>
    cuesOf(source)?.map(({ letters, isWhole }) => (isWhole ? letters : `${letters}…`));

  it('are whole where nothing may follow', () => {
    assert.deepEqual(cuesIn(/\b(?:see|read)\b/), ['see', 'read']);
    assert.deepEqual(cuesIn(/\b(?:is|are) an?\b/), ['is', 'are']);
    assert.deepEqual(cuesIn(/\b(?:e\.g\.|i['’]m)/), ['e', 'i']);
  });

  it('are beginnings where more letters may follow', () => {
    assert.deepEqual(cuesIn(/\breasons?\b|\binstal\w*/), ['reason…', 'instal…']);
    assert.deepEqual(cuesIn(/^about|\bwhat is\b/), ['about…', 'what']);
    assert.deepEqual(cuesIn(/(?<![^•\s])(?:added|fix(?:es|ed))\b/), ['added', 'fix…']);
    assert.deepEqual(cuesIn(/\bpr['’]?s?\b/), ['pr…']);
    assert.deepEqual(cuesIn(/\bto ?-?dos?\b/), ['to…']);
    assert.deepEqual(cuesIn(/\b(?:pre-?)?requisites\b/), ['pre…', 'requisites']);
    assert.deepEqual(cuesIn(/\b(?:team|(?<!for )developers?)\b/), ['team', 'developer…']);
  });

  it('are none where a match may begin with anything else, or within a word', () => {
    assert.equal(cuesIn(/\bsee\b|©/), undefined);
    assert.equal(cuesIn(/\b(?:pre-?)*requisites\b/), undefined);
    assert.equal(cuesIn(/\bsee\b|warranty/), undefined);
    assert.equal(cuesIn(/\bs?ee\b/), undefined);
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
    'prerequisites, pre-requisites and requisites',
    'for developers, by developers: the stack, the tech stack and what to do',
    'road map and to-do list',
    'frequently asked questions',
    'built with',
    'we’re using it; i’m not, and it’s “c++”: pr’s and prs are welcome, todo',
    'the problem was hard. for example, as follows: you need v4 or higher',
    'to-do: not yet, no longer. be sure that you’ll learn it in this lab',
    'fixed a bug. x_see⟦ it⟧ and i added more on it ⟦here⟧',
  ];

  it('match what trying each pattern would match', () => {
    for (const items of [phrases, linkPhrases, topicPhrases, headingRules, topicRules]) {
      const patterns = new CuedPatterns<{ readonly pattern: RegExp }>(items);
      for (const text of texts)
        assert.deepEqual(
          new Set(patterns.matching(text)),
          new Set(items.filter(({ pattern }) => pattern.test(text))),
          text,
        );
    }
  });
});
