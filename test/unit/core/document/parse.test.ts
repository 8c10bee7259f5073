import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { createParser, parse } from '../../../../src/core/document/parse.ts';
import { applyChange, awkwardMarkdown, change } from './parse/markdownArbitrary.ts';
import { assertSameTree, wholeParse } from './parse/wholeParse.ts';

const modules = path.join(import.meta.dirname, '../../../../node_modules');
const pieceLength = fc.constantFrom(1, 1, 20, 200, undefined);

describe('parse', () => {
  it('reads tables, task lists, footnotes, strikethrough, autolinks and frontmatter', () => {
    const text = '---\na: b\n---\n\n|h|\n|-|\n|c|\n\n- [x] ~~t~~[^n]\n\n[^n]: www.example.com\n';

    const types = new Set(typesIn(parse(text)));

    for (const type of [
      'yaml',
      'table',
      'list',
      'delete',
      'footnoteReference',
      'footnoteDefinition',
      'link',
    ]) {
      assert.ok(types.has(type), type);
    }
  });

  it('takes an unclosed --- at the start for a thematic break, and what follows for markdown', () => {
    const { children } = parse('---\n> quote\n\n- item\n');

    assert.deepEqual(
      children.map(({ type }) => type),
      ['thematicBreak', 'blockquote', 'list'],
    );
  });

  it('counts a byte order mark in offsets and in the columns of line 1', () => {
    const [heading, paragraph] = parse('\uFEFF# A\n\nb').children;

    assert.deepEqual(heading?.position, {
      start: { line: 1, column: 2, offset: 1 },
      end: { line: 1, column: 5, offset: 4 },
    });
    assert.deepEqual(paragraph?.position?.start, { line: 3, column: 1, offset: 6 });
  });

  it('places addresses that are only found inside of a text', () => {
    const text = 'mail _a@example.com or_www.example.org/x now';

    const places = linksIn(parse(text)).map(({ position }) =>
      text.slice(position?.start.offset, position?.end.offset),
    );

    assert.deepEqual(places, ['_a@example.com', 'www.example.org/x']);
  });

  it('gives an empty text an empty tree', () => {
    assertSameTree(parse(''), wholeParse(''));
  });

  it('gives the tree that remark gives for the whole text', () => {
    fc.assert(
      fc.property(awkwardMarkdown, pieceLength, (text, length) => {
        assertSameTree(createParser(length).parse(text).tree, wholeParse(text));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the tree that remark gives for READMEs as people write them', () => {
    for (const text of installedReadmes(60)) assertSameTree(parse(text), wholeParse(text));
  });

  it('resolves a table extension that takes time in proportion to the rows', () => {
    const file = path.join(modules, 'micromark-extension-gfm-table/package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);

    assert.ok(major * 1e6 + minor * 1e3 + patch >= 2_001_002, version);
  });
}).timeout(60_000);

function installedReadmes(count: number): string[] {
  const texts = readdirSync(modules)
    .sort()
    .flatMap((name) => ['README.md', 'readme.md'].map((file) => path.join(modules, name, file)))
    .flatMap((file) => readIfThere(file));
  return [...new Set(texts)].filter((text) => text.length < 40_000).slice(0, count);
}

function readIfThere(file: string): string[] {
  try {
    return [readFileSync(file, 'utf8')];
  } catch {
    return [];
  }
}

function typesIn(node: Nodes): string[] {
  return 'children' in node ? [node.type, ...node.children.flatMap(typesIn)] : [node.type];
}

function linksIn(node: Nodes): Nodes[] {
  if (node.type === 'link') return [node];
  return 'children' in node ? node.children.flatMap(linksIn) : [];
}

describe('createParser', () => {
  it('gives the same tree after any changes as if the text were new', () => {
    const changes = fc.array(change, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(awkwardMarkdown, changes, pieceLength, (start, edits, length) => {
        const parser = createParser(length);
        parser.parse(start);
        let text = start;
        for (const edit of edits) {
          text = applyChange(text, edit);
          assertSameTree(parser.parse(text).tree, wholeParse(text));
        }
      }),
      { numRuns: 100 },
    );
  });
}).timeout(60_000);
