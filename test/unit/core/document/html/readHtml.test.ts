import assert from 'node:assert/strict';
import type { Html } from 'mdast';
import {
  type HtmlElement,
  HtmlReader,
  type HtmlText,
} from '../../../../../src/core/document/html/readHtml.ts';

function readAll(...pieces: string[]): { elements: HtmlElement[]; texts: HtmlText[]; text: string } {
  const text = pieces.join('\n\n');
  const reader = new HtmlReader();
  let offset = 0;
  const texts = pieces.flatMap((piece) => {
    const found = reader.read(nodeAt(piece, offset), text);
    offset += piece.length + 2;
    return found;
  });
  return { elements: reader.elements, texts, text };
}

function nodeAt(value: string, start: number): Html {
  const place = (offset: number): { line: number; column: number; offset: number } => ({
    line: 1,
    column: 1,
    offset,
  });
  return { type: 'html', value, position: { start: place(start), end: place(start + value.length) } };
}

function words({ texts, text }: ReturnType<typeof readAll>): [string, string][] {
  return texts.map((word) => [word.text, text.slice(word.start, word.end)]);
}

describe('HTML in a document', () => {
  it('closes the heading that was opened last with the end tag of any heading', () => {
    const { elements, text } = readAll('<h1>Chess</h1><h2>Setup</h4><p>Run it.</p>');

    assert.deepEqual(
      elements.map(({ name, content }) => [name, content && text.slice(content.start, content.end)]),
      [
        ['h1', 'Chess'],
        ['h2', 'Setup'],
        ['p', 'Run it.'],
      ],
    );
  });

  it('gives elements with their places, names in lower case, and what stands between their tags', () => {
    const { elements, text } = readAll('<DIV Class="x" hidden>Hi <br/></Div >');

    assert.deepEqual(
      elements.map((element) => [
        element.name,
        text.slice(element.start, element.end),
        element.content && text.slice(element.content.start, element.content.end),
        [...element.attributes].map(([name, { value }]) => [name, value]),
      ]),
      [
        [
          'div',
          '<DIV Class="x" hidden>Hi <br/></Div >',
          'Hi <br/>',
          [
            ['class', 'x'],
            ['hidden', ''],
          ],
        ],
        ['br', '<br/>', undefined, []],
      ],
    );
  });

  it('knows where the value of an attribute stands, unless that is written with references', () => {
    const { elements, text } = readAll('<a id=i&amp href="/a?b=1" title=\'A &amp; B\' href="/c">');

    const attributes = [...(elements[0]?.attributes ?? [])].map(([name, { value, valueSpan }]) => [
      name,
      value,
      valueSpan && text.slice(valueSpan.start, valueSpan.end),
    ]);
    assert.deepEqual(attributes, [
      ['id', 'i&', undefined],
      ['href', '/a?b=1', '/a?b=1'],
      ['title', 'A & B', undefined],
    ]);
  });

  it('matches tags across pieces, each end with what was opened last', () => {
    const { elements, text } = readAll('<p><p>', 'a</p>', '</p></p>');

    assert.deepEqual(
      elements.map(({ content }) => content && text.slice(content.start, content.end)),
      ['<p>\n\na</p>\n\n', '\n\na'],
    );
  });

  it('gives the words that a reader sees, with their references resolved, where they are written', () => {
    const read = readAll('<p title="not me">&copy; I <3 R&amp;D&nbsp;x<!-- nor > me -->,</>!', 'So</p>');

    assert.deepEqual(words(read), [
      ['©', '&copy;'],
      ['I', 'I'],
      ['<3', '<3'],
      ['R&D\u00a0x', 'R&amp;D&nbsp;x'],
      [',', ','],
      ['!', '!'],
      ['So', 'So'],
    ]);
  });

  it('leaves out what stands in elements for machines', () => {
    const read = readAll('<style>p > a { }</style>A<script>let a = "<b>";</script>B<template/>C');

    assert.deepEqual(
      read.elements.map(({ name }) => name),
      ['style', 'script', 'template'],
    );
    assert.deepEqual(words(read), [
      ['A', 'A'],
      ['B', 'B'],
      ['C', 'C'],
    ]);
  });

  it('leaves out a tag or a comment that is broken off', () => {
    for (const broken of ['<img alt="a', '<img alt=a', '<img', '<br /', '</p', '</p ', '<!-- a', '<!']) {
      const read = readAll('<p>', broken);

      assert.deepEqual([read.elements.length, read.texts], [1, []], broken);
    }
  });
});
