import { strictEqual } from 'node:assert/strict';
import {
  dueText,
  fullMoment,
  overdueText,
  sameClock,
  zoneName,
} from '../../../src/vscode/checklist/dueText.ts';

const due = '2017-02-03T16:00:00-07:00';
const denver = 'America/Denver';

describe('how a deadline is said', () => {
  it('names the weekday and the days left within a week', () => {
    strictEqual(dueText(due, '2017-02-01T09:00:00-07:00', denver), 'due Fri 16:00, in 2 days');
  });

  it('counts the hours, and at last the minutes, on the day itself', () => {
    strictEqual(dueText(due, '2017-02-03T12:30:00-07:00', denver), 'due today 16:00, in 3 hours');
    strictEqual(dueText(due, '2017-02-03T15:00:00-07:00', denver), 'due today 16:00, in 1 hour');
    strictEqual(dueText(due, '2017-02-03T15:58:30-07:00', denver), 'due today 16:00, in 1 minute');
  });

  it('says tomorrow, also a few hours ahead', () => {
    strictEqual(dueText(due, '2017-02-02T23:00:00-07:00', denver), 'due tomorrow 16:00');
  });

  it('gives the date beyond a week, and the year when it is another', () => {
    strictEqual(dueText(due, '2017-01-20T09:00:00-07:00', denver), 'due Fri 3 Feb 16:00, in 14 days');
    strictEqual(dueText(due, '2016-12-30T09:00:00-07:00', denver), 'due Fri 3 Feb 2017 16:00, in 35 days');
  });

  it("counts days by the student's own calendar", () => {
    strictEqual(dueText(due, '2017-02-01T09:00:00-07:00', 'Asia/Tokyo'), 'due Sat 08:00, in 2 days');
    strictEqual(dueText(due, '2017-02-03T09:00:00-07:00', 'Asia/Tokyo'), 'due today 08:00, in 7 hours');
  });

  it('keeps to the clock on the wall when summer time begins', () => {
    strictEqual(
      dueText('2017-03-13T16:00:00-06:00', '2017-03-11T16:00:00-07:00', denver),
      'due Mon 16:00, in 2 days',
    );
  });

  it('says since when something is overdue', () => {
    strictEqual(dueText(due, '2017-02-03T16:00:01-07:00', denver), 'overdue since 16:00');
    strictEqual(overdueText(due, '2017-02-04T09:00:00-07:00', denver), 'overdue since yesterday 16:00');
    strictEqual(overdueText(due, '2017-02-07T09:00:00-07:00', denver), 'overdue since Fri 16:00');
    strictEqual(overdueText(due, '2017-02-20T09:00:00-07:00', denver), 'overdue since Fri 3 Feb 16:00');
  });
});

describe('a moment in words', () => {
  it('has its weekday, date, time and zone', () => {
    strictEqual(fullMoment(due, denver), 'Friday 3 February 2017, 16:00 GMT-7');
  });

  it('is the same on two clocks or not', () => {
    strictEqual(sameClock(due, denver, 'America/Edmonton'), true);
    strictEqual(sameClock(due, denver, 'America/Phoenix'), true);
    strictEqual(sameClock(due, denver, 'Europe/Berlin'), false);
  });

  it('calls a zone by its city', () => {
    strictEqual(zoneName('America/Argentina/Buenos_Aires'), 'Buenos Aires');
    strictEqual(zoneName('UTC'), 'UTC');
  });
});
