import assert from 'node:assert/strict';
import type { Reading } from '../../../src/core/index.ts';
import { reminderOf } from '../../../src/vscode/followUps/reminderText.ts';

/** A reading of a day with a follow-up of the day before, and a deadline at the end of each of two days. */
function readingOf(day: string): Reading {
  const checkpoints = ['2017-02-02', '2017-02-03'].map((on) => {
    return { id: on, title: `Contacts by ${on}`, due: `${on}T23:00:00`, state: 'due' };
  });
  const checklist = { deliverables: [{ title: 'Cold outreach', checkpoints }] };
  return { asOf: `${day}T09:00:00`, followUps: [{ date: '2017-02-01' }], checklist } as unknown as Reading;
}

const usual = { last: undefined, focused: true, wanted: true };
const on = (today: string, changes: Partial<Parameters<typeof reminderOf>[1]> = {}) =>
  reminderOf(() => [readingOf(today)], { ...usual, today, ...changes });

describe('a reminder', () => {
  it('says what is due on the day, once on each of several days', () => {
    let last: string | undefined;
    const said = ['2017-02-02', '2017-02-02', '2017-02-02', '2017-02-03', '2017-02-03', '2017-02-04'].map(
      (today) => {
        const text = on(today, { last });
        if (text !== undefined) last = today;
        return text;
      },
    );

    assert.deepEqual(said, [
      'Due today: “Cold outreach: Contacts by 2017-02-02”, and 1 follow-up.',
      undefined,
      undefined,
      'Due today: “Cold outreach: Contacts by 2017-02-03”, and 1 follow-up.',
      undefined,
      'Due today: 1 follow-up.',
    ]);
  });

  it('is said to nobody who looks elsewhere, or does not want any, and then is not spent', () => {
    assert.equal(on('2017-02-02', { focused: false }), undefined);
    assert.equal(on('2017-02-02', { wanted: false }), undefined);
    assert.match(on('2017-02-02') ?? '', /^Due today: /);
  });

  it('is not made of nothing', () => {
    assert.equal(
      reminderOf(() => [], { ...usual, today: '2017-02-02' }),
      undefined,
    );
  });
});
