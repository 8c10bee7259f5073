import assert from 'node:assert/strict';
import type { ResumeEntry } from '../../../../src/core/document/facts.ts';
import { at, read } from './read.ts';

function parts({ title, organization, dates }: ResumeEntry): (string | undefined)[] {
  return [title, organization, dates?.text];
}

describe('the name on a résumé', () => {
  const name = (...lines: string[]) => read('resume', ...lines).facts.name?.text;

  it('is a heading, a bold line, or in the frontmatter', () => {
    assert.equal(name('# Jane Doe', '', '## Skills'), 'Jane Doe');
    assert.equal(name('**Jane Q. Doe**  ', 'Denver', '', '## Skills'), 'Jane Q. Doe');
    assert.equal(name('---', 'layout: cv', 'title: Jane Doe’s CV', '---', '## Skills'), 'Jane Doe');
    assert.equal(name('<h1 align="center">Jané van Dœ</h1>', '', '## Skills'), 'Jané van Dœ');
  });

  it('is freed of what else stands in its line', () => {
    assert.equal(name('# Jane Doe - Software Developer'), 'Jane Doe');
    assert.equal(name('# Résumé of Jane Doe'), 'Jane Doe');
    assert.equal(name('# Software Developer | Jane Doe'), 'Jane Doe');
    assert.equal(name('# Jane Doe ⚛️'), 'Jane Doe');
    assert.equal(name('# :wave: Jane Doe 👩🏽‍💻'), 'Jane Doe');
  });

  it('stands behind a label', () => {
    assert.equal(
      name('# My Resume', '', '**Name:** Jane Doe  ', '**Major:** History', '', '## Skills'),
      'Jane Doe',
    );
    assert.equal(name('# Resume', '', '- Full name: Jane Doe', '', '## Skills'), 'Jane Doe');
    assert.equal(name('# Resume', '', 'Name: to be filled in', '', '## Skills'), undefined);
  });

  it('is none where the heading names the document or a section', () => {
    assert.equal(name('# Resume', '', '## Work Experience'), undefined);
  });
});

describe('contact on a résumé', () => {
  function contact(...lines: string[]) {
    const { emails, phones, github, linkedin, website } = read('resume', ...lines).facts.contact;
    return [emails[0]?.text, phones[0]?.text, github?.url, linkedin?.url, website?.url];
  }
  const full = [
    'jane@mail.example',
    '(303) 555-0142',
    'https://github.com/jdoe',
    'https://linkedin.com/in/jdoe',
    'https://jane.example',
  ];

  it('is read from one line with bars', () => {
    assert.deepEqual(
      contact(
        '# Jane Doe',
        'jane@mail.example | (303) 555-0142 | [GitHub](https://github.com/jdoe) | [in](https://linkedin.com/in/jdoe) | https://jane.example',
        '## Skills',
      ),
      full,
    );
  });

  it('is read from a list, a table, and pictures that are links', () => {
    const links = '[![i](gh.svg)](https://github.com/jdoe)';
    assert.deepEqual(
      contact(
        '# Jane Doe',
        '- E-mail: <jane@mail.example>',
        '- Phone: (303) 555-0142',
        `- ${links}`,
        '',
        '| LinkedIn | Site |',
        '| --- | --- |',
        '| https://linkedin.com/in/jdoe | <a href="https://jane.example">jane</a> |',
        '',
        '## Skills',
      ),
      full,
    );
  });

  it('is read from a section, and from addresses without a link', () => {
    assert.deepEqual(
      contact('# Jane Doe', '## Skills', 'Ruby', '## Contact', '+1 303 555 0142, github.com/jdoe'),
      [undefined, '+1 303 555 0142', 'github.com/jdoe', undefined, undefined],
    );
  });

  it('takes no period for a phone, and no repository for a profile', () => {
    assert.deepEqual(
      contact(
        '# Jane Doe',
        '2015 - 2017, 05.2016 - 06.2017',
        '[x](https://github.com/jdoe/chess)',
        '## Skills',
      ),
      [undefined, undefined, undefined, undefined, undefined],
    );
  });
});

