import assert from 'node:assert/strict';
import { Program } from '../../../../src/core/config/program.ts';
import type { DecisionSummary, SubmissionSummary } from '../../../../src/core/readiness/checklist.ts';
import { deliverableFiles } from '../../../../src/core/readiness/buildChecklist.ts';
import {
  checklistOf,
  deliverableOf,
  findingIn,
  logOf,
  missingTexts,
  outreach,
  portfolioOf,
  turing,
  wholePortfolio,
} from './portfolioOf.ts';
import type { Files, Situation } from './portfolioOf.ts';

const later = '2017-03-01T09:00:00-07:00';
const submission: SubmissionSummary = {
  number: 1,
  commit: 'a'.repeat(40),
  at: '2017-01-26T10:00:00-07:00',
  sent: true,
  changedSince: false,
};
const approved: DecisionSummary = { kind: 'approved', at: '2017-01-31T10:00:00-07:00' };

/** `resume ready` and so on, with progress. */
function states(files: Files, situation?: Situation): string[] {
  return checklistOf(files, situation).deliverables.map(
    ({ id, state, progress }) => `${id} ${state}${progress ? ` ${progress.done}/${progress.needed}` : ''}`,
  );
}

describe('the checklist', () => {
  it('shows everything as missing for an empty portfolio', () => {
    const checklist = checklistOf({});

    assert.equal(checklist.ready, false);
    assert.deepEqual(states({}), [
      'resume missing',
      'portfolio missing 0/3',
      'project-documentation missing 0/3',
      'cold-outreach missing 0/6',
      'interview missing 0/1',
      'the-plan missing',
    ]);
  });

  it('says program, coordinator, moment and countdown', () => {
    const { program, coordinator, asOf, countdown } = checklistOf({}, { asOf: '2017-02-01T16:00:00Z' });

    assert.deepEqual(program, {
      id: 'turing-outreach-plan',
      title: 'Turing School: Outreach Plan',
      timeZone: 'America/Denver',
    });
    assert.equal(coordinator?.handle, '@megstew');
    assert.equal(asOf, '2017-02-01T09:00:00-07:00');
    assert.deepEqual(countdown, {
      title: 'You get you a job',
      days: 71,
      start: '2017-01-23',
      end: '2017-04-04',
      left: 62,
      text: 'You get you a job: 62 of 71 days left, until Tue 4 Apr.',
    });
  });

  it('is ready only when everything is done, approvals included', () => {
    const both = {
      resume: { submission, decision: approved },
      portfolio: { submission, decision: approved },
    };

    assert.equal(checklistOf(wholePortfolio, { asOf: later }).ready, false);
    assert.equal(checklistOf(wholePortfolio, { asOf: later, submissions: both }).ready, true);
    assert.equal(
      checklistOf(wholePortfolio, {
        asOf: later,
        submissions: both,
        findings: [findingIn('readiness.json', 'error')],
      }).ready,
      false,
    );
  });

  it('lists the files that a submission holds', () => {
    const files = deliverableFiles(portfolioOf(wholePortfolio), turing);

    assert.deepEqual(files.get('portfolio'), [
      'portfolio.md',
      'projects/a/README.md',
      'projects/b/README.md',
      'projects/c/README.md',
      'resume.md',
    ]);
    assert.deepEqual(files.get('cold-outreach'), ['job-search.md']);
    assert.deepEqual(files.get('the-plan'), []);
  });
});

