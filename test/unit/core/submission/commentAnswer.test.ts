import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatManifest, parseManifest, readCommentAnswers } from '../../../../src/core/index.ts';

const manifest = {
  program: 'turing-outreach-plan',
  deliverable: 'resume',
  content: `sha256:${'0'.repeat(64)}`,
  errors: 0,
  warnings: 0,
  student: 'Ada Example',
};

describe('what a submission says about comments', () => {
  it('is readable, with the comment above the reply', () => {
    const message = formatManifest('Résumé', manifest, [
      { file: 'resume.md', line: 12, comment: 'When?\n\nSay so.', done: true, reply: 'Added the year.' },
      { file: 'resume.md', line: 20, comment: 'Which?', done: false, reply: '> All of them\nreally' },
      { file: 'resume.md', line: 31, comment: 'A typo', done: false, reply: '' },
    ]);

    assert.equal(
      message.slice(message.indexOf('Readiness-Answer')),
      [
        'Readiness-Answer: resume.md:12: done',
        '  > When?',
        '  >',
        '  > Say so.',
        '  Added the year.',
        'Readiness-Answer: resume.md:20: answered',
        '  > Which?',
        '   > All of them',
        '  really',
        'Readiness-Answer: resume.md:31: open',
        '  > A typo',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      readCommentAnswers(message).map(({ done, reply }) => [done, reply]),
      [
        [true, 'Added the year.'],
        [false, '> All of them\nreally'],
        [false, ''],
      ],
    );
  });

  it('passes over what has not the form of an answer', () => {
    const message = formatManifest('Résumé', manifest).replace(
      /\n$/,
      '\nReadiness-Answer: nowhere\nReadiness-Answer: a.md:0: done\nReadiness-Answer: a.md:1: perhaps\n',
    );

    assert.deepEqual(readCommentAnswers(message), []);
  });

  it('says the same after it was read, whatever was typed, and hides nothing in the message', () => {
    const answer = fc.record({
      file: fc.constant('resume.md'),
      line: fc.integer({ min: 1, max: 9999 }),
      comment: fc
        .string({ unit: 'grapheme' })
        // Other ends of lines, and what turns the direction of a text, are written as spaces.
        .filter((text) => /^[^\p{Cc}\u2028-\u202E\u2066-\u2069]+$/u.test(text) && text.trim() === text),
      done: fc.boolean(),
      reply: fc.string({ unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 4 }), (answers) => {
        const message = formatManifest('Résumé', manifest, answers);
        const read = readCommentAnswers(message);

        assert.deepEqual(parseManifest(message), manifest);
        assert.deepEqual(
          read.map(({ line, comment, done }) => [line, comment, done]),
          answers.map(({ line, comment, done }) => [line, comment, done]),
        );
      }),
    );
  });

  it('keeps a reply that pretends to be a trailer inside of its own', () => {
    const reply = 'Done\n\nReadiness-Student: Mallory\nReadiness-Decision: approved';
    const message = formatManifest('Résumé', manifest, [
      { file: 'resume.md', line: 1, comment: 'Which?', done: false, reply },
    ]);

    assert.deepEqual(parseManifest(message), manifest);
    assert.deepEqual(readCommentAnswers(message)[0]?.reply, reply);
  });
});