describe('what real résumés in markdown do', () => {
  it('keep contact in lists in the YAML at the top', () => {
    const { facts } = read(
      'resume',
      "---\nname: Ada Example\nheader:\n  - text: <span data-icon='phone'></span> (+212) 644397900\n  - text: ada@example.org\n    link: mailto:ada@example.org\n  - text: ada-example\n    link: https://github.com/ada-example\n---\n\n## Skills\n\nRuby\n",
    );
    assert.deepEqual(
      facts.contact.emails.map(({ text }) => text),
      ['ada@example.org'],
    );
    assert.deepEqual(
      facts.contact.phones.map(({ text }) => text),
      ['(+212) 644397900'],
    );
    assert.equal(facts.contact.github?.url, 'https://github.com/ada-example');
  });

  it('say who they are in a sentence, and never in the heading of a section', () => {
    const text =
      'Hi, my name is Ada Example. I write programs.\n\n## Main Interests\n\n* Maps\n\n## Skills\n\nRuby\n';
    assert.equal(read('resume', text).facts.name?.text, 'Ada Example');
    assert.equal(read('resume', text.slice(text.indexOf('##'))).facts.name, undefined);
  });

  it('have entries on the level of their sections', () => {
    const { experience, sections } = read(
      'resume',
      '# Ada Example\n\n## Work Experience\n\n## Initech\n**Developer** (June 2022 – June 2024)\n- Built a map\n\n## Globex\n**Tester** (June 2020 – June 2021)\n\n## Skills\n\nRuby\n',
    ).facts;
    assert.deepEqual(
      experience.map(({ title, dates }) => [title, dates?.start]),
      [
        ['Initech', '2022-06'],
        ['Globex', '2020-06'],
      ],
    );
    assert.deepEqual(
      sections.map(({ kind }) => kind),
      ['experience', 'skills'],
    );
  });

  it('call a project “Project Enigma”, and have talks after a list of projects', () => {
    const { projects } = read(
      'resume',
      ...['# Jane Doe', '', '## Skills', 'Ruby', '', '## Projects', '### Chess Clock', 'A clock.', ''],
      ...['### Project Enigma', 'Encrypts.', '', '### Seed Swap', 'Swaps.', '', '## Education', 'Turing'],
    ).facts;
    const listed = read(
      'resume',
      ...['## Experience', 'Some.', '', '### Side projects', '* **[a](https://a.example)**: one', ''],
      ...['* **[b](https://b.example)**: two', '', '### Talks', '* **“D”** at a fair', '', '### Fairs'],
    ).facts;

    assert.deepEqual(
      projects.map(({ title }) => title),
      ['Chess Clock', 'Project Enigma', 'Seed Swap'],
    );
    assert.deepEqual(
      listed.projects.map(({ title }) => title),
      ['a', 'b'],
    );
    assert.deepEqual(
      listed.sections.map(({ kind }) => kind),
      ['experience', 'projects', 'other', 'other'],
    );
  });

  it('have positions as sections of their own', () => {
    const { experience } = read(
      'resume',
      '# Ada Example\n\n## Introduction\n\nI write programs for hikers.\n\n## Developer, Initech, Denver *(Jul 2024 - Present)*\n\n* Built a map\n\n## Skills\n\nRuby\n',
    ).facts;
    assert.deepEqual(
      experience.map(({ title, organization, dates, bullets }) => [
        title,
        organization,
        dates?.end,
        bullets.length,
      ]),
      [['Developer', 'Initech', 'present', 1]],
    );
  });

  it('call the summary “Briefly about myself”', () => {
    const { summary } = read(
      'resume',
      '# Ada Example\n\n### Briefly About Myself:\n\nA developer of maps for hikers.\n\n### Skills\n\nRuby\n',
    ).facts;
    assert.equal(summary?.text, 'A developer of maps for hikers.');
  });
});

describe('dates on a résumé', () => {
  const forms: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['Jan 2016 – present', '2016-01', 'present'],
    ['January, 2016 to Feb. 2017', '2016-01', '2017-02'],
    ['Jan – Mar 2016', '2016-01', '2016-03'],
    ['2015-2017', '2015', '2017'],
    ['2015–17', '2015', '2017'],
    ['05.2016 - now', '2016-05', 'present'],
    ['5/2016 — 11/2016', '2016-05', '2016-11'],
    ["May '14 - Dec ’15", '2014-05', '2015-12'],
    ['Summer 2016', '2016', undefined],
    ['2016-05', '2016-05', undefined],
    ['2016-05-17', '2016-05', undefined],
    ['17.05.2016', '2016-05', undefined],
    ['3/4/2016', '2016', undefined],
    ['Since May 2016', '2016-05', 'present'],
    ['2016', '2016', undefined],
  ];
  for (const [written, start, end] of forms) {
    it(`reads ${written}`, () => {
      const { facts, text } = read('resume', '## Education', '', `**Night School**, ${written}`);

      assert.deepEqual(
        facts.dates.map((date) => [date.start, date.end, at(text, date.range)]),
        [[start, end, written]],
      );
    });
  }

  it('takes no number in prose for a year', () => {
    assert.deepEqual(
      read('resume', '## Experience', '- served over 2000 users a day, v2016.1').facts.dates,
      [],
    );
  });
});