describe('a document', () => {
  it('is missing without a file, with the step that makes it', () => {
    const resume = deliverableOf({}, 'resume');

    assert.deepEqual(missingTexts(resume), ['error: There is no résumé yet; it is expected in `resume.md`.']);
    assert.deepEqual(resume.nextStep, { kind: 'create-document', path: 'resume.md', document: 'resume' });
  });

  it('is missing while its file is empty', () => {
    const resume = deliverableOf({ 'resume.md': ' \n' }, 'resume');

    assert.equal(resume.state, 'missing');
    assert.deepEqual(missingTexts(resume), ['error: `resume.md` is empty.']);
  });

  it('is in progress with errors in it, which lead to their places', () => {
    const error = findingIn('resume.md', 'error', 'No e-mail.');
    const resume = deliverableOf(wholePortfolio, 'resume', {
      findings: [findingIn('resume.md', 'warning', 'Long.'), error],
    });

    assert.equal(resume.state, 'in-progress');
    assert.deepEqual(missingTexts(resume), ['error: No e-mail.', 'warning: Long.']);
    assert.deepEqual(resume.nextStep, { kind: 'fix-finding', file: 'resume.md', range: error.range });
  });

  it('is ready without errors, and to be handed in where an approval is asked for', () => {
    const resume = deliverableOf(wholePortfolio, 'resume', {
      findings: [findingIn('resume.md', 'warning', 'Long.')],
    });

    assert.equal(resume.state, 'ready');
    assert.equal(resume.done, false);
    assert.deepEqual(missingTexts(resume), [
      'warning: It is complete, but not handed in yet.',
      'warning: Long.',
    ]);
    assert.deepEqual(resume.nextStep, { kind: 'submit', deliverable: 'resume' });
  });

  it('that no rule judges needs more than headings', () => {
    const plan = deliverableOf({ 'plan.md': '# The Plan\n\n<!-- to do -->\n\n## Goals\n' }, 'the-plan');

    assert.equal(plan.state, 'in-progress');
    assert.equal(missingTexts(plan)[0], 'error: `plan.md` has headings, but no text yet.');
  });
});

describe('projects', () => {
  it('count when their README has no errors', () => {
    const findings = [findingIn('projects/b/README.md', 'error', 'No setup.')];
    const documentation = deliverableOf(wholePortfolio, 'project-documentation', { findings });

    assert.equal(documentation.state, 'in-progress');
    assert.deepEqual(documentation.progress, { done: 2, needed: 3 });
    assert.deepEqual(missingTexts(documentation), [firstLevel, 'error: No setup.', firstLevel, firstLevel]);
  });

  it('must all be documented, also beyond the three', () => {
    const files = { ...wholePortfolio, 'projects/d/index.js': '' };
    const documentation = deliverableOf(files, 'project-documentation');

    assert.deepEqual(documentation.progress, { done: 3, needed: 4 });
    assert.equal(documentation.done, false);
    assert.equal(missingTexts(documentation).at(-1), 'error: The project `projects/d` has no README.');
  });

  it('that are too few lead to a new one', () => {
    const documentation = deliverableOf({ 'projects/a/README.md': '# A' }, 'project-documentation');

    assert.deepEqual(missingTexts(documentation), [
      'error: 2 more projects expected: there is 1 of 3 in `projects/*`.',
      firstLevel,
    ]);
    assert.deepEqual(documentation.nextStep, { kind: 'add-project', path: 'projects/new-project' });
  });

  it('make the portfolio with résumé and copy, which sums up what is left elsewhere', () => {
    const findings = [
      findingIn('resume.md', 'error', 'No e-mail.'),
      findingIn('projects/a/README.md', 'error', 'No setup.'),
      findingIn('projects/a/README.md', 'error', 'No title.'),
    ];
    const portfolio = deliverableOf(wholePortfolio, 'portfolio', { findings });

    assert.equal(portfolio.state, 'in-progress');
    assert.deepEqual(portfolio.progress, { done: 1, needed: 3 });
    assert.deepEqual(missingTexts(portfolio), [
      'error: Résumé: No e-mail.',
      'error: `projects/a/README.md`: 2 things left to put right.',
    ]);
  });
});

