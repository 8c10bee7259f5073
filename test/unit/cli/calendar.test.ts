import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { run } from '../../support/recordingIo.ts';
import { withFolder } from '../../support/withFolder.ts';

const config = JSON.stringify({
  program: 'flatiron-career-services',
  student: { answers: { 'job-seeking': true, commitment: true } },
  calendar: { graduation: '2026-12-18', 'job-search-start': '2026-11-16' },
});
const log = `| Date | Activity | Company | Contact | Channel | Status | Follow up | Notes |
|---|---|---|---|---|---|---|---|
| 2026-11-18 | Outreach | Acme | Ada Byrne, CTO | Email | | 2026-11-25 | |
| 2026-11-20 | Offer | Initech | Bo Lund | Phone | | | |
`;
const now = '2026-11-22T10:00:00-05:00';

interface Shown {
  readonly uid: string;
  readonly summary: string;
  /** ISO date, or ISO date and time in UTC. */
  readonly start: string;
}

/** What another calendar program makes of it. */
function eventsIn(ics: string): Shown[] {
  const events = ICAL.Component.fromString(ics).getAllSubcomponents('vevent');
  return events.map((component) => {
    const { uid, summary, startDate } = new ICAL.Event(component);
    return { uid, summary, start: startDate.toString() };
  });
}

async function calendarOf(text: string, ...options: readonly string[]): Promise<string> {
  let out = '';
  await withFolder({ 'readiness.json': config, 'job-search.md': text }, async (folder) => {
    const result = await run(folder, ['calendar', '--as-of', now, ...options]);
    assert.equal(result.code, 0, result.err);
    ({ out } = result);
  });
  return out;
}

describe('readiness calendar', () => {
  it('prints what lies ahead, without the names of people', async () => {
    const text = await calendarOf(log);

    assert.match(text, /^2026-11-22 {9}deadline {3}/m);
    assert.match(text, /^2026-11-25 {9}follow-up {2}Follow up: Acme$/m);
    assert.match(text, /^2026-11-30 {9}answer {5}Answer the offer of Initech$/m);
    assert.match(text, /^2027-05-15 {9}countdown /m);
    assert.doesNotMatch(text, /Byrne|Lund/);
  });

  it('is a calendar that another program reads, with days as days', async () => {
    const events = eventsIn(await calendarOf(log, '--format', 'ics'));

    const starts = events.map(({ summary, start }) => `${start} ${summary}`);
    assert.ok(starts.includes('2026-11-25 Follow up: Acme'), starts.join('\n'));
    assert.ok(starts.includes('2026-11-30 Answer the offer of Initech'), starts.join('\n'));
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
  });

  it('has names only where they are asked for, also among the ids', async () => {
    const without = await calendarOf(log, '--format', 'ics');
    const withNames = await calendarOf(log, '--format', 'ics', '--names');

    assert.doesNotMatch(without, /Byrne|Lund/);
    assert.ok(eventsIn(withNames).some(({ summary }) => summary === 'Follow up: Acme (Ada Byrne)'));
    assert.deepEqual(
      eventsIn(without).map(({ uid }) => uid),
      eventsIn(withNames).map(({ uid }) => uid),
    );
  });

  it('moves an entry instead of adding another when a date changes or rows come before it', async () => {
    const later = log
      .replace('2026-11-25', '2026-11-27')
      .replace('| 2026-11-18', '| 2026-11-17 | Event | Globex | | | | | |\n| 2026-11-18');

    const of = async (text: string) =>
      eventsIn(await calendarOf(text, '--format', 'ics')).find(
        ({ summary }) => summary === 'Follow up: Acme',
      );
    const [before, after] = [await of(log), await of(later)];

    assert.equal(before?.uid, after?.uid);
    assert.deepEqual([before?.start, after?.start], ['2026-11-25', '2026-11-27']);
  });

  it('says a moment in UTC, on both sides of a change of the clock', async () => {
    const program = (date: string) =>
      JSON.stringify({
        id: 'p',
        title: 'P',
        timeZone: 'America/Denver',
        deliverables: [
          {
            id: 'resume',
            title: 'Résumé',
            kind: 'document',
            document: 'resume',
            checkpoints: [{ id: 'up', title: 'Up', due: { date, time: '16:00' } }],
          },
        ],
      });
    const startFor = async (date: string) => {
      let out = '';
      await withFolder({ 'p.json': program(date) }, async (folder) => {
        ({ out } = await run(folder, [
          'calendar',
          '--program',
          'p.json',
          '--as-of',
          '2026-10-01',
          '--format',
          'ics',
        ]));
      });
      return eventsIn(out).map(({ start }) => start);
    };

    assert.deepEqual(await startFor('2026-10-30'), ['2026-10-30T22:00:00Z']);
    assert.deepEqual(await startFor('2026-11-02'), ['2026-11-02T23:00:00Z']);
  });
});

describe('readiness log --type offer', () => {
  it('works out by when it is to be answered, and writes it down', async () => {
    await withFolder({ 'readiness.json': config, 'job-search.md': log }, async (folder) => {
      const { out } = await run(folder, [
        'log',
        '--type',
        'offer',
        '--company',
        'Globex',
        '--date',
        '2026-11-23',
      ]);

      assert.match(out, /To be answered by 2026-12-01 \(5 business days\)/);
    });
  });

  it('takes the date that the employer sets', async () => {
    await withFolder({ 'readiness.json': config, 'job-search.md': log }, async (folder) => {
      const given = ['--date', '2026-11-23', '--follow-up', '2026-11-25'];
      const { out } = await run(folder, ['log', '--type', 'offer', '--company', 'Globex', ...given]);

      assert.doesNotMatch(out, /To be answered/);
    });
  });
});
