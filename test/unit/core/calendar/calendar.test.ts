import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isoOf, readAsOf } from '../../../../src/core/calendar/asOf.ts';
import {
  addBusinessDays,
  businessDaysBetween,
  isBusinessDay,
} from '../../../../src/core/calendar/businessDays.ts';
import { describeDue } from '../../../../src/core/calendar/describeDue.ts';
import { dueAt } from '../../../../src/core/calendar/due.ts';
import { isTimeZone } from '../../../../src/core/calendar/timeZone.ts';
import { presets } from '../../../support/presets.ts';
import { Due, Program } from '../../../../src/core/config/program.ts';
import { ReadinessError } from '../../../../src/core/errors.ts';

const denver = { timeZone: 'America/Denver', calendar: { 'first-week': '2017-01-23' } };

/** When something is due, as ISO. */
function due(rule: object, own: Record<string, string> = {}): string | undefined {
  const moment = dueAt(Due.parse(rule), denver, own);
  return moment && isoOf(moment);
}

describe('dueAt', () => {
  it('gives every checkpoint of the Turing preset the day and hour that the school wrote', () => {
    const program = Program.parse(presets['turing-outreach-plan']);
    const dates = program.deliverables.flatMap(({ id, checkpoints }) =>
      checkpoints.map((checkpoint) => {
        const moment = dueAt(checkpoint.due, program, {});
        return [`${id}/${checkpoint.id}`, moment && isoOf(moment)];
      }),
    );

    assert.deepEqual(dates, [
      ['resume/submitted', '2017-01-27T16:00:00-07:00'],
      ['resume/approved', '2017-02-01T23:59:59-07:00'],
      ['portfolio/up', '2017-02-01T18:00:00-07:00'],
      ['cold-outreach/first-two', '2017-02-03T16:00:00-07:00'],
      ['cold-outreach/second-two', '2017-02-10T16:00:00-07:00'],
      ['cold-outreach/third-two', '2017-02-17T16:00:00-07:00'],
      ['interview/held', '2017-02-27T16:00:00-07:00'],
    ]);
  });

  it('moves everything with one date of the student’s own', () => {
    const rule = { anchor: 'first-week', weeks: 1, days: 4, time: '16:00' };

    assert.equal(due(rule, { 'first-week': '2026-11-16' }), '2026-11-27T16:00:00-07:00');
  });

  it('keeps the local hour across the change to summer time', () => {
    assert.equal(due({ date: '2017-03-11', time: '16:00' }), '2017-03-11T16:00:00-07:00');
    assert.equal(due({ date: '2017-03-12', time: '16:00' }), '2017-03-12T16:00:00-06:00');
  });

  it('is an hour later where the clock skips the hour, and the first of an hour that comes twice', () => {
    assert.equal(due({ date: '2017-03-12', time: '02:30' }), '2017-03-12T03:30:00-06:00');
    assert.equal(due({ date: '2017-11-05', time: '01:30' }), '2017-11-05T01:30:00-06:00');
  });

  it('is the end of the day where no time is said', () => {
    assert.equal(due({ date: '2020-02-29' }), '2020-02-29T23:59:59-07:00');
  });

  it('counts business days from the anchor', () => {
    assert.equal(
      due({ anchor: 'first-week', days: 4, businessDays: 1, time: '09:00' }),
      '2017-01-30T09:00:00-07:00',
    );
    assert.equal(due({ anchor: 'first-week', businessDays: -1, time: '09:00' }), '2017-01-20T09:00:00-07:00');
  });

  it('is undefined where the anchor has no date', () => {
    assert.equal(due({ anchor: 'graduation' }), undefined);
    assert.equal(due({ anchor: 'constructor' }), undefined);
  });
});

describe('business days', () => {
  it('added and counted back agree', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2000, max: 2000 }),
        fc.integer({ min: 0, max: 400 }),
        (offset, count) => {
          const start = Temporal.PlainDate.from('2017-01-23').add({ days: offset });
          assert.equal(businessDaysBetween(start, addBusinessDays(start, count)), count);
        },
      ),
    );
  });
});