describe('activities', () => {
  const outreachOf = (...rows: string[]) =>
    deliverableOf({ 'job-search.md': logOf(...rows) }, 'cold-outreach', { asOf: later });

  it('count with date, company and person', () => {
    const { state, progress, nextStep } = outreachOf(
      outreach('2017-01-30', 'Acme'),
      outreach('2017-01-31', 'Borealis'),
      outreach('2017-02-01', 'Cumulus'),
    );

    assert.equal(state, 'in-progress');
    assert.deepEqual(progress, { done: 3, needed: 6 });
    assert.deepEqual(nextStep, { kind: 'log-activity', types: ['outreach'] });
  });

  it('do not count without, and say what is missing at the row', () => {
    const { progress, missing } = outreachOf(
      outreach('2017-01-30', 'Acme', ''),
      outreach('2017-01-30', '', '—'),
    );

    assert.deepEqual(progress, { done: 0, needed: 6 });
    assert.deepEqual(
      missing.map(({ message, range }) => `${range?.start.line ?? '-'}: ${message}`),
      [
        '-: 6 more expected: 0 of 6 so far.',
        '3: Outreach (Acme) of 2017-01-30 does not count yet: the person is missing.',
        '4: Outreach of 2017-01-30 does not count yet: the company and the person are missing.',
      ],
    );
  });

  it('count without position and outcome, which are asked for all the same', () => {
    const row = '| 2017-01-30 | Outreach | Acme | Ada Example | e-mail |  |  |  |';

    assert.deepEqual(missingTexts(outreachOf(row)), [
      'error: 5 more expected: 1 of 6 so far.',
      'hint: The position of the person is asked for too; it is missing in 1 of 1.',
      'hint: The outcome is asked for too; it is missing in 1 of 1.',
    ]);
  });

  it('are said to be with one company where many are', () => {
    const rows = ['Ann', 'Ben', 'Cid', 'Dee', 'Eve', 'Fay'].map((name, day) =>
      outreach(`2017-01-2${day}`, day === 0 ? 'ACME ' : 'Acme', name),
    );
    const { done, missing } = deliverableOf({ 'job-search.md': logOf(...rows) }, 'cold-outreach');

    assert.equal(done, true);
    assert.ok(missing.some(({ message }) => message === '6 of these 6 are with one company, ACME.'));
  });

  it('of another kind do not count', () => {
    assert.deepEqual(outreachOf('| 2017-01-30 | Application | Acme | Ada Example |  |  |  |  |').progress, {
      done: 0,
      needed: 6,
    });
  });

  it('to somebody who was written to before are follow-ups, and not cold', () => {
    const { progress } = outreachOf(
      outreach('2017-01-30', 'Acme'),
      '| 2017-02-01 | Follow-up | Acme | Ada Example | e-mail |  |  |  |',
      '| 2017-02-02 | Followed up by email | Acme | Ada Example | e-mail |  |  |  |',
    );

    assert.deepEqual(progress, { done: 1, needed: 6 });
  });

  it('of people on the skip list are not cold', () => {
    const program = Program.parse({
      ...turing,
      skipList: [{ company: 'ACME', reason: 'alumni work there' }],
    });
    const files = {
      'job-search.md': logOf(outreach('2017-01-30', 'Acme'), outreach('2017-01-31', 'Borealis')),
    };
    const { progress, missing } = deliverableOf(files, 'cold-outreach', { asOf: later, program });

    assert.deepEqual(progress, { done: 1, needed: 6 });
    assert.equal(
      missing[1]?.message,
      'Outreach (Ada Example, Acme) of 2017-01-30 does not count: alumni work there.',
    );
  });

  it('that cannot be read are never nothing in silence', () => {
    const log = '# Log\n\n| What | Else |\n| --- | --- |\n| wrote to a company | yesterday |\n';
    const { state, missing } = deliverableOf({ 'job-search.md': log }, 'cold-outreach');

    assert.equal(state, 'in-progress');
    assert.match(
      missing[0]?.message ?? '',
      /^6 more expected: 0 of 6 so far, and 1 place of the log could not be read\.$/,
    );
    assert.equal(missing[1]?.file, 'job-search.md');
  });

  it('in a log with a merge that was not finished are never enough', () => {
    const rows = ['Acme', 'Borealis', 'Cumulus', 'Delta', 'Ember', 'Fjord'].map((company) =>
      outreach('2017-01-30', company),
    );
    const log = `${logOf(...rows)}\n<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> other\n`;
    const { done, missing } = deliverableOf({ 'job-search.md': log }, 'cold-outreach', { asOf: later });

    assert.equal(done, false);
    assert.ok(missing.some(({ message }) => message.includes('a merge that was not finished')));
  });
});

