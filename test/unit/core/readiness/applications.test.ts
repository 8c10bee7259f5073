import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { documentsOf } from '../../../../src/core/portfolio/portfolio.ts';
import { deliverableOf, portfolioOf } from './portfolioOf.ts';

const configuration = JSON.stringify({
  student: { name: 'Ada Example', track: 'front-end', module: 4 },
  program: 'turing-outreach-plan',
  paths: { applications: 'applications' },
});
const initech = `---
company: Initech
position: "Developer"
type: Cold outreach
contact: Bea Sample, Team lead
application_date: 2017-01-30
status: no answer
website: https://initech.example
next_action:
  - Follow up
---

## Notes

Wrote to Bea on 2/1.
`;

describe('a folder with one file for each application', () => {
  it('is read file by file, and what stands below the YAML is notes', () => {
    const [log] = documentsOf(
      portfolioOf({
        'readiness.json': configuration,
        'applications/2017-initech.md': initech,
        'applications/template.md': initech,
        'applications/README.md': '# How I keep these\n',
      }),
      'log',
    );

    assert.equal(log?.path, 'applications/2017-initech.md');
    const [activity, ...others] = log.facts.activities;
    assert.deepEqual(others, []);
    assert.deepEqual(log.facts.problems, []);
    assert.equal(activity?.company, 'Initech');
    assert.equal(activity.person, 'Bea Sample');
    assert.equal(activity.position, 'Developer');
    assert.equal(activity.date?.iso, '2017-01-30');
    assert.equal(activity.status, 'no answer');
    assert.equal(activity.type, 'outreach');
    assert.deepEqual(activity.fields.company?.start, { line: 2, column: 10, offset: 13 });
  });

  it('counts beside the log', () => {
    const { progress } = deliverableOf(
      {
        'readiness.json': configuration,
        'job-search.md':
          '| Date | Activity | Company | Contact | Outcome |\n| --- | --- | --- | --- | --- |\n| 2017-01-31 | Cold outreach | Acme | Cyd Sample, Developer | no answer |\n',
        'applications/initech.md': initech,
      },
      'cold-outreach',
    );

    assert.deepEqual(progress, { done: 2, needed: 6 });
  });

  it('takes a file without a company for a log of its own', () => {
    const [log] = documentsOf(
      portfolioOf({
        'readiness.json': configuration,
        'applications/january.md':
          '---\ntitle: January\n---\n\n| Date | Company | Contact |\n| --- | --- | --- |\n| 2017-01-31 | Acme | Cyd |\n',
      }),
      'log',
    );

    assert.deepEqual(
      log?.facts.activities.map(({ company }) => company),
      ['Acme'],
    );
  });
});
