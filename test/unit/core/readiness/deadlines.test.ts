import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { Program } from '../../../../src/core/config/program.ts';
import type { SubmissionHistory } from '../../../../src/core/readiness/checklist.ts';
import { buildChecklist } from '../../../../src/core/readiness/buildChecklist.ts';
import {
  checkpointStates,
  deliverableOf,
  logOf,
  outreach,
  portfolioOf,
  turing,
  wholePortfolio,
} from './portfolioOf.ts';
import type { Files } from './portfolioOf.ts';

const submittedAt = (at: string, more: object = {}): SubmissionHistory => ({
  submission: { number: 1, commit: 'a'.repeat(40), at, changedSince: false, ...more },
});

function outreachStates(asOf: string, ...dates: string[]): string {
  const files = { 'job-search.md': logOf(...dates.map((date) => outreach(date))) };
  return checkpointStates(deliverableOf(files, 'cold-outreach', { asOf }));
}

function resumeStates(asOf: string, history: SubmissionHistory): string {
  return checkpointStates(
    deliverableOf(wholePortfolio, 'resume', { asOf, submissions: { resume: history } }),
  );
}

describe('a checkpoint', () => {
  it('is due, then missed, where nothing is there', () => {
    assert.equal(outreachStates('2017-02-03T16:00:00-07:00'), 'first-two due, second-two due, third-two due');
    assert.equal(
      outreachStates('2017-02-03T16:00:01-07:00'),
      'first-two missed, second-two due, third-two due',
    );
    assert.equal(
      outreachStates('2017-02-18T00:00:00-07:00'),
      'first-two missed, second-two missed, third-two missed',
    );
  });

  it('is met by activities up to its day, before it and after', () => {
    const dates = ['2017-01-30', '2017-02-03'];

    assert.equal(
      outreachStates('2017-02-03T09:00:00-07:00', ...dates),
      'first-two met, second-two due, third-two due',
    );
    assert.equal(
      outreachStates('2017-02-20T09:00:00-07:00', ...dates),
      'first-two met, second-two missed, third-two missed',
    );
  });

  it('is not met by a later activity', () => {
    assert.equal(
      outreachStates('2017-02-05T09:00:00-07:00', '2017-01-30', '2017-02-04'),
      'first-two missed, second-two due, third-two due',
    );
  });

  it('does not count what is still ahead, by the school’s calendar', () => {
    // In Denver it is still the 2nd.
    assert.equal(
      outreachStates('2017-02-03T05:00:00Z', '2017-01-30', '2017-02-03'),
      'first-two due, second-two due, third-two due',
    );
  });

  it('asks for the time of the first submission', () => {
    const asOf = '2017-02-02T09:00:00-07:00';

    assert.equal(resumeStates(asOf, submittedAt('2017-01-27T23:00:00Z')), 'submitted met, approved missed');
    assert.equal(
      resumeStates(asOf, submittedAt('2017-01-27T23:00:01Z')),
      'submitted missed, approved missed',
    );
    assert.equal(
      resumeStates(asOf, submittedAt('2017-01-31T10:00:00-07:00', { firstAt: '2017-01-26T10:00:00-07:00' })),
      'submitted met, approved missed',
    );
  });

  it('is not met by a submission that has not been sent', () => {
    const history = submittedAt('2017-01-26T10:00:00-07:00', { sent: false });

    assert.equal(resumeStates('2017-01-26T12:00:00-07:00', history), 'submitted due, approved due');
  });

  it('takes a tag from a clock that runs ahead as of now', () => {
    const history = submittedAt('2026-01-01T00:00:00Z');

    assert.equal(resumeStates('2017-01-26T12:00:00-07:00', history), 'submitted met, approved due');
    assert.equal(resumeStates('2017-01-28T12:00:00-07:00', history), 'submitted missed, approved due');
  });

  it('asks for an approval that is verified, in time', () => {
    const submission = submittedAt('2017-01-26T10:00:00-07:00');
    const decision = { kind: 'approved' as const, at: '2017-01-31T10:00:00-07:00' };
    const asOf = '2017-02-02T09:00:00-07:00';

    assert.equal(resumeStates(asOf, { ...submission, decision }), 'submitted met, approved met');
    assert.equal(
      resumeStates(asOf, { ...submission, decision: { ...decision, notVerified: 'no key' } }),
      'submitted met, approved missed',
    );
    assert.equal(
      resumeStates(asOf, { ...submission, decision: { ...decision, at: '2017-02-02T00:00:00-07:00' } }),
      'submitted met, approved missed',
    );
  });

  it('holds a portfolio that is complete now to have been so: files carry no time', () => {
    const states = (files: Files, asOf: string) =>
      checkpointStates(deliverableOf(files, 'portfolio', { asOf }));
    const unfinished = { ...wholePortfolio, 'portfolio.md': '' };

    assert.equal(states(wholePortfolio, '2017-02-01T12:00:00-07:00'), 'up met');
    assert.equal(states(wholePortfolio, '2017-02-05T12:00:00-07:00'), 'up met');
    assert.equal(states(unfinished, '2017-02-01T12:00:00-07:00'), 'up due');
    assert.equal(states(unfinished, '2017-02-05T12:00:00-07:00'), 'up missed');
  });

  it('asks for the date that it counts from, where nobody has said it', () => {
    const program = Program.parse({
      id: 'small',
      title: 'Small',
      timeZone: 'America/Denver',
      studentDates: { graduation: { title: 'your graduation' } },
      deliverables: [
        {
          ...{ id: 'plan', title: 'Plan', kind: 'document', document: 'plan' },
          checkpoints: ['one', 'two'].map((id) => ({ id, title: id, due: { anchor: 'graduation' } })),
        },
      ],
    });
    const texts = (config: object) =>
      deliverableOf({ 'readiness.json': JSON.stringify(config) }, 'plan', { program }).missing.map(
        ({ severity, message }) => `${severity}: ${message}`,
      );

    assert.deepEqual(texts({}).slice(1), [
      'warning: When it is due counts from your graduation: say the date in `readiness.json`, under `calendar`: { "graduation": "YYYY-MM-DD" }.',
    ]);
    assert.deepEqual(texts({ calendar: { graduation: '2017-03-03' } }).length, 1);
  });

  it('is never un-missed by time passing', () => {
    const day = fc
      .integer({ min: 0, max: 45 })
      .map((days) => Temporal.PlainDate.from('2017-01-20').add({ days }).toString());
    const moment = fc
      .integer({ min: 0, max: 45 * 24 })
      .map((hours) => Temporal.ZonedDateTime.from('2017-01-20T00:30[America/Denver]').add({ hours }));
    const history = fc.option(moment, { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(day, { maxLength: 9 }),
        moment,
        moment,
        history,
        history,
        (days, one, other, sent, answered) => {
          const files = { 'resume.md': 'Ada', 'job-search.md': logOf(...days.map((date) => outreach(date))) };
          const portfolio = portfolioOf(files);
          const iso = (at: Temporal.ZonedDateTime) => at.toInstant().toString();
          const resume = sent && {
            ...submittedAt(iso(sent)),
            ...(answered && { decision: { kind: 'approved' as const, at: iso(answered) } }),
          };
          const [early, late] = [one, other]
            .toSorted((left, right) => Temporal.ZonedDateTime.compare(left, right))
            .map((at) => {
              const submissions = new Map(resume ? [['resume', resume]] : []);
              return buildChecklist(portfolio, turing, [], { asOf: iso(at), submissions });
            });
          const states = (checklist: typeof early) =>
            checklist?.deliverables.flatMap(({ checkpoints }) => checkpoints.map(({ state }) => state)) ?? [];
          for (const [index, state] of states(early).entries()) {
            if (state === 'missed') assert.equal(states(late)[index], 'missed');
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