describe('a submission', () => {
  const resumeWith = (more: Partial<SubmissionSummary>, decision?: DecisionSummary) =>
    deliverableOf(wholePortfolio, 'resume', {
      submissions: { resume: { submission: { ...submission, ...more }, ...(decision && { decision }) } },
    });

  it('moves the deliverable on, and its answer further', () => {
    assert.equal(resumeWith({}).state, 'submitted');
    assert.equal(resumeWith({ changedSince: true }).state, 'submitted');
    assert.equal(resumeWith({}, { ...approved, kind: 'changes-requested' }).state, 'changes-requested');
    assert.equal(resumeWith({}, { ...approved, kind: 'returned' }).state, 'returned');
    assert.equal(resumeWith({}, approved).state, 'approved');
    assert.equal(resumeWith({ changedSince: true }, approved).state, 'changed');
  });

  it('is done only when approved as it is now', () => {
    assert.equal(resumeWith({}).done, false);
    assert.equal(resumeWith({}, approved).done, true);
    assert.equal(resumeWith({ changedSince: true }, approved).done, false);
  });

  it('is not answered by a decision that is not verified', () => {
    assert.equal(resumeWith({}, { ...approved, notVerified: 'no such key' }).state, 'submitted');
  });

  it('that was not sent wants to be sent', () => {
    const { missing, nextStep } = resumeWith({ sent: false });

    assert.equal(missing[0]?.message, 'It was handed in on this machine, but not sent yet.');
    assert.deepEqual(nextStep, { kind: 'send', deliverable: 'resume' });
  });

  it('waits for the coordinator, until something was changed', () => {
    assert.equal(resumeWith({}).nextStep, undefined);
    assert.deepEqual(resumeWith({ changedSince: true }).nextStep, { kind: 'submit', deliverable: 'resume' });
  });

  it('loses its approval when that has expired', () => {
    const [resume, ...others] = turing.deliverables;
    const program = Program.parse({
      ...turing,
      deliverables: [{ ...resume, approvalExpires: { days: 10 } }, ...others],
    });
    const stateAt = (asOf: string) =>
      deliverableOf(wholePortfolio, 'resume', {
        asOf,
        program,
        submissions: { resume: { submission, decision: approved } },
      }).state;

    assert.equal(stateAt('2017-02-10T10:00:00-07:00'), 'approved');
    assert.equal(stateAt('2017-02-10T10:00:01-07:00'), 'ready');
  });
});

describe('The Plan', () => {
  const asked = (student: object) =>
    checklistOf({ 'readiness.json': JSON.stringify({ student }) }).deliverables.find(
      ({ id }) => id === 'the-plan',
    );

  it('falls on back-end students from their fourth module on', () => {
    assert.ok(asked({ track: 'Back End', module: 4 }));
    assert.ok(asked({ track: 'back-end', module: 5 }));
    assert.equal(asked({ track: 'back-end', module: 3 }), undefined);
    assert.equal(asked({ track: 'front-end', module: 4 }), undefined);
    assert.equal(asked({ track: 'front-end' }), undefined);
    assert.equal(asked({ module: 2 }), undefined);
  });

  it('is asked of those who have not said, with how to say it', () => {
    const message =
      'hint: This is only for back-end students from module 4 on. Say which you are in `readiness.json`, ' +
      'under `student`: `"track": "back-end", "module": 4`, for example.';

    for (const student of [{}, { track: 'back-end' }, { module: 4 }]) {
      const plan = asked(student);
      assert.ok(plan);
      assert.equal(missingTexts(plan)[1], message);
    }
    const known = asked({ track: 'back-end', module: 4 });
    assert.equal(known?.missing.length, 1);
  });
});

/** What is said of a README that says hardly anything. */
const firstLevel =
  'warning: Level 1 of 3: add what it is, how to set it up and your own words for what a template says to reach level 2.';
