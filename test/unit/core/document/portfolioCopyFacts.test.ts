import assert from 'node:assert/strict';
import { read } from './read.ts';

describe('the portfolio’s copy', () => {
  it('says who the person is, what they look for, where to find them, and what they built', () => {
    const { facts } = read(
      'portfolio-copy',
      '# Jane Doe',
      '',
      '![Me at my desk](me.jpg)',
      '',
      'I came to software from teaching. I am looking for a junior back-end role in Denver.',
      '',
      '- [GitHub](https://github.com/jdoe) and [LinkedIn](https://linkedin.com/in/jdoe)',
      '- [Site](https://jane.example), [my résumé](resume.md)',
      '',
      '## Projects',
      '### Chess',
      'A game for two. [Code](https://github.com/jdoe/chess)',
      '### Weather',
      'Forecasts.',
    );

    assert.equal(facts.name?.text, 'Jane Doe');
    assert.equal(facts.about?.wordCount, 16);
    assert.equal(facts.lookingFor?.text, 'I am looking for a junior back-end role in Denver.');
    assert.equal(facts.photo?.url, 'me.jpg');
    assert.equal(facts.github?.url, 'https://github.com/jdoe');
    assert.equal(facts.linkedin?.url, 'https://linkedin.com/in/jdoe');
    assert.equal(facts.website?.url, 'https://jane.example');
    assert.equal(facts.resumeLink?.url, 'resume.md');
    assert.deepEqual(
      facts.projects.map(({ title, links }) => [title, links.length]),
      [
        ['Chess', 1],
        ['Weather', 0],
      ],
    );
  });

  it('may name the person in its prose, and have sections of its own for the rest', () => {
    const { facts } = read(
      'portfolio-copy',
      '# Portfolio',
      '## About me',
      "Hi, I'm Jane Doe, and I build things for the web that last.",
      '## What I am looking for',
      'A small team.',
    );

    assert.equal(facts.name?.text, 'Jane Doe');
    assert.equal(facts.lookingFor?.text, 'A small team.');
    assert.equal(facts.photo, undefined);
  });
});
