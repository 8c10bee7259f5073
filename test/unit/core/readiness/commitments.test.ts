import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { weeksOf } from '../../../../src/core/calendar/weeks.ts';
import { presets } from '../../../support/presets.ts';
import { Program } from '../../../../src/core/config/program.ts';
import type { CommitHistory } from '../../../../src/core/ports.ts';
import type { ChecklistCheckpoint } from '../../../../src/core/readiness/checklist.ts';
import { buildChecklist } from '../../../../src/core/readiness/buildChecklist.ts';
import { checklistOf, deliverableOf, logOf, missingTexts, outreach, portfolioOf } from './portfolioOf.ts';

const flatiron = Program.parse(presets['flatiron-career-services']);
const searching = JSON.stringify({
  student: { answers: { 'job-seeking': true, commitment: true } },
  calendar: { graduation: '2017-03-03', 'job-search-start': '2017-03-06' },
});
const window = { from: 'start', days: 28, endsWith: 'accepted-offer' };

/** A program of one deliverable, from Monday 6 March 2017 on. */
function programOf(deliverable: object, more: object = {}): Program {
  return Program.parse({
    id: 'small',
    title: 'Small',
    timeZone: 'America/Denver',
    calendar: { start: '2017-03-06' },
    deliverables: [{ id: 'it', title: 'It', ...deliverable }],
    ...more,
  });
}

function itOf(log: string, program: Program, asOf: string, commits?: CommitHistory) {
  return deliverableOf({ 'job-search.md': log }, 'it', { program, asOf, ...(commits && { commits }) });
}

const twoAWeek = programOf({ kind: 'activities', types: ['outreach'], perWeek: 2, window });
const offers = programOf({ kind: 'response', to: { types: ['offer'] }, withinBusinessDays: 5 });
const coding = programOf({ kind: 'coding', perWeek: { commits: 5, days: 2 }, window });

describe('weeks', () => {
  const days = (first: string, last: string) => ({
    first: Temporal.PlainDate.from(first),
    last: Temporal.PlainDate.from(last),
  });
  const shown = (...args: Parameters<typeof weeksOf>) =>
    weeksOf(...args).map(
      ({ first, last, whole }) => `${first.toString()} ${last.toString()}${whole ? '' : ' part'}`,
    );

  it('of the calendar start on Monday or on Sunday', () => {
    const march = days('2017-03-01', '2017-03-13');

    assert.deepEqual(shown(march, 'calendar', 'Monday'), [
      '2017-03-01 2017-03-05 part',
      '2017-03-06 2017-03-12',
      '2017-03-13 2017-03-13 part',
    ]);
    assert.deepEqual(shown(march, 'calendar', 'Sunday'), [
      '2017-03-01 2017-03-04 part',
      '2017-03-05 2017-03-11',
      '2017-03-12 2017-03-13 part',
    ]);
  });

  it('that roll count from the first day', () => {
    assert.deepEqual(shown(days('2016-02-27', '2016-03-06'), 'rolling', 'Monday'), [
      '2016-02-27 2016-03-04',
      '2016-03-05 2016-03-06 part',
    ]);
  });

  it('hold every day of their window exactly once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 200 }),
        fc.constantFrom('calendar', 'rolling'),
        fc.constantFrom('Monday', 'Sunday'),
        (offset, length, kind, weekStart) => {
          const first = Temporal.PlainDate.from('2015-12-25').add({ days: offset });
          const weeks = weeksOf({ first, last: first.add({ days: length }) }, kind, weekStart);
          let next = first;
          for (const week of weeks) {
            assert.equal(week.first.toString(), next.toString());
            next = week.last.add({ days: 1 });
          }
          assert.equal(next.toString(), first.add({ days: length + 1 }).toString());
        },
      ),
    );
  });
});

