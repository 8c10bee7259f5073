import assert from 'node:assert/strict';
import { answerTo, type ForgeComment, readAnswers } from '../../../../src/core/message/answers.ts';
import { submissionMarker } from '../../../../src/core/message/markers.ts';

const a = `sha256:${'1a2b3c4d'.repeat(8)}`;
const b = `sha256:${'5e6f7a8b'.repeat(8)}`;

let minute = 0;
function comment(author: string, body: string, changes: Partial<ForgeComment> = {}): ForgeComment {
  minute += 1;
  const at = `2017-02-01T10:${String(minute % 60).padStart(2, '0')}:00Z`;
  return { author, body, createdAt: at, updatedAt: at, url: `https://github.com/#${minute}`, ...changes };
}

function handIn(deliverable: string, number: number, content: string): ForgeComment {
  return comment('ada', `${submissionMarker({ deliverable, number, content })}\n**It** is handed in.`);
}

function read(comments: readonly ForgeComment[]) {
  const { answers, ignored } = readAnswers(comments, 'ada', ['MegStewart']);
  return {
    answers: answers.map(({ deliverable, number, content, kind, message }) => ({
      ...{ deliverable, number, content, kind, message },
    })),
    ignored: ignored.map(({ author, reason }) => `${author}: ${reason}`),
  };
}

const approvedA = { deliverable: 'resume', number: 1, content: a, kind: 'approved', message: '' };

describe('answers in comments', () => {
  it('are the coordinator’s, however their login is written, and are for what was handed in before', () => {
    const found = read([handIn('resume', 1, a), comment('megstewart', '/approve\n')]);

    assert.deepEqual(found, { answers: [approvedA], ignored: [] });
  });

  it('take the words after the command, over several lines', () => {
    const { answers } = read([
      handIn('resume', 1, a),
      comment('megstewart', '/changes Say when.\r\n\r\nAnd where.'),
      comment('megstewart', '/Return  Not as markdown'),
    ]);

    assert.deepEqual(
      answers.map(({ kind, message }) => [kind, message]),
      [
        ['changes-requested', 'Say when.\r\n\r\nAnd where.'],
        ['returned', 'Not as markdown'],
      ],
    );
  });

  it('may name the deliverable, the digest, or both', () => {
    for (const name of ['resume', '1a2b3c4', 'resume 1a2b3c4d']) {
      const { answers } = read([
        handIn('resume', 1, a),
        handIn('portfolio', 1, b),
        comment('megstewart', `/changes ${name} More`),
      ]);

      assert.deepEqual(answers, [{ ...approvedA, kind: 'changes-requested', message: 'More' }], name);
    }
  });

  it('count for nothing when two were handed in and none is named', () => {
    const { answers, ignored } = read([
      handIn('resume', 1, a),
      handIn('portfolio', 1, b),
      comment('megstewart', '/approve'),
    ]);

    assert.deepEqual(answers, []);
    assert.deepEqual(ignored, ['megstewart: It does not say which of resume, portfolio it is for.']);
  });

  it('without a name are for the one that is not answered yet', () => {
    const { answers } = read([
      handIn('resume', 1, a),
      comment('megstewart', '/approve'),
      handIn('portfolio', 1, b),
      comment('megstewart', '/approve'),
    ]);

    assert.deepEqual(
      answers.map(({ deliverable }) => deliverable),
      ['resume', 'portfolio'],
    );
  });

  it('are no answer to what was handed in later, nor to a version that is named and is not the last', () => {
    const { ignored } = read([
      comment('megstewart', '/approve'),
      handIn('resume', 1, a),
      handIn('resume', 2, b),
      comment('megstewart', '/approve 1a2b3c4d'),
      comment('megstewart', '/approve resume 1a2b3c4d'),
    ]);

    assert.deepEqual(ignored, [
      'megstewart: Nothing was handed in here before it.',
      'megstewart: It names 1a2b3c4d, which is not what was handed in last.',
      'megstewart: It names 1a2b3c4d, which is not what was handed in last.',
    ]);
  });

  it('read words such as “defaced” as words', () => {
    const { answers } = read([handIn('resume', 1, a), comment('megstewart', '/changes defaced headings')]);

    assert.equal(answers[0]?.message, 'defaced headings');
  });

  it('count for nothing when they were edited, for the repository’s owner may edit what others wrote', () => {
    const edited = comment('megstewart', '/approve', { updatedAt: '2017-02-02T00:00:00Z' });

    assert.deepEqual(read([handIn('resume', 1, a), edited]), {
      answers: [],
      ignored: ['megstewart: It was edited since, by whomever. A new comment would count.'],
    });
  });

  it('are not for a submission whose comment was edited', () => {
    const edited = { ...handIn('resume', 2, b), updatedAt: '2017-02-02T00:00:00Z' };

    const { answers } = read([handIn('resume', 1, a), edited, comment('megstewart', '/approve')]);

    assert.deepEqual(answers, [approvedA]);
  });

  it('count for nothing from anybody else, the student included', () => {
    const comments = [handIn('resume', 1, a), comment('eve', '/approve'), comment('', '/approve')];

    assert.deepEqual(read(comments).answers, []);
    assert.deepEqual(readAnswers([handIn('resume', 1, a), comment('ADA', '/approve')], 'ada', ['ada']), {
      answers: [],
      ignored: [
        {
          author: 'ADA',
          url: `https://github.com/#${minute}`,
          reason: 'Nobody decides on what they have handed in themselves.',
        },
      ],
    });
  });

  it('stand at the start of a comment, not in a quote, a list or the middle of a line', () => {
    const bodies = ['> /approve', '- /approve', 'I would /approve', '`/approve`', '/approved', '/approve-it'];

    for (const body of bodies) {
      const { answers } = read([handIn('resume', 1, a), comment('megstewart', body)]);

      assert.deepEqual(answers, [], body);
    }
  });

  it('are not for a submission that somebody else claims, nor for a comment that claims two', () => {
    const claimed = comment('eve', submissionMarker({ deliverable: 'resume', number: 1, content: a }));
    const two = comment('ada', `${handIn('resume', 1, a).body}\n${handIn('portfolio', 1, b).body}`);

    const { answers, ignored } = read([claimed, two, comment('megstewart', '/approve')]);

    assert.deepEqual(answers, []);
    assert.equal(ignored.length, 1);
  });
});

describe('the answer to a submission', () => {
  it('is the last for its content, and none for another', () => {
    const { answers } = readAnswers(
      [
        handIn('resume', 1, a),
        comment('megstewart', '/changes More'),
        comment('megstewart', '/approve'),
        handIn('resume', 2, b),
      ],
      'ada',
      ['megstewart'],
    );

    assert.equal(answerTo(answers, 'resume', a)?.kind, 'approved');
    assert.equal(answerTo(answers, 'resume', b), undefined);
    assert.equal(answerTo(answers, 'portfolio', a), undefined);
  });
});
