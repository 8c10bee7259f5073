import assert from 'node:assert/strict';
import { presets } from '../../../support/presets.ts';
import { Program } from '../../../../src/core/config/program.ts';
import type { CommitHistory } from '../../../../src/core/ports.ts';
import type { ChecklistDeliverable, SubmissionHistory } from '../../../../src/core/readiness/checklist.ts';
import { checklistOf, logOf, outreach, wholePortfolio } from './portfolioOf.ts';

/** One student and three schools: what each checklist says was written by hand, from the schools' documents. */

const blog = (date: string, link: string) => `| ${date} | Blog post |  |  | ${link} | done |  |  |`;
const people = (date: string, ...names: string[]) => names.map((name) => outreach(date, `${name} Ltd`, name));

const sample = {
  ...wholePortfolio,
  'readiness.json': JSON.stringify({
    student: {
      track: 'front-end',
      answers: { 'job-seeking': true, commitment: true, showcase: true },
    },
    calendar: { graduation: '2017-03-03', 'job-search-start': '2017-03-06' },
  }),
  'job-search.md': logOf(
    ...people('2017-01-30', 'Ann', 'Ben'),
    ...people('2017-02-07', 'Cid'),
    ...people('2017-02-08', 'Dee'),
    '| 2017-02-10 | Meeting |  | Grace Example | in person | mentor hour |  |  |',
    ...people('2017-02-14', 'Eve'),
    ...people('2017-02-20', 'Fay'),
    '| 2017-02-20 | Practice interview |  | Ida Example | video | technical |  |  |',
    '| 2017-02-27 | Practice interview |  | Joe Example | video | cultural |  |  |',
    '| 2017-03-01 | Meeting |  | Kim Example | in person | career coach |  |  |',
    ...people('2017-03-06', 'Lea', 'Max'),
    ...people('2017-03-07', 'Nia', 'Ola'),
    ...people('2017-03-09', 'Pia', 'Quy', 'Ray', 'Sue'),
    ...people('2017-03-13', 'Tim', 'Tim', 'Una', 'Val', 'Wim', 'Xia', 'Yan', 'Zoe'),
    '| 2017-04-03 | Offer | Acme | Ann | phone | waiting |  |  |',
    '| 2017-04-10 | Response | Acme | Ann | phone | accepted |  |  |',
  ).replace(
    '| --- | --- | --- | --- | --- | --- | --- | --- |\n',
    '| --- | --- | --- | --- | --- | --- | --- | --- |\n' +
      `${blog('2017-03-10', 'https://ada.example.com/one')}\n${blog('2017-03-14', '')}\n`,
  ),
};

const commits: CommitHistory = {
  addresses: ['ada@example.com'],
  commits: ['2017-03-07', '2017-03-14', '2017-03-21'].flatMap((day, week) =>
    Array.from({ length: week === 2 ? 4 : 5 }, (_, index) => ({
      id: `${day}-${index}`,
      at: week === 1 ? `${day}T10:00:0${index}-04:00` : `${day}T1${index}:00:00-05:00`,
      committedAt: `${day}T20:00:00-05:00`,
      subject: 'Work',
      repository: '',
    })),
  ),
};

/** `id state done/needed`, and the weeks by their first letters: m(et), d(ue), x (missed), - (not asked). */
function line({ id, state, progress, weeks, checkpoints }: ChecklistDeliverable): string {
  const letters = { met: 'm', due: 'd', missed: 'x', 'not-asked': '-' };
  const dated = weeks ? weeks.map((week) => week.state) : checkpoints.map((checkpoint) => checkpoint.state);
  const row = dated.map((name) => letters[name]).join('');
  return [id, state, progress && `${progress.done}/${progress.needed}`, row].filter(Boolean).join(' ');
}

function linesAt(
  preset: string,
  asOf: string,
  submissions: Record<string, SubmissionHistory> = {},
): string[] {
  const program = Program.parse(presets[preset]);
  const known = Object.fromEntries(
    Object.entries(submissions).filter(([, { submission }]) => (submission?.at ?? '') <= asOf),
  );
  return checklistOf(sample, { asOf, program, commits, submissions: known }).deliverables.map(line);
}