describe('what is asked each week', () => {
  it('shows each week with its rows, and why it is red', () => {
    const log = logOf(outreach('2017-03-06'), outreach('2017-03-07'), outreach('2017-03-14', '', ''));

    const { weeks, progress } = itOf(
      log,
      programOf({
        ...{
          kind: 'activities',
          types: ['outreach'],
          perWeek: 2,
          window,
          evidence: ['date', 'company', 'person'],
        },
      }),
      '2017-03-20T09:00',
    );

    const [first] = weeks ?? [];
    assert.deepEqual(progress, { done: 1, needed: 4 });
    assert.deepEqual(
      weeks?.map(({ start, state, reasons, evidence }) => [start, state, reasons, evidence.length]),
      [
        ['2017-03-06', 'met', [], 2],
        ['2017-03-13', 'missed', ['0 of 2 contacts.', '1 row without what counts (company, person).'], 0],
        ['2017-03-20', 'due', ['0 of 2 contacts.'], 0],
      ],
    );
    assert.equal(first?.evidence[0]?.range?.start.line, 3);
  });

  it('says how it goes this week', () => {
    const at = (asOf: string, ...dates: string[]) =>
      itOf(logOf(...dates.map((date) => outreach(date))), twoAWeek, asOf).pace;

    assert.equal(
      at('2017-03-09T09:00'),
      "By Sunday: two more contacts; at this week's pace you will be two short.",
    );
    assert.equal(
      at('2017-03-08T09:00', '2017-03-08'),
      "By Sunday: one more contact; this week's pace is enough.",
    );
    assert.equal(at('2017-03-08T09:00', '2017-03-08', '2017-03-07'), undefined);
  });

  it('says of rows that are dated ahead from when they count', () => {
    const log = logOf(outreach('2017-03-07', 'A'), outreach('2017-03-10', 'B'), outreach('2071-03-08', 'C'));

    const { missing } = itOf(log, twoAWeek, '2017-03-08T12:00:00-07:00');

    const [said] = missing.filter(({ message }) => message.includes('ahead'));
    assert.equal(said?.message, '2 rows of the log are dated ahead: the first counts from 2017-03-10 on.');
    assert.equal(said.severity, 'hint');
    assert.equal(said.range?.start.line, 4);
  });

  it('is judged by the school’s day, on the evening of a Sunday', () => {
    const log = logOf(outreach('2017-03-12'), outreach('2017-03-12'));

    // In Denver it is Sunday still.
    assert.equal(itOf(log, twoAWeek, '2017-03-13T05:00:00Z').weeks?.length, 1);
    assert.equal(itOf(log, twoAWeek, '2017-03-13T07:00:00Z').weeks?.length, 2);
  });

  it('is complete when the time is over and no week was missed', () => {
    const days = ['06', '07', '13', '14', '20', '21', '27', '28'].map((day) => outreach(`2017-03-${day}`));

    assert.equal(itOf(logOf(...days), twoAWeek, '2017-04-02T23:00').done, false);
    assert.equal(itOf(logOf(...days), twoAWeek, '2017-04-03T00:00').done, true);
    assert.equal(itOf(logOf(...days.slice(1)), twoAWeek, '2017-04-03T00:00').done, false);
  });

  it('is never complete while the log cannot be understood', () => {
    const days = ['06', '07', '13', '14', '20', '21', '27', '28'].map((day) => outreach(`2017-03-${day}`));
    const conflict = `<<<<<<< HEAD\n=======\n>>>>>>> other\n`;

    assert.equal(itOf(`${logOf(...days)}\n${conflict}`, twoAWeek, '2017-04-03T00:00').done, false);
  });

  it('says when many are with one company', () => {
    const rows = ['Ann', 'Ben', 'Cid', 'Dee', 'Eve'].map((name) => outreach('2017-03-06', 'Acme', name));

    assert.deepEqual(itOf(logOf(...rows), twoAWeek, '2017-03-07T09:00').weeks?.[0]?.seen, [
      '5 of these 5 are with one company, Acme.',
    ]);
  });

  it('says of a week with enough rows what does not count, too', () => {
    const program = programOf({
      ...{ kind: 'activities', types: ['outreach'], perWeek: 1, window, evidence: ['date', 'person'] },
    });
    const log = logOf(outreach('2017-03-06', 'Acme', 'Ann'), outreach('2017-03-07', 'Initech', ''));
    const [week] = itOf(log, program, '2017-03-14T09:00').weeks ?? [];

    assert.deepEqual(
      [week?.state, week?.reasons, week?.seen],
      ['met', [], ['1 row without what counts (person).']],
    );
  });

  it('is never un-missed or un-met by time passing', () => {
    const day = fc
      .integer({ min: 0, max: 40 })
      .map((days) => Temporal.PlainDate.from('2017-03-01').add({ days }).toString());
    const moment = fc
      .integer({ min: 0, max: 40 * 24 })
      .map((hours) => Temporal.ZonedDateTime.from('2017-03-01T00:30[America/Denver]').add({ hours }));
    const row = fc.oneof(
      day.map((date) => outreach(date)),
      day.map((date) => `| ${date} | Offer | Acme | Ann | phone | waiting |  |  |`),
      day.map((date) => `| ${date} | Response | Acme | Ann | phone | accepted |  |  |`),
    );
    const program = Program.parse({
      ...twoAWeek,
      deliverables: [...twoAWeek.deliverables, { ...offers.deliverables[0], id: 'offers' }],
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), moment, moment, (rows, one, other) => {
        const portfolio = portfolioOf({ 'job-search.md': logOf(...rows) });
        const [early, late] = [one, other]
          .toSorted((a, b) => Temporal.ZonedDateTime.compare(a, b))
          .map((at) => {
            const asOf = at.toInstant().toString();
            const { deliverables } = buildChecklist(portfolio, program, [], { asOf, submissions: new Map() });
            return deliverables.flatMap(({ id, checkpoints }) =>
              checkpoints.map((checkpoint) => ({ ...checkpoint, id: `${id} ${checkpoint.id}` })),
            );
          });
        const lateStates = new Map(late?.map(({ id, state }: ChecklistCheckpoint) => [id, state]));
        for (const { id, state } of early ?? []) {
          const then = lateStates.get(id);
          if (state === 'missed') assert.equal(then, 'missed');
          // A week in which an offer was accepted is not asked about any more.
          if (state === 'met') assert.ok(then === 'met' || then === undefined);
        }
      }),
      { numRuns: 60 },
    );
  }).timeout(20_000);

  it('is not met by an activity of a later week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 60 }), fc.integer({ min: 0, max: 60 }), (later, asOf) => {
        const start = Temporal.PlainDate.from('2017-03-06');
        const log = logOf(...[0, 0].map(() => outreach(start.add({ days: later }).toString())));
        const { weeks } = itOf(log, twoAWeek, start.add({ days: asOf }).toString());
        assert.notEqual(weeks?.[0]?.state, 'met');
      }),
      { numRuns: 40 },
    );
  });
});

