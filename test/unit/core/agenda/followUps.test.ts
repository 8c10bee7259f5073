import assert from 'node:assert/strict';
import { contactAt, followUpsOf } from '../../../../src/core/agenda/followUps.ts';
import { decisionDate } from '../../../../src/core/agenda/decisionDate.ts';
import { presets } from '../../../support/presets.ts';
import { portfolioOf } from '../../../support/portfolioOf.ts';

const head =
  '| Date | Activity | Company | Contact | Channel | Status | Follow up | Notes |\n|---|---|---|---|---|---|---|---|\n';

function logOf(...rows: readonly string[]) {
  return portfolioOf({ files: { 'job-search.md': `${head}${rows.join('\n')}\n` } });
}

/** Company and date of each follow-up that is open. */
function openIn(...rows: readonly string[]): string[] {
  return followUpsOf(logOf(...rows)).map(({ company, date }) => `${date} ${company ?? ''}`);
}

describe('follow-ups', () => {
  it('are the dates that rows give themselves, the earliest first', () => {
    const open = openIn(
      '| 2026-11-18 | Outreach | Acme | Ada Byrne, CTO | Email | No answer | 2026-11-25 | |',
      '| 2026-11-19 | Outreach | Initech | Bo Lund | Email | | 2026-11-20 | |',
      '| 2026-11-19 | Outreach | Globex | Cy Reed | Email | | | |',
    );

    assert.deepEqual(open, ['2026-11-20 Initech', '2026-11-25 Acme']);
  });

  it('are over once a later row is about the same company', () => {
    const open = openIn(
      '| 2026-11-18 | Outreach | Acme | Ada Byrne | Email | | 2026-11-25 | |',
      '| 2026-11-25 | Outreach | ACME | Ada Byrne | Email | | 2026-12-02 | |',
    );

    assert.deepEqual(open, ['2026-12-02 ACME']);
  });

  it('are over once a later row of the same day is, and whatever the order of the file', () => {
    const same = openIn(
      '| 2026-11-18 | Outreach | Acme | Ada Byrne | Email | | 2026-11-25 | |',
      '| 2026-11-18 | Response | Acme | Ada Byrne | Email | | | |',
    );
    const newestFirst = openIn(
      '| 2026-11-25 | Outreach | Acme | Ada Byrne | Email | | | |',
      '| 2026-11-18 | Outreach | Acme | Ada Byrne | Email | | 2026-11-25 | |',
    );

    assert.deepEqual([same, newestFirst], [[], []]);
  });

  it('are over where the row says that nothing more will come', () => {
    const open = openIn(
      '| 2026-11-18 | Application | Acme | | Website | Rejected | 2026-11-25 | |',
      '| 2026-11-18 | Offer | Initech | | Phone | Accepted 2026-11-19 | 2026-11-25 | |',
    );

    assert.deepEqual(open, []);
  });

  it('of a person without a company end with a row about that person', () => {
    const open = openIn(
      '| 2026-11-18 | Meeting | | Ada Byrne | Coffee | | 2026-11-25 | |',
      '| 2026-11-19 | Meeting | | Bo Lund | Coffee | | 2026-11-26 | |',
      '| 2026-11-24 | Meeting | | Ada Byrne | Coffee | | | |',
    );

    assert.deepEqual(open, ['2026-11-26 ']);
  });

  it('know whom a row of the log is about', () => {
    const portfolio = logOf('| 2026-11-18 | Outreach | Acme | Ada Byrne, CTO | Email | | | |');

    assert.deepEqual(contactAt(portfolio, 'job-search.md', 3), {
      type: 'outreach',
      company: 'Acme',
      person: 'Ada Byrne',
      position: 'CTO',
      channel: 'Email',
    });
    assert.equal(contactAt(portfolio, 'job-search.md', 1), undefined);
    assert.equal(contactAt(portfolio, 'resume.md', 3), undefined);
  });
});

describe('the date by which an offer is answered', () => {
  const flatiron = presets['flatiron-career-services'] as Record<string, unknown>;
  const thanksgiving = { ...flatiron, holidays: [{ date: '2026-11-26' }] };

  it('is so many business days later, without holidays', () => {
    const { config, program } = portfolioOf({ files: {}, program: thanksgiving });

    assert.deepEqual(program && decisionDate({ config, program }, '2026-11-20'), {
      by: '2026-11-30',
      businessDays: 5,
    });
  });

  it('is nobody’s to say where the program asks nothing of offers', () => {
    const program = presets['turing-outreach-plan'] as Record<string, unknown>;

    assert.equal(decisionDate(portfolioOf({ files: {}, program }), '2026-11-20'), undefined);
  });

  it('is not said to a student who is not looking for a job', () => {
    const config = { student: { answers: { 'job-seeking': false } } };

    assert.equal(
      decisionDate(portfolioOf({ files: {}, program: flatiron, config }), '2026-11-20'),
      undefined,
    );
  });
});