describe('the entries of a résumé', () => {
  it('are headings with what stands below them', () => {
    const { facts, text } = read(
      'resume',
      '## Experience',
      '### Developer | Acme | Jan 2016 – present',
      '- Shipped it',
      '- Tested it',
      '### Barista',
      '*Coffee House*, Denver, 2014-2015',
      '- Served',
    );

    assert.deepEqual(facts.experience.map(parts), [
      ['Developer', 'Acme', 'Jan 2016 – present'],
      ['Barista', 'Coffee House', '2014-2015'],
    ]);
    assert.deepEqual(
      facts.bullets.map(({ range }) => at(text, range)),
      ['Shipped it', 'Tested it', 'Served'],
    );
  });

  it('are bold lines, items, and lines with a date', () => {
    const { facts } = read(
      'resume',
      '## Work history',
      '**Developer**, Acme — *2016 – present*',
      '- Shipped it',
      '',
      '## Education',
      '* Night School, Denver (2016)',
      '* State University, 2008-12',
    );

    assert.deepEqual(facts.experience.map(parts), [['Developer', 'Acme', '2016 – present']]);
    assert.deepEqual(facts.education.map(parts), [
      ['Night School', 'Denver', '2016'],
      ['State University', undefined, '2008-12'],
    ]);
  });

  it('of projects have technologies, and links to the code and to what runs', () => {
    const { facts } = read(
      'resume',
      '## Projects',
      '### [Chess](https://github.com/jdoe/chess) | [Live](https://chess-jdoe.herokuapp.com)',
      '*Ruby, Rails, PostgreSQL*',
      '',
      'Chess for two.',
      '',
      '### Weather',
      'Built with: React and Express',
      '- [code](https://github.com/jdoe/weather), [site](https://weather.example.net)',
    );

    assert.deepEqual(
      facts.projects.map((project) => [
        project.title,
        project.technologies,
        project.repositoryLink?.url,
        project.liveLink?.url,
      ]),
      [
        [
          'Chess',
          ['Ruby', 'Rails', 'PostgreSQL'],
          'https://github.com/jdoe/chess',
          'https://chess-jdoe.herokuapp.com',
        ],
        ['Weather', ['React', 'Express'], 'https://github.com/jdoe/weather', 'https://weather.example.net'],
      ],
    );
  });

  it('may have their parts in HTML elements, and a company’s legal form after a comma', () => {
    const { facts } = read(
      'resume',
      '## Experience',
      '### <span>Developer at Acme, Inc.</span><span>Sep 2018 -- Oct 2020</span>',
      '- Main technologies: Ruby, Apache Solr',
    );

    assert.deepEqual(facts.experience.map(parts), [['Developer', 'Acme, Inc.', 'Sep 2018 -- Oct 2020']]);
    assert.deepEqual(facts.experience[0]?.technologies, ['Ruby', 'Apache Solr']);
  });

  it('are none where nothing shows where one starts', () => {
    assert.deepEqual(
      read('resume', '## Projects', 'I have built a few things over the years, all of them small.').facts
        .projects,
      [],
    );
  });
});

describe('sections of a résumé', () => {
  it('are known by their usual names, also in bold, and by what a list of languages holds', () => {
    const kinds = (...lines: string[]) => read('resume', ...lines).facts.sections.map(({ kind }) => kind);

    assert.deepEqual(
      kinds('# Jane', '## Profile', '## Tech Stack', '## Code example', '## Work History', '## Hobbies'),
      ['summary', 'skills', 'other', 'experience', 'interests'],
    );
    assert.deepEqual(kinds('Jane', '', '**SKILLS**', '', 'Ruby', '', '**Education:**', '', 'School'), [
      'skills',
      'education',
    ]);
    assert.deepEqual(kinds('## Languages', 'Ruby, JavaScript', '## Spoken languages', 'French'), [
      'skills',
      'languages',
    ]);
  });

  it('give the skills one by one, without labels', () => {
    const { facts, text } = read(
      'resume',
      '## Skills',
      '**Languages:** Ruby, C++',
      '- Rails',
      '- HTML/CSS | Git',
    );

    assert.deepEqual(
      facts.skills.map(({ range }) => at(text, range)),
      ['Ruby', 'C++', 'Rails', 'HTML/CSS', 'Git'],
    );
  });

  it('give the summary, also where it stands above them all', () => {
    const prose = 'Developer who taught for eight years, and builds web apps that people like.';

    assert.equal(read('resume', '# Jane Doe', prose, '## Skills', 'Ruby').facts.summary?.text, prose);
    assert.equal(read('resume', '# Jane Doe', '## Summary', 'Short.').facts.summary?.wordCount, 1);
  });
});

describe('a file that is no résumé', () => {
  const reason = (...lines: string[]) => read('resume', ...lines).facts.notAResume?.reason;

  it('is notes, a lone link, an embedded PDF', () => {
    const sentence = 'Look at the queue first, because two workers start at once and both take the lock. ';
    assert.match(
      reason('# RESUME here', sentence.repeat(3), '## Next steps', '- fix it') ?? '',
      /none of the parts/,
    );
    assert.match(reason('My resume is [here](https://docs.example/1)') ?? '', /only a link/);
    assert.match(reason('<embed src="cv.pdf" type="application/pdf">') ?? '', /PDF/);
  });

  it('is not one that was only begun', () => {
    assert.equal(reason(''), undefined);
    assert.equal(reason('# Jane Doe'), undefined);
    assert.equal(reason('# Jane Doe', 'jane@mail.example', '## Skills', '- Ruby', '## Education'), undefined);
  });
});

describe('the length of a résumé', () => {
  it('is estimated in printed pages', () => {
    const line = `- ${'x'.repeat(85)}`;

    assert.equal(read('resume', '').facts.pages, 0);
    assert.equal(read('resume', ...Array<string>(53).fill(line)).facts.pages, 1);
    assert.equal(read('resume', ...Array<string>(108).fill(line)).facts.pages, 2);
  });
});