describe('coding', () => {
  const history = (...moments: string[]): CommitHistory => ({
    addresses: [],
    commits: moments.map((at, index) => ({
      id: `${index}`,
      at,
      committedAt: at,
      subject: `Work ${index}`,
      repository: '',
    })),
  });

  it('counts commits and days by the author’s clock, on the school’s calendar', () => {
    const commits = history(
      ...['06', '06', '07', '07'].map((day) => `2017-03-${day}T09:00:00-07:00`),
      // Sunday evening in Denver.
      '2017-03-13T05:00:00Z',
    );

    const { weeks } = itOf(logOf(), coding, '2017-03-13T09:00', commits);

    assert.deepEqual(weeks?.[0]?.counts, [
      { what: 'commits', done: 5, needed: 5 },
      { what: 'days with commits', done: 3, needed: 2 },
    ]);
    assert.deepEqual(
      weeks.map(({ state }) => state),
      ['met', 'due'],
    );
  });

  it('says what it sees: many in one minute, and those that came into the history later', () => {
    const { commits } = history(
      ...Array.from({ length: 20 }, (_, index) => `2017-03-06T09:00:${10 + index}-07:00`),
    );
    const moved = commits.map((commit) => ({ ...commit, committedAt: '2017-04-01T09:00:00-07:00' }));

    const { weeks } = itOf(logOf(), coding, '2017-04-03T09:00', { addresses: [], commits: moved });

    assert.deepEqual(weeks?.[0]?.seen, [
      '20 of these 20 commits were made within one minute.',
      '20 of these 20 came into the history, in this form, only after that week.',
    ]);
    assert.deepEqual(weeks[0].reasons, ['1 of 2 days with commits.']);
  });

  it('says that nothing is known where git was not asked', () => {
    const it = itOf(logOf(), coding, '2017-05-01T09:00');

    assert.equal(it.done, false);
    assert.deepEqual(it.checkpoints, []);
    assert.match(it.missing[0]?.message ?? '', /git history, which was not looked at/);
  });
});