describe('business days with holidays', () => {
  it('added and counted back agree, and never end on one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 1, max: 200 }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 40 }),
        (offset, count, off) => {
          const first = Temporal.PlainDate.from('2016-01-01');
          const holidays = new Set(off.map((days) => first.add({ days }).toString()));
          const start = first.add({ days: offset });
          const end = addBusinessDays(start, count, holidays);
          assert.equal(businessDaysBetween(start, end, holidays), count);
          assert.ok(isBusinessDay(end, holidays));
          // Back again from the first business day after it: as many lie before that, up to the day itself.
          const next = addBusinessDays(end, 1, holidays);
          assert.equal(addBusinessDays(next, -1, holidays).toString(), end.toString());
        },
      ),
    );
  });
});

describe('readAsOf', () => {
  it('reads a moment with an offset or Z, and shows it in the zone', () => {
    assert.equal(isoOf(readAsOf('2017-02-01T09:00:00-07:00', 'America/Denver')), '2017-02-01T09:00:00-07:00');
    assert.equal(isoOf(readAsOf('2017-02-01T16:00:00Z', 'America/Denver')), '2017-02-01T09:00:00-07:00');
    assert.equal(isoOf(readAsOf('2017-02-01T17:00+01:00', 'America/Denver')), '2017-02-01T09:00:00-07:00');
  });

  it('takes a moment without an offset in the zone, and a date as its start', () => {
    assert.equal(isoOf(readAsOf('2017-07-01T09:00', 'America/Denver')), '2017-07-01T09:00:00-06:00');
    assert.equal(isoOf(readAsOf('2017-02-01', 'America/Denver')), '2017-02-01T00:00:00-07:00');
  });

  it('refuses anything else with the next step', () => {
    for (const text of [
      '',
      'tomorrow',
      '2017-13-01T00:00',
      '2017-02-01T25:00:00Z',
      '9',
      '+100000-01-01T00:00Z',
    ]) {
      assert.throws(
        () => readAsOf(text, 'America/Denver'),
        (error) =>
          error instanceof ReadinessError &&
          error.code === 'usage' &&
          error.nextStep.includes('2017-02-03T16:00'),
      );
    }
  });
});

describe('isTimeZone', () => {
  it('knows IANA names, and neither offsets nor made-up ones', () => {
    assert.deepEqual(
      ['America/Denver', 'UTC', 'Europe/Berlin', '-07:00', '+01:00', 'Mars/Base', '', 'Z'].map((name) =>
        isTimeZone(name),
      ),
      [true, true, true, false, false, false, false, false],
    );
  });
});

describe('describeDue', () => {
  const friday = Temporal.ZonedDateTime.from('2017-02-03T16:00[America/Denver]');
  const at = (now: string, zone = 'America/Denver') =>
    describeDue(friday, Temporal.ZonedDateTime.from(`${now}[America/Denver]`), zone).text;

  it('says the day, the hour and how far off it is', () => {
    assert.equal(at('2017-02-01T09:00'), 'due Fri 16:00, in 2 days');
    assert.equal(at('2017-02-02T23:00'), 'due Fri 16:00, tomorrow');
    assert.equal(at('2017-02-03T12:30'), 'due Fri 16:00, in 3 hours');
    assert.equal(at('2017-02-03T15:59'), 'due Fri 16:00, in 1 minute');
    assert.equal(at('2017-02-03T17:00'), 'was due Fri 16:00, 1 hour ago');
    assert.equal(at('2017-02-06T09:00'), 'was due Fri 16:00, 3 days ago');
  });

  it('adds the date where the weekday alone would mislead', () => {
    assert.equal(at('2017-01-25T09:00'), 'due Fri 3 Feb 16:00, in 9 days');
    assert.equal(at('2016-12-30T09:00'), 'due Fri 3 Feb 2017 16:00, in 35 days');
  });

  it('speaks in the reader’s time zone, with the school’s beside it', () => {
    const now = Temporal.ZonedDateTime.from('2017-02-03T09:00[America/Denver]');

    assert.deepEqual(describeDue(friday, now, 'Asia/Tokyo'), {
      text: 'due Sat 08:00, in 7 hours',
      school: 'Friday 3 February 2017, 16:00 (America/Denver)',
    });
  });
});
