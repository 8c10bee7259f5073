import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { outline } from '../../../../src/core/document/sections/outline.ts';

function headings(text: string): (readonly [heading: string, line: number, level: number])[] {
  return outline(text).map(({ heading, line, level }) => [heading, line, level] as const);
}

describe('headings of a README', () => {
  it('keep links, code and images as written', () => {
    const text = '# [Easy](http://example.com) ![logo](logo.png)\n\n#### `init()`\n';

    assert.deepEqual(headings(text), [
      ['# [Easy](http://example.com) ![logo](logo.png)', 1, 1],
      ['#### `init()`', 3, 4],
    ]);
  });

  it('that are underlined are given with hashes', () => {
    assert.deepEqual(headings('Title\n=====\n\nUsage\n-----\n'), [
      ['# Title', 1, 1],
      ['## Usage', 4, 2],
    ]);
  });

  it('without the space after their hashes are found, also between lines of text', () => {
    assert.deepEqual(headings('##Installation\nsome text\n###Usage\nmore text\n'), [
      ['##Installation', 1, 2],
      ['###Usage', 3, 3],
    ]);
  });

  it('in HTML are found', () => {
    assert.deepEqual(headings('<h1 align="center">\n  Chess\n</h1>\n\n<h2>Usage</h2>\n'), [
      ['<h1 align="center"> Chess </h1>', 1, 1],
      ['<h2>Usage</h2>', 5, 2],
    ]);
  });

  it('are not taken from code, comments, issue numbers or empty lines of hashes', () => {
    const text =
      '```sh\n# install\n```\n\n    # indented\n\n<!-- \n# hidden\n-->\n\n#12 is fixed\n\n#!/bin/sh\n\n##\n';

    assert.deepEqual(headings(text), []);
  });

  it('count the lines from 1 after frontmatter', () => {
    assert.deepEqual(headings('---\ntitle: x\n---\n\n# One\r\n\r\n## Two\r\n'), [
      ['# One', 5, 1],
      ['## Two', 7, 2],
    ]);
  });

  it('give each line of text to the section it stands in', () => {
    const sections = outline('##Setup\nRun npm install first.\n##License\nMIT, copyright Ada Example.\n');

    assert.deepEqual(
      sections.map(({ categories }) => categories),
      [['how'], ['who']],
    );
  });
});