describe('answers in time', () => {
  const offer = (more = '', followUp = '') =>
    `| 2017-03-08 | Offer | Acme | Ann | phone | ${more} | ${followUp} |  |`;
  const answer = (date: string) => `| ${date} | Response | Acme | Ann | e-mail | declined |  |  |`;
  const state = (asOf: string, ...rows: string[]) =>
    itOf(logOf(...rows), offers, asOf).checkpoints.map((one) => `${one.due.slice(0, 10)} ${one.state}`);

  it('are wanted within five business days', () => {
    assert.deepEqual(state('2017-03-15T23:00', offer('waiting')), ['2017-03-15 due']);
    assert.deepEqual(state('2017-03-16T00:00', offer('waiting')), ['2017-03-15 missed']);
    assert.deepEqual(state('2017-03-16T00:00', offer('waiting'), answer('2017-03-15')), ['2017-03-15 met']);
    assert.deepEqual(state('2017-03-17T00:00', offer('waiting'), answer('2017-03-16')), [
      '2017-03-15 missed',
    ]);
  });

  it('are wanted by the date that the row gives, where the employer has set one', () => {
    assert.deepEqual(state('2017-03-22T00:00', offer('waiting', '2017-03-24')), ['2017-03-24 due']);
    assert.deepEqual(state('2017-03-11T00:00', offer('waiting', '2017-03-10')), ['2017-03-10 missed']);
  });

  it('leave out the holidays of the program', () => {
    const program = { ...offers, holidays: [{ date: '2017-03-10' }] };

    assert.equal(
      itOf(logOf(offer('waiting')), program, '2017-03-16').checkpoints[0]?.due,
      '2017-03-16T23:59:59-06:00',
    );
  });

  it('may stand in the row itself, with their day or without', () => {
    assert.deepEqual(state('2017-03-20T00:00', offer('declined 2017-03-14')), ['2017-03-15 met']);
    assert.deepEqual(state('2017-03-20T00:00', offer('declined 2017-03-17')), ['2017-03-15 missed']);
    assert.deepEqual(missingTexts(itOf(logOf(offer('declined')), offers, '2017-03-20')), [
      'hint: Offer (Ann, Acme) of 2017-03-08 was answered; say when, such as “accepted 2017-03-10”.',
    ]);
  });

  it('are not expected of what has not come yet', () => {
    assert.deepEqual(state('2017-03-07T00:00', offer('waiting')), []);
  });

  it('are yes or no: an offer that is talked about still waits', () => {
    const talk = '| 2017-03-10 | Response | Acme | Ann | phone | asked for more time |  |  |';
    const at = '2017-03-16T00:00';

    assert.deepEqual(state(at, offer('negotiating')), ['2017-03-15 missed']);
    assert.deepEqual(state(at, offer('replied 2017-03-09')), ['2017-03-15 missed']);
    assert.deepEqual(state(at, offer('not yet accepted')), ['2017-03-15 missed']);
    assert.deepEqual(state(at, offer('waiting'), talk), ['2017-03-15 missed']);
    assert.deepEqual(state(at, offer('waiting'), talk, answer('2017-03-14')), ['2017-03-15 met']);
    assert.deepEqual(state(at, offer('withdrawn 2017-03-13')), ['2017-03-15 met']);
  });

  it('leave out the holidays of the school’s country, beside a weekend', () => {
    const thanksgiving = { ...offers, holidays: [{ date: '2026-11-26' }, { date: '2026-11-27' }] };
    const row = '| 2026-11-25 | Offer | Acme | Ann | phone | waiting |  |  |';

    assert.equal(
      itOf(logOf(row), thanksgiving, '2026-11-25T12:00').checkpoints[0]?.due,
      '2026-12-04T23:59:59-07:00',
    );
  });
});

