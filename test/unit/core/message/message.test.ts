import assert from 'node:assert/strict';
import { messageText, unknownFields } from '../../../../src/core/message/message.ts';

const facts = {
  coordinator: '@megstew',
  deliverable: 'Résumé',
  number: '2',
  commit: '1a2b3c4',
  link: 'https://github.com/ada/portfolio/commit/1a2b3c4',
  program: 'Outreach Plan',
};

describe('the message to the coordinator', () => {
  it('says what was handed in and where it is', () => {
    assert.equal(
      messageText(undefined, facts),
      '@megstew: I have handed in Résumé (submission 2).\nhttps://github.com/ada/portfolio/commit/1a2b3c4',
    );
  });

  it('is in the words of the program', () => {
    assert.equal(
      messageText('{deliverable} of {student}, {program}: {link}', { ...facts, student: 'Ada' }),
      'Résumé of Ada, Outreach Plan: https://github.com/ada/portfolio/commit/1a2b3c4',
    );
  });

  it('leaves out a line that names what is not there', () => {
    assert.equal(
      messageText('{deliverable}\nSince the last approval: {changes}\nBy {student}', facts),
      'Résumé',
    );
  });

  it('keeps a name that spans lines, or hides its direction, on one line', () => {
    assert.equal(messageText('{deliverable}!', { ...facts, deliverable: 'A\nB\u202EC' }), 'A B C!');
  });

  it('fills in each field once, whatever the words in it', () => {
    assert.equal(messageText('{deliverable}', { ...facts, deliverable: '{link} $& $1' }), '{link} $& $1');
  });

  it('is refused when it is longer than a chat takes', () => {
    assert.throws(() => messageText('x'.repeat(2001), facts), /2001 characters/);
  });

  it('knows which names in braces stand for nothing', () => {
    assert.deepEqual(unknownFields('{link} {url} {Link} {}'), ['url']);
  });
});