describe('the Career Services Commitment (Flatiron)', () => {
  const always = ['job-seeking ready', 'commitment ready'];
  /** Elevator pitch aside, the documents are there; only their deadline passes. */
  const before = ['resume ready m', 'linkedin ready m', 'elevator-pitch missing d'];
  const after = ['resume ready m', 'linkedin ready m', 'elevator-pitch missing x'];
  const notBegun = [
    'activity-log missing 0/25',
    'contacts missing 0/25',
    'coding missing 0/25',
    'blog-posts missing 0/25',
  ];
  const calm = ['coach ready', 'employers ready', 'offers ready', 'networking ready'];
  const mocks = (technical: boolean, cultural: boolean) => [
    technical ? 'mock-technical-interview ready 1/1 m' : 'mock-technical-interview in-progress 0/1 d',
    cultural ? 'mock-cultural-interview ready 1/1 m' : 'mock-cultural-interview in-progress 0/1 d',
  ];
  const met = 'appointments ready 1/1 m';
  const weeks = (log: string, contacts: string, coding: string, blogs: string) => [
    `activity-log ${log}`,
    `contacts ${contacts}`,
    `coding ${coding}`,
    `blog-posts ${blogs}`,
  ];

  const expected: Readonly<Record<string, readonly string[]>> = {
    '2017-02-01T09:00': [
      ...always,
      ...before,
      ...mocks(false, false),
      'appointments in-progress 0/1 d',
      ...notBegun,
      ...calm,
    ],
    '2017-02-20T09:00': [...always, ...before, ...mocks(true, false), met, ...notBegun, ...calm],
    '2017-03-01T09:00': [...always, ...before, ...mocks(true, true), met, ...notBegun, ...calm],
    '2017-03-05T09:00': [...always, ...after, ...mocks(true, true), met, ...notBegun, ...calm],
    '2017-03-06T09:00': [
      ...[...always, ...after, ...mocks(true, true), met],
      ...weeks('in-progress 1/25 m', 'in-progress 0/25 d', 'missing 0/25 d', 'missing 0/25 d'),
      ...calm,
    ],
    '2017-03-10T09:00': [
      ...[...always, ...after, ...mocks(true, true), met],
      ...weeks('in-progress 1/25 m', 'in-progress 1/25 m', 'in-progress 1/25 m', 'in-progress 1/25 m'),
      ...calm,
    ],
    // Eight rows on this day, but two of them name the same person.
    '2017-03-13T09:00': [
      ...[...always, ...after, ...mocks(true, true), met],
      ...weeks('in-progress 2/25 mm', 'in-progress 1/25 md', 'in-progress 1/25 md', 'in-progress 1/25 md'),
      ...calm,
    ],
    // The second blog post has no address.
    '2017-03-20T09:00': [
      ...[...always, ...after, ...mocks(true, true), met],
      ...weeks(
        'in-progress 2/25 mmd',
        'in-progress 1/25 mxd',
        'in-progress 2/25 mmd',
        'in-progress 1/25 mxd',
      ),
      ...calm,
    ],
    // An offer of the day before wants an answer by the 10th.
    '2017-04-04T09:00': [
      ...[...always, ...after, ...mocks(true, true), met],
      ...weeks(
        'in-progress 3/25 mmxxm',
        'in-progress 1/25 mxxxd',
        'in-progress 2/25 mmxxd',
        'in-progress 1/25 mxxxd',
      ),
      ...['coach ready', 'employers ready', 'offers in-progress 0/1 d', 'networking ready'],
    ],
    // It was accepted on the fifth business day, which ends the search: of that week nothing is asked.
    '2017-04-12T09:00': [
      ...[...always, ...after, ...mocks(true, true), met],
      ...weeks(
        'in-progress 3/5 mmxxm-',
        'in-progress 1/5 mxxxx-',
        'in-progress 2/5 mmxxx-',
        'in-progress 1/5 mxxxx-',
      ),
      ...['coach ready', 'employers ready', 'offers ready 1/1 m', 'networking ready'],
    ],
  };

  for (const [asOf, lines] of Object.entries(expected)) {
    it(`is what a coach would see on ${asOf}`, () => {
      assert.deepEqual(linesAt('flatiron-career-services', asOf), lines);
    });
  }

  it('asks whether the student looks for a job, and asks for everything until that is said', () => {
    const files = { ...sample, 'readiness.json': '{}' };
    const program = Program.parse(presets['flatiron-career-services']);

    const { deliverables, ready } = checklistOf(files, { program, commits });

    assert.equal(ready, false);
    assert.equal(deliverables.length, 16);
    assert.match(deliverables[0]?.missing[0]?.message ?? '', /^Are you looking for a job\?/);
    const contacts = deliverables.find(({ id }) => id === 'contacts');
    assert.match(contacts?.missing[0]?.message ?? '', /It counts from your job search start date/);
    const alone = JSON.stringify({ student: { answers: { 'job-seeking': false } } });
    const off = checklistOf({ ...sample, 'readiness.json': alone }, { program, commits });
    assert.deepEqual(
      off.deliverables.map(({ id }) => id),
      [
        'job-seeking',
        'resume',
        'linkedin',
        'elevator-pitch',
        'mock-technical-interview',
        'mock-cultural-interview',
      ],
    );
  });

  it('asks alumni for three meetings', () => {
    const program = Program.parse(presets['flatiron-career-services']);
    const config = JSON.stringify({ student: { answers: { 'job-seeking': false, alumni: true } } });

    const { deliverables } = checklistOf(
      { ...sample, 'readiness.json': config },
      { program, asOf: '2017-03-02' },
    );

    assert.equal(deliverables.map(line).at(-1), 'alumni-meetings in-progress 2/3');
  });
});

