import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decisionKinds, formatDecision, readDecision } from '../../../../src/core/index.ts';

describe('the message of a decision', () => {
  it('is a line for people, the words to the student, and trailers that git reads too', () => {
    const comments = [{ file: 'resume.md', line: 12, text: 'Did "things"', comment: 'Which?\n\nSay so.' }];

    const message = formatDecision('Résumé, submission 1', {
      kind: 'changes-requested',
      message: 'Nearly there.',
      comments,
    });

    assert.equal(
      message,
      [
        'Changes requested: Résumé, submission 1',
        '',
        'Nearly there.',
        '',
        String.raw`Readiness-Comment: resume.md:12: "Did \"things\""`,
        '  Which?',
        '  .',
        '  Say so.',
        'Readiness-Decision: changes-requested',
        '',
      ].join('\n'),
    );
    assert.deepEqual(readDecision(message), {
      kind: 'changes-requested',
      message: 'Nearly there.',
      comments,
    });
  });

  it('reads back what was written, whatever the words are', () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.replace(/\p{Cc}|[\u2028-\u202E\u2066-\u2069]/gu, '').trim());
    const words = fc.array(
      line.filter((text) => text !== '' && text !== '.'),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...decisionKinds), words, words, line, (kind, message, comment, text) => {
        const comments = [{ file: 'projects/a b/README.md', line: 3, text, comment: comment.join('\n\n') }];

        const read = readDecision(formatDecision('x', { kind, message: message.join('\n'), comments }));

        assert.ok(!('problem' in read));
        assert.equal(read.kind, kind);
        assert.deepEqual(read.comments, comments);
      }),
    );
  });

  it('lets no word of the coordinator or the student pass for a trailer', () => {
    const hidden = 'Readiness-Decision: returned';

    const message = formatDecision(hidden, {
      kind: 'approved',
      message: `${hidden}\n\n${hidden}`,
      comments: [{ file: 'a.md', line: 1, text: `"\n${hidden}`, comment: `${hidden}\n${hidden}` }],
    });

    const read = readDecision(message);
    assert.ok(!('problem' in read));
    assert.equal(read.kind, 'approved');
    assert.equal(message.split('\n').filter((line) => line.startsWith('Readiness-Decision:')).length, 1);
  });

  for (const [title, message] of Object.entries({
    nothing: '',
    'only a title': 'Readiness-Decision: approved',
    'two answers': 'x\n\nReadiness-Decision: approved\nReadiness-Decision: approved\n',
    'another spelling besides': 'x\n\nReadiness-Decision: approved\nREADINESS-DECISION: returned\n',
    'an answer that goes on in the next line': 'x\n\nReadiness-Decision: approved\n not\n',
    'an answer in capitals': 'x\n\nReadiness-Decision: Approved\n',
    'an answer with a mark that turns the writing': 'x\n\nReadiness-Decision: \u202Eapproved\n',
  })) {
    it(`reads no decision from ${title}`, () => {
      assert.ok('problem' in readDecision(message));
    });
  }
});