describe('what somebody waits for', () => {
  const rowOf = (date: string, type: string, company: string, person: string, status: string) =>
    `| ${date} | ${type} | ${company} | ${person} | e-mail | ${status} |  |  |`;
  const at = (id: string, asOf: string, ...rows: string[]) => {
    const files = { 'job-search.md': logOf(...rows), 'readiness.json': searching };
    const { progress, state } = deliverableOf(files, id, { program: flatiron, asOf });
    return [state, progress && `${progress.done}/${progress.needed}`].filter(Boolean).join(' ');
  };
  const first = rowOf('2017-03-08', 'Meeting', '', 'Kim Example', 'asked for a reply');
  const again = rowOf('2017-03-13', 'Meeting', '', 'Kim Example', 'asked again');

  it('is not answered by their asking again', () => {
    const reply = rowOf('2017-03-14', 'Response', '', 'Kim Example', 'sent my answers');

    assert.equal(at('coach', '2017-03-14T09:00', first, again), 'in-progress 0/2');
    assert.equal(at('coach', '2017-03-14T09:00', first, again, reply), 'ready 2/2');
  });

  it('is no appointment that was kept', () => {
    const met = rowOf('2017-03-02', 'Meeting', '', 'Kim Example', 'career coach, related projects');

    assert.equal(at('appointments', '2017-03-14T09:00', first), 'in-progress 0/1');
    assert.equal(at('appointments', '2017-03-14T09:00', first, met), 'ready 1/1');
  });

  it('may be what an employer wants to hear', () => {
    const asked = rowOf('2017-03-08', 'Interview', 'Acme', 'Ann', 'reply wanted');
    const told = rowOf('2017-03-15', 'Follow-up', 'Acme', 'Ann', 'sent two dates');
    const late = rowOf('2017-03-16', 'Follow-up', 'Acme', 'Ann', 'sent two dates');

    assert.equal(at('employers', '2017-03-15T09:00', asked), 'in-progress 0/1');
    assert.equal(at('employers', '2017-03-16T09:00', asked, told), 'ready 1/1');
    assert.equal(at('employers', '2017-03-17T09:00', asked, late), 'in-progress 0/1');
    assert.equal(at('employers', '2017-03-17T09:00', outreach('2017-03-08', 'Acme', 'Ann')), 'ready');
  });
});

describe('an approval that expires', () => {
  it('is asked for again', () => {
    const program = programOf({
      kind: 'document',
      document: 'resume',
      approval: 'coordinator',
      approvalExpires: { days: 30 },
    });
    const history = {
      submission: { number: 1, commit: 'a'.repeat(40), at: '2017-03-01T09:00:00-07:00', changedSince: false },
      decision: { kind: 'approved' as const, at: '2017-03-02T09:00:00-07:00' },
    };
    const at = (asOf: string) =>
      deliverableOf({ 'resume.md': '# Ada' }, 'it', { program, asOf, submissions: { it: history } });

    assert.equal(at('2017-04-01T08:00').done, true);
    assert.equal(at('2017-04-02T08:00').done, false);
    assert.equal(at('2017-04-02T08:00').state, 'ready');
  });
});

describe('the countdown', () => {
  const text = (asOf: string, ...rows: string[]) =>
    checklistOf(
      { 'job-search.md': logOf(...rows), 'readiness.json': searching },
      { asOf, program: flatiron },
    ).countdown?.text.replace(/^Support ends[^:]*:[^:]*: /, '');
  const asked = '| 2017-03-08 | Meeting |  | Kim Example | e-mail | asked for a reply |  |  |';

  it('ends with the 180 days', () => {
    assert.equal(text('2017-03-07T09:00:00-05:00'), '179 of 180 days left, until Sat 2 Sep.');
    assert.equal(text('2017-09-03T09:00:00-05:00'), 'the 180 days were over on Sat 2 Sep.');
  });

  it('ends with the job', () => {
    const offer = '| 2017-04-03 | Offer | Acme | Ann | phone | accepted 2017-04-05 |  |  |';

    assert.equal(
      text('2017-04-06T09:00:00-05:00', offer),
      'it ended on Wed 5 Apr, with the offer that you accepted.',
    );
    assert.match(text('2017-04-04T09:00:00-05:00', offer) ?? '', /days left/);
  });

  it('says when an answer to the coach is overdue, until it is there', () => {
    const answer = '| 2017-03-20 | Response |  | Kim Example | e-mail |  |  |  |';

    assert.doesNotMatch(text('2017-03-15T09:00:00-05:00', asked) ?? '', /wanted/);
    assert.match(
      text('2017-03-16T09:00:00-05:00', asked) ?? '',
      /An answer was wanted by Wed 15 Mar, and none/,
    );
    assert.doesNotMatch(text('2017-03-21T09:00:00-05:00', asked, answer) ?? '', /wanted/);
  });
});