describe('Outcomes (Make School)', () => {
  const at = '2017-03-08T12:00:00-08:00';
  const submissions = {
    'job-ready': {
      submission: { number: 1, commit: 'a'.repeat(40), at, changedSince: false },
      decision: { kind: 'approved' as const, at },
    },
  };
  const rows = (interview: boolean, mentor: boolean, ready: string) => [
    'resume ready',
    'portfolio ready 2/2',
    `mock-interviews ${interview ? 'ready 1/1' : 'in-progress 0/1'}`,
    `mentorship ${mentor ? 'ready 1/1' : 'in-progress 0/1'}`,
    `job-ready ${ready}`,
    'outcomes-page ready',
  ];
  const expected: Readonly<Record<string, readonly string[]>> = {
    '2017-01-15T09:00': rows(false, false, 'in-progress 2/4'),
    '2017-02-01T09:00': rows(false, false, 'in-progress 2/4'),
    '2017-02-09T23:59': rows(false, false, 'in-progress 2/4'),
    '2017-02-10T00:00': rows(false, true, 'in-progress 3/4'),
    '2017-02-19T23:59': rows(false, true, 'in-progress 3/4'),
    '2017-02-20T00:00': rows(true, true, 'ready 4/4'),
    '2017-03-06T09:00': rows(true, true, 'ready 4/4'),
    '2017-03-08T11:59': rows(true, true, 'ready 4/4'),
    '2017-03-09T09:00': rows(true, true, 'approved 4/4'),
    '2017-04-12T09:00': rows(true, true, 'approved 4/4'),
  };

  for (const [asOf, lines] of Object.entries(expected)) {
    it(`is what the outcomes manager would see on ${asOf}`, () => {
      assert.deepEqual(linesAt('make-school-outcomes', asOf, submissions), lines);
    });
  }
});

describe('the Outreach Plan (Turing)', () => {
  const rows = (resume: string, portfolio: string, outreachState: string, interview: string) => [
    `resume ready ${resume}`,
    `portfolio ready 3/3 ${portfolio}`,
    'project-documentation ready 3/3',
    `cold-outreach ${outreachState}`,
    `interview ${interview}`,
  ];
  const expected: Readonly<Record<string, readonly string[]>> = {
    '2017-01-27T16:00': rows('dd', 'm', 'in-progress 0/6 ddd', 'in-progress 0/1 d'),
    '2017-01-27T16:01': rows('xd', 'm', 'in-progress 0/6 ddd', 'in-progress 0/1 d'),
    '2017-01-30T09:00': rows('xd', 'm', 'in-progress 2/6 mdd', 'in-progress 0/1 d'),
    '2017-02-02T00:00': rows('xx', 'm', 'in-progress 2/6 mdd', 'in-progress 0/1 d'),
    '2017-02-08T09:00': rows('xx', 'm', 'in-progress 4/6 mmd', 'in-progress 0/1 d'),
    '2017-02-17T16:00': rows('xx', 'm', 'in-progress 5/6 mmd', 'in-progress 0/1 d'),
    '2017-02-17T16:01': rows('xx', 'm', 'in-progress 5/6 mmx', 'in-progress 0/1 d'),
    // The sixth contact came after its deadline.
    '2017-02-20T09:00': rows('xx', 'm', 'ready 6/6 mmx', 'ready 1/1 m'),
    '2017-02-27T16:01': rows('xx', 'm', 'ready 6/6 mmx', 'ready 1/1 m'),
    '2017-04-12T09:00': rows('xx', 'm', 'ready 6/6 mmx', 'ready 1/1 m'),
  };

  for (const [asOf, lines] of Object.entries(expected)) {
    it(`is what the coordinator would see on ${asOf}`, () => {
      assert.deepEqual(linesAt('turing-outreach-plan', asOf), lines);
    });
  }
});
