import assert from 'node:assert/strict';
import { at, read } from './read.ts';

describe('links', () => {
  it('are read from markdown, references, autolinks and HTML alike', () => {
    const { markdown, text } = read(
      'readme',
      'See [the *rules*](rules.md "Rules"), [the site][s], <https://a.example/b> and',
      '<a href="https://c.example"><b>our</b> page</a>. [empty]()',
      '',
      '[s]: https://d.example',
    );

    assert.deepEqual(
      markdown.links.map((link) => [link.text, link.url, link.source, at(text, link.urlRange)]),
      [
        ['the rules', 'rules.md', 'markdown', 'rules.md'],
        ['the site', 'https://d.example', 'markdown', undefined],
        ['https://a.example/b', 'https://a.example/b', 'autolink', 'https://a.example/b'],
        ['our page', 'https://c.example', 'html', 'https://c.example'],
        ['empty', '', 'markdown', ''],
      ],
    );
  });

  it('in HTML have the text that stands between the tags, also where a blank line splits them', () => {
    const { markdown, text } = read('readme', '<a href="/play">', '', '**Play** now', '', '</a>');

    assert.deepEqual(
      markdown.links.map((link) => [link.url, link.text, at(text, link.range)]),
      [['/play', 'Play now', '<a href="/play">\n\n**Play** now\n\n</a>']],
    );
  });

  it('are found where an address in emphasis lost its place in the tree', () => {
    const { markdown, text } = read('readme', 'Write to _jane@mail.example_ please');

    assert.deepEqual(
      markdown.links.map((link) => [link.url, at(text, link.range)]),
      [['mailto:jane@mail.example', 'jane@mail.example']],
    );
  });

  it('in a quote keep their place although the quote’s marks are no part of the HTML', () => {
    const { markdown, text } = read('readme', '> <p', '>   align="center"><a href="q.md">quoted</a></p>');

    assert.deepEqual(
      markdown.links.map((link) => [at(text, link.urlRange), at(text, link.range)]),
      [['q.md', '<a href="q.md">quoted</a>']],
    );
  });
});

describe('images', () => {
  it('tell badges from pictures, and no alternative text from an empty one', () => {
    const { markdown } = read(
      'readme',
      '[![Build](https://img.shields.io/x.svg)](https://ci.example) ![](board.png)',
      '<img src="logo.png" alt=""><img src="b.png" alt=" "><img src="c.png" alt="The board">',
    );

    assert.deepEqual(
      markdown.images.map(({ url, alt, badge, source }) => [url, alt, badge, source]),
      [
        ['https://img.shields.io/x.svg', 'Build', true, 'markdown'],
        ['board.png', undefined, false, 'markdown'],
        ['logo.png', '', false, 'html'],
        ['b.png', undefined, false, 'html'],
        ['c.png', 'The board', false, 'html'],
      ],
    );
  });
});

describe('headings', () => {
  it('are read from markdown and HTML in the order of the text', () => {
    const { markdown } = read(
      'readme',
      '<h1 align="center">',
      '  <img src="l.png"> Chess</h1>',
      '',
      '## How to `run`',
      '',
      'Tests',
      '-----',
    );

    assert.deepEqual(
      markdown.headings.map(({ level, text, source }) => [level, text, source]),
      [
        [1, 'Chess', 'html'],
        [2, 'How to run', 'markdown'],
        [2, 'Tests', 'markdown'],
      ],
    );
  });

  it('that are never closed or stand in a comment are left out', () => {
    assert.deepEqual(read('readme', '<h1>Chess', '', '<!-- <h2>Old</h2> -->').markdown.headings, []);
  });
});

describe('words', () => {
  it('are those of prose: no code, tags, addresses, comments or frontmatter', () => {
    const { markdown } = read(
      'readme',
      '---',
      'title: not counted',
      '---',
      'Three **words** here, `not these` https://not.example/this',
      '<!-- nor this --><em>but</em> these',
      '',
      '```',
      'nor this',
      '```',
    );

    assert.equal(markdown.wordCount, 5);
  });

  it('are counted where none are set apart', () => {
    assert.equal(read('readme', '單機西洋棋訓練 リバーシ').markdown.wordCount, 4 + 2);
  });
});

describe('placeholders', () => {
  function placeholders(...lines: string[]): (string | undefined)[] {
    const { markdown, text } = read('readme', ...lines);
    return markdown.placeholders.map(({ kind, range }) => `${kind}: ${at(text, range) ?? ''}`);
  }

  it('are what a template left to be filled in', () => {
    assert.deepEqual(
      placeholders(
        '# Project Title',
        '',
        'One Paragraph of project description goes here',
        '',
        '[Your name], <your-email>',
        '',
        'Lorem ipsum dolor sit amet, xxx',
        '',
        'REPLACE THIS TEXT WITH A LINK TO YOUR CARD WALL',
      ),
      [
        'template: Project Title',
        'template: One Paragraph of project description goes here',
        'template: [Your name]',
        'template: <your-email>',
        'lorem-ipsum: Lorem ipsum dolor sit amet',
        'todo: xxx',
        'template: REPLACE THIS TEXT WITH A LINK TO YOUR CARD WALL',
      ],
    );
  });

  it('are words to do something, but not the name of a kind of program', () => {
    assert.deepEqual(placeholders('TODO: describe it', '', 'A TODO list, a todo app and TODO apps'), [
      'todo: TODO',
    ]);
  });

  it('stand in the addresses of links too', () => {
    assert.deepEqual(placeholders('[repo](https://github.com/your-username/x) [live](TODO)'), [
      'template: https://github.com/your-username/x',
      'todo: TODO',
    ]);
  });

  it('are not looked for in code', () => {
    assert.deepEqual(
      placeholders('Run `git clone git@github.com:your-username/x`', '', '```', 'TODO: x', '```'),
      [],
    );
  });
});

describe('conflicts', () => {
  const conflict = [
    '<<<<<<< HEAD',
    '| 2017-02-03 | Acme |',
    '=======',
    '| 2017-02-04 | Bolt |',
    '>>>>>>> other',
  ];

  it('are found in a table and with line ends of Windows', () => {
    const { markdown, text } = read(
      'readme',
      ['| Date | Company |', '| --- | --- |', ...conflict].join('\r\n'),
    );

    assert.deepEqual(
      markdown.conflicts.map((range) => at(text, range)),
      [conflict.join('\r\n')],
    );
  });

  it('are no conflicts where a block of code shows one', () => {
    assert.deepEqual(read('readme', '```', ...conflict, '```').markdown.conflicts, []);
  });

  it('need all three marks', () => {
    assert.deepEqual(read('readme', '<<<<<<< HEAD', 'a', 'Title', '=======').markdown.conflicts, []);
  });
});
