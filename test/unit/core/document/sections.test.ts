import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parse } from '../../../../src/core/document/parse.ts';
import { classifySections } from '../../../../src/core/document/sections/classify.ts';
import { outline } from '../../../../src/core/document/sections/outline.ts';

const readme = `# Chess Clock

[![Build Status](https://img.shields.io/badge/build-passing.svg)](https://example.com)

Chess Clock is a web application that lets two players time their games.

## Getting Started

\`\`\`sh
git clone https://github.com/ada/chess-clock.git
npm install
npm start
\`\`\`

### Running the tests

\`\`\`sh
npm test
\`\`\`

## Future iterations

- Add sounds

## License

Released under the MIT License. Copyright (c) 2016 Ada Example.
`;

describe('the outline of a README', () => {
  it('lists headings as they stand in the source, with line, level and categories', () => {
    const sections = outline(readme).map(({ heading, line, level, categories }) => ({
      heading,
      line,
      level,
      categories,
    }));

    assert.deepEqual(sections, [
      { heading: '# Chess Clock', line: 1, level: 1, categories: ['what'] },
      { heading: '## Getting Started', line: 7, level: 2, categories: ['how'] },
      { heading: '### Running the tests', line: 15, level: 3, categories: ['how'] },
      { heading: '## Future iterations', line: 21, level: 2, categories: ['when'] },
      { heading: '## License', line: 25, level: 2, categories: ['who'] },
    ]);
  });

  it('answers nothing for a text without headings', () => {
    assert.deepEqual(outline('Just a paragraph.\n'), []);
  });

  it('gives every section at least one category', () => {
    const sections = outline('# \u{1F680}\n\n## Xyzzy\n\n## `plugh()`\n');

    assert.deepEqual(
      sections.map(({ categories }) => categories.length > 0),
      [true, true, true],
    );
  });

  it('keeps "what" and "why" apart', () => {
    const sections = outline(
      '# Tool\n\nTool is a library for charts.\n\n## Why another one?\n\nBecause the others are slow, and the motivation was speed.\n',
    );

    assert.deepEqual(sections[0]?.categories, ['what']);
    assert.deepEqual(sections[1]?.categories, ['why']);
  });

  it('gives several categories where several apply', () => {
    const [, section] = outline(
      '# App\n\nApp is a tool.\n\n## Installation and documentation\n\n```sh\nnpm install\n```\n\n' +
        'See the [documentation](https://example.com/docs) for more information.\n',
    );

    assert.deepEqual(section?.categories, ['how', 'references']);
  });

  it('takes a section that says how to contribute for no manual', () => {
    const [, section] = outline(
      '# App\n\nApp is a tool.\n\n## How to contribute\n\nFork it, create a branch and open a pull request.\n',
    );

    assert.deepEqual(section?.categories, ['contribution']);
  });
});

describe('sections that refer elsewhere', () => {
  const questions =
    '# Timer\n\nTimer is an app.\n\n## FAQ\n\n### Is my list stored anywhere?\n\nYes, in the local storage of your ' +
    'browser.\n\n### Can I share it with somebody?\n\nNo, this is not supported at that time.\n';
  const categoriesOf = (text: string): Map<string, readonly string[]> =>
    new Map(outline(text).map(({ heading, categories }) => [heading, categories]));

  it('are those of answers to questions too, however deep they stand', () => {
    const categories = categoriesOf(questions);

    assert.deepEqual(categories.get('### Is my list stored anywhere?'), ['references']);
    assert.deepEqual(categories.get('### Can I share it with somebody?'), ['references']);
  });

  it('are those that document an interface', () => {
    const categories = categoriesOf(
      '# Clock\n\nClock tells the time.\n\n## API\n\n### clock.start(time)\n\nStarts at a time, given in milliseconds.\n',
    );

    assert.ok(categories.get('### clock.start(time)')?.includes('references'));
  });

  it('are those whose few words send the reader to a link', () => {
    const categories = categoriesOf(
      '# Timer\n\nTimer is an app.\n\n## Events\n\nFor more information see the [guide to events](https://example.com/docs/events).\n',
    );

    assert.ok(categories.get('## Events')?.includes('references'));
  });

  it('say so in their evidence', () => {
    const [, , question] = outline(questions);

    const reasons = question?.evidence.map(({ because }) => because);

    assert.ok(reasons?.includes('stands in a part about documentation, help or related projects'));
  });
});

describe('evidence', () => {
  it('says which word of the heading and what in the content led to a category', () => {
    const started = outline(readme)[1];

    const reasons = started?.evidence.filter((reason) => reason.for === 'how').map(({ because }) => because);

    assert.equal(reasons?.[0], 'the heading says “getting started”');
    assert.ok(reasons.includes('has commands for a terminal') || reasons.includes('has a code block'));
  });

  it('says what running text shows', () => {
    const [, section] = outline(
      '# A\n\n## Zzz\n\nSee the [wiki](https://example.com/wiki) for documentation.\n',
    );

    const reasons = section?.evidence.map(({ because }) => because);

    assert.deepEqual(section?.categories, ['references']);
    assert.ok(reasons?.includes('links to more'));
  });

  it('is the same whenever it is asked for, and goes where the section is copied', () => {
    const [section] = classifySections(parse(readme), readme);

    assert.deepEqual(section?.evidence, outline(readme)[0]?.evidence);
    assert.deepEqual({ ...section }.evidence, section?.evidence);
  });

  it('is there for every category and every topic', () => {
    for (const { categories, topics, evidence } of outline(readme)) {
      const explained = new Set(evidence.map((reason) => reason.for));
      for (const name of [...categories, ...topics]) assert.ok(explained.has(name), name);
    }
  });
});

describe('classified sections', () => {
  it('have the range of the heading and of what stands below it', () => {
    const text = '# One\n\nBody of one.\n\n## Two\n\nBody.\n';

    const [one, two] = classifySections(parse(text), text);

    assert.equal(text.slice(one?.range.start.offset, one?.range.end.offset), '# One');
    assert.equal(text.slice(one?.content.start.offset, one?.content.end.offset), '\n\nBody of one.\n\n');
    assert.equal(text.slice(two?.content.start.offset, two?.content.end.offset), '\n\nBody.\n');
  });

  it('count the words of prose below the heading only', () => {
    const text = '# One\n\nFour words stand here.\n\n```js\nnot(these);\n```\n\n## Two\n';

    const sections = classifySections(parse(text), text);

    assert.deepEqual(
      sections.map(({ wordCount }) => wordCount),
      [4, 0],
    );
  });

  it('are the same each time', () => {
    assert.deepEqual(classifySections(parse(readme), readme), classifySections(parse(readme), readme));
  });
});
