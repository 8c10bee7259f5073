import assert from 'node:assert/strict';
import type { Activity } from '../../../../../src/core/document/activity.ts';
import type { DateOrder } from '../../../../../src/core/document/log/dates.ts';
import { readLog } from '../../../../../src/core/document/log/readLog.ts';
import { parse } from '../../../../../src/core/document/parse.ts';

const read = (text: string, dateOrder?: DateOrder) =>
  readLog(parse(text), text, { path: 'job-search.md', dateOrder: dateOrder ?? 'month-first' });

/** What an activity says, without places. */
function told(activity: Activity) {
  const { date, followUp } = activity;
  const texts = Object.entries(activity).filter(
    ([field, value]) => field !== 'file' && typeof value === 'string',
  );
  return {
    ...(date && { date: date.iso ?? date.problem }),
    ...Object.fromEntries(texts),
    ...(followUp && { followUp: followUp.iso ?? followUp.problem }),
  };
}

describe('a log that is kept as a table', () => {
  it('is read by the names of its columns, not by their order', () => {
    const log = read(`| Result | Employer | Date Applied | Job Title |
| --- | --- | --- | --- |
| waiting | Acme \\| Sons | 2/3/2017 | Developer |
`);
    assert.deepEqual(log.activities.map(told), [
      {
        date: '2017-02-03',
        type: 'application',
        company: 'Acme | Sons',
        position: 'Developer',
        outcome: 'waiting',
      },
    ]);
  });

  it('parts a contact from the position', () => {
    const log = read(`| Date | Activity | Company | Contact |
| - | - | - | - |
| 2017-02-03 | Cold email | Acme | Ada Example, Senior Developer |
| 2017-02-04 | Coffee | Acme | Bob Example (CTO) |
`);
    assert.deepEqual(log.activities.map(told), [
      {
        date: '2017-02-03',
        type: 'outreach',
        typeText: 'Cold email',
        company: 'Acme',
        person: 'Ada Example',
        position: 'Senior Developer',
        channel: 'email',
      },
      {
        date: '2017-02-04',
        type: 'outreach',
        typeText: 'Coffee',
        company: 'Acme',
        person: 'Bob Example',
        position: 'CTO',
        channel: 'coffee',
      },
    ]);
  });

  it('leaves empty rows and rows of a template out', () => {
    const log = read(`| Date | Company | Contact |
| - | - | - |
|  |  |  |
| YYYY-MM-DD | [Company] | - |
`);
    assert.deepEqual(log.activities, []);
    assert.deepEqual(log.problems, []);
  });

  it('knows where each field stands', () => {
    const text = '| Date | Company | Contact |\n| - | - | - |\n| 2017-02-03 | **Acme** |  |\n';
    const [activity] = read(text).activities;
    const places = Object.entries(activity?.fields ?? {}).map(([field, { start, end }]) => [
      field,
      text.slice(start.offset, end.offset),
    ]);
    assert.deepEqual(Object.fromEntries(places), { date: '2017-02-03', company: 'Acme', person: '' });
  });

  it('says where a row has more cells than the header', () => {
    const log = read('| Date | Company |\n| - | - |\n| 2017-02-03 | Acme | lost |\n');
    assert.deepEqual(
      log.problems.map(({ kind, range }) => [kind, range.start.line, range.start.column]),
      [['columns-differ', 3, 21]],
    );
    assert.equal(log.activities.length, 1);
  });

  it('says so where the columns have no names, or the line of dashes is missing', () => {
    const nameless = read('| 2017-02-03 | Acme |\n| - | - |\n| 2017-02-04 | Big Co |\n');
    const dashless = read('| Date | Company |\n| 2017-02-03 | Acme |\n');
    assert.deepEqual(
      nameless.problems.map(({ kind }) => kind),
      ['table-not-understood'],
    );
    assert.deepEqual(
      dashless.problems.map(({ kind }) => kind),
      ['table-not-understood'],
    );
  });

  it('is read as far as it goes where a merge was not finished', () => {
    const log = read(
      '| Date | Company |\n| - | - |\n<<<<<<< HEAD\n| 2017-02-03 | Acme |\n=======\n| 2017-02-04 | Big Co |\n>>>>>>> other\n',
    );
    assert.deepEqual(
      log.activities.map(({ company }) => company),
      ['Acme', 'Big Co'],
    );
    assert.deepEqual(
      log.problems.map(({ kind, range }) => [kind, range.start.line, range.end.line]),
      [['conflict', 3, 7]],
    );
  });
});

describe('a log in other shapes', () => {
  const shapes: readonly [string, string, readonly Record<string, string>[]][] = [
    [
      'one line for each contact',
      '# Cold outreach\n\n1/5/2017 email - to Ada Example (Developer-Acme): no answer\n1/6/2017 LinkedIn - to Bob Example (CTO at Big Co): coffee on 1/14\n',
      [
        {
          date: '2017-01-05',
          type: 'outreach',
          typeText: 'email',
          company: 'Acme',
          person: 'Ada Example',
          position: 'Developer',
          channel: 'email',
          outcome: 'no answer',
        },
        {
          date: '2017-01-06',
          type: 'outreach',
          typeText: 'LinkedIn',
          company: 'Big Co',
          person: 'Bob Example',
          position: 'CTO',
          channel: 'LinkedIn',
          outcome: 'coffee on 1/14',
        },
      ],
    ],
    [
      'a number for each name and company',
      '1. **Ada Example | Acme** - I wrote her an email.\n2. **Bob Example | Big Co** - coffee\n',
      [
        { type: 'outreach', company: 'Acme', person: 'Ada Example', outcome: 'I wrote her an email.' },
        { type: 'outreach', company: 'Big Co', person: 'Bob Example', outcome: 'coffee' },
      ],
    ],
    [
      'a name, a role and a company, with the status nested',
      '## Outreach\n\n- Ada Example : Developer @ Acme\n  - 2/3/2017\n  - no response\n',
      [
        {
          date: '2017-02-03',
          type: 'outreach',
          company: 'Acme',
          person: 'Ada Example',
          position: 'Developer',
          outcome: 'no response',
        },
      ],
    ],
    [
      'a heading for each company, with labels',
      '# Cold outreach\n\n### Acme\n\n- Contact: Ada Example, Developer\n- Date: 01/29/2017\n- Outcome: She did not respond\n',
      [
        {
          date: '2017-01-29',
          type: 'outreach',
          company: 'Acme',
          person: 'Ada Example',
          position: 'Developer',
          outcome: 'She did not respond',
        },
      ],
    ],
    [
      'a heading for each company, with dated bullets',
      '# Log\n\n### Acme\n\n- 2/3/2017 emailed Ada; no answer\n- 2/9/2017 phone screen with recruiter\n',
      [
        { date: '2017-02-03', type: 'outreach', company: 'Acme', outcome: 'emailed Ada; no answer' },
        { date: '2017-02-09', type: 'interview', company: 'Acme', outcome: 'phone screen with recruiter' },
      ],
    ],
    [
      'a line for each application with bars between its parts, one of them an address',
      '# Applications\n\n- 2026-06-06T20:18:56.286Z | Acme | Data Scientist - Models | https://jobs.example.com/acme | submitted | sent résumé\n- 2026-06-07 | Globex | Developer | https://jobs.example.com/globex\n',
      [
        {
          date: '2026-06-06',
          type: 'application',
          company: 'Acme',
          position: 'Data Scientist - Models',
          link: 'https://jobs.example.com/acme',
          outcome: 'submitted | sent résumé',
        },
        {
          date: '2026-06-07',
          type: 'application',
          company: 'Globex',
          position: 'Developer',
          link: 'https://jobs.example.com/globex',
        },
      ],
    ],
    [
      'a heading for each day, below one for the month',
      '# Log\n\n## October 2026\n\n### Monday, October 5\n\n* Emailed Ada Example at Acme re: junior role\n* Applied: Globex (Front End Engineer)\n* Connected on LinkedIn with Bob Example, CTO of Initech\n* Worked on my résumé\n\n### Tue 10/6\n\nWent to the JS meetup; met Kim Example (Developer, Hooli)\n',
      [
        {
          date: '2026-10-05',
          type: 'outreach',
          typeText: 'Emailed',
          channel: 'email',
          company: 'Acme',
          person: 'Ada Example',
          outcome: 're: junior role',
        },
        {
          date: '2026-10-05',
          type: 'application',
          typeText: 'Applied',
          company: 'Globex',
          position: 'Front End Engineer',
        },
        {
          date: '2026-10-05',
          type: 'outreach',
          typeText: 'Connected on LinkedIn',
          channel: 'LinkedIn',
          company: 'Initech',
          person: 'Bob Example',
          position: 'CTO',
        },
        {
          date: '2026-10-06',
          type: 'event',
          typeText: 'Went to the JS meetup; met',
          channel: 'in person',
          company: 'Hooli',
          person: 'Kim Example',
          position: 'Developer',
        },
      ],
    ],
    [
      'a line in bold for each week, and days within the lines',
      '# Outreach\n\n**Week of Oct 5, 2026**\n\n1. Globex - applied online 10/7/2026, rejected\n2. Hooli (referral from Bob): phone screen on October 9th, 2026\n3. 2026-10-10: Coffee w/ Ada Example (Pied Piper, Engineering Manager) - good advice\n4. 2026-10-12: follow up with Ada\n5. met Kim Example (Turing alum): told me of an opening\n',
      [
        {
          date: '2026-10-07',
          type: 'application',
          company: 'Globex',
          outcome: 'applied online 10/7/2026, rejected',
        },
        {
          date: '2026-10-09',
          type: 'interview',
          company: 'Hooli',
          outcome: 'phone screen on October 9th, 2026',
        },
        {
          date: '2026-10-10',
          type: 'outreach',
          typeText: 'Coffee',
          channel: 'coffee',
          company: 'Pied Piper',
          person: 'Ada Example',
          position: 'Engineering Manager',
          outcome: 'good advice',
        },
        {
          date: '2026-10-12',
          type: 'follow-up',
          typeText: 'follow up',
          company: 'Pied Piper',
          person: 'Ada Example',
          position: 'Engineering Manager',
        },
        {
          type: 'meeting',
          typeText: 'met',
          person: 'Kim Example',
          position: 'Turing alum',
          outcome: 'told me of an opening',
        },
      ],
    ],
    [
      'labels in a paragraph for each contact',
      '# Log\n\nCompany: Acme\nContact: Ada Example, recruiter\nDate: 2026-10-05\nMethod: email\nResponse: none yet\n\nCompany: Globex\nContact: Bob Example\nDate: 2026-10-06\n',
      [
        {
          date: '2026-10-05',
          type: 'outreach',
          company: 'Acme',
          person: 'Ada Example',
          position: 'recruiter',
          channel: 'email',
          outcome: 'none yet',
        },
        { date: '2026-10-06', type: 'outreach', company: 'Globex', person: 'Bob Example' },
      ],
    ],
    [
      'a heading for each company, with the day at the end, and a follow-up that is done beside one to come',
      '# Log\n\n## Acme\n\n- Emailed Ada Example(CTO Acme)\n- applied 2017-02-03 for Developer\n- [✅] follow up 2017-02-10\n- coffee with Bob Example 2017-02-14\n- follow up 2017-02-20\n',
      [
        {
          date: '2017-02-03',
          type: 'application',
          company: 'Acme',
          person: 'Ada Example',
          position: 'CTO',
          outcome: 'applied 2017-02-03 for Developer',
        },
        {
          date: '2017-02-10',
          type: 'follow-up',
          company: 'Acme',
          person: 'Ada Example',
          position: 'CTO',
          status: 'done',
          outcome: 'follow up 2017-02-10',
        },
        {
          date: '2017-02-14',
          type: 'outreach',
          company: 'Acme',
          person: 'Bob Example',
          typeText: 'coffee',
          channel: 'coffee',
          followUp: '2017-02-20',
        },
      ],
    ],
    [
      'a heading for each company, with dated bullets that name a person and what they are',
      '# Log\n\n## Acme\n\n- 11/02/2017 emailed Ada Example (CTO): waiting\n- 2017-11-09 coffee with Bob Example, he liked my project\n' +
        '- 2017-11-12 LinkedIn message to Kim Example (alumna, Developer): no answer\n',
      [
        {
          date: '2017-11-02',
          type: 'outreach',
          company: 'Acme',
          person: 'Ada Example',
          position: 'CTO',
          typeText: 'emailed',
          channel: 'email',
          outcome: 'waiting',
        },
        {
          date: '2017-11-09',
          type: 'outreach',
          company: 'Acme',
          person: 'Bob Example',
          typeText: 'coffee',
          channel: 'coffee',
          outcome: 'he liked my project',
        },
        {
          date: '2017-11-12',
          type: 'outreach',
          company: 'Acme',
          person: 'Kim Example',
          position: 'alumna, Developer',
          typeText: 'LinkedIn message',
          channel: 'LinkedIn',
          outcome: 'no answer',
        },
      ],
    ],
    [
      'companies and names',
      '# Outreach\n\n* Acme: Ada Example\n* Big Co: Bob Example\n',
      [
        { type: 'outreach', company: 'Acme', person: 'Ada Example' },
        { type: 'outreach', company: 'Big Co', person: 'Bob Example' },
      ],
    ],
    [
      'parallel lists',
      '# Cold outreach\n\n## Companies\n- Acme\n- Big Co\n\n## People\n- Ada Example, Developer\n- Bob Example\n\n## Dates\n- 1/29/2017\n- Feb 3rd, 2017\n',
      [
        {
          date: '2017-01-29',
          type: 'outreach',
          company: 'Acme',
          person: 'Ada Example',
          position: 'Developer',
        },
        { date: '2017-02-03', type: 'outreach', company: 'Big Co', person: 'Bob Example' },
      ],
    ],
    [
      'dated bullets under weeks, where the week tells the year',
      '# Log\n\n## Week of January 3, 2021\n\n- **01/05/2021** — Applied for Software Engineer at Acme via LinkedIn\n- [✅] 1/6 Phone screen with Big Co. It went well\n',
      [
        {
          date: '2021-01-05',
          type: 'application',
          typeText: 'Applied',
          company: 'Acme',
          position: 'Software Engineer',
          outcome: 'via LinkedIn',
        },
        {
          date: '2021-01-06',
          type: 'interview',
          typeText: 'Phone screen',
          company: 'Big Co',
          channel: 'phone',
          status: 'done',
          outcome: 'It went well',
        },
      ],
    ],
  ];
  for (const [name, text, expected] of shapes) {
    it(`is read: ${name}`, () => {
      const log = read(text);
      assert.deepEqual(log.activities.map(told), expected);
      assert.deepEqual(log.problems, []);
    });
  }

  it('takes the day that stands apart, not the one of what comes next', () => {
    const log = read('# Log\n\n## Globex\n\n* Pat Example - CTO\n* 02/01/2017\n* Coffee on 02/06\n');
    assert.deepEqual(log.activities.map(told), [
      {
        date: '2017-02-01',
        type: 'outreach',
        company: 'Globex',
        person: 'Pat Example',
        position: 'CTO',
        channel: 'coffee',
        outcome: 'Coffee on 02/06',
      },
    ]);
  });

  it('takes the day from what was done, where no other is given', () => {
    const log = read('- Pat Example : CTO @ Globex\n  - met for coffee 02/06/2017\n');
    assert.equal(log.activities[0]?.date?.iso, '2017-02-06');
  });

  it('tells the company from the person, before and behind', () => {
    const log = read(
      '## Log\n\n- 2017-03-01 Initech, phone screen with Sam Sample, passed\n- 2017-03-02 Coffee with Pat Example (Globex)\n',
    );
    assert.deepEqual(
      log.activities.map(({ company, person }) => [company, person]),
      [
        ['Initech', 'Sam Sample'],
        ['Globex', 'Pat Example'],
      ],
    );
  });

  it('says which line among activities could not be read', () => {
    const log = read('1. **Ada Example | Acme** - coffee\n2. nothing of the kind\n');
    assert.deepEqual(
      log.problems.map(({ kind, range }) => [kind, range.start.line]),
      [['row-not-understood', 2]],
    );
  });

  it('is never empty in silence', () => {
    assert.deepEqual(
      read('# Log\n\nI did many things.\n').problems.map(({ kind }) => kind),
      ['no-activity-found'],
    );
    assert.deepEqual(read('# Log\n').problems, []);
    assert.deepEqual(read('').problems, []);
  });
});

describe('the dates of a log', () => {
  const dateOf = (written: string, order?: DateOrder) => {
    const date = read(`| Date | Company |\n| - | - |\n| ${written} | Acme |\n`, order).activities[0]?.date;
    return date?.iso ?? date?.problem;
  };

  it('are read in the order that the configuration says', () => {
    assert.equal(dateOf('2/3/2017', 'month-first'), '2017-02-03');
    assert.equal(dateOf('2/3/2017', 'day-first'), '2017-03-02');
    assert.equal(dateOf('13/2/2017', 'month-first'), '2017-02-13');
  });

  it('are read in words', () => {
    assert.equal(dateOf('Feb 3, 2017'), '2017-02-03');
    assert.equal(dateOf('Fri, 3 February 2017'), '2017-02-03');
  });

  it('are none where there is no such day', () => {
    assert.equal(dateOf('2017-02-30'), 'not-a-date');
    assert.equal(dateOf('13/13/2017'), 'not-a-date');
    assert.equal(dateOf('soon'), 'not-a-date');
  });

  it('have their candidates from the rows around where there is no year', () => {
    const log = read(
      '| Date | Company |\n| - | - |\n| 2016-12-12 | Acme |\n| 12/20 | Big Co |\n| 2017-01-05 | Widgets |\n',
    );
    const date = log.activities[1]?.date;
    assert.equal(date?.problem, 'no-year');
    assert.deepEqual(date.candidates, ['2016-12-20', '2017-12-20']);
  });

  it('are read in the order that other dates of the log show, where the configuration says none', () => {
    const datesOf = (...dates: string[]) => {
      const text = `| Date | Company |\n| - | - |\n${dates.map((date) => `| ${date} | Acme |\n`).join('')}`;
      return readLog(parse(text), text, { path: 'job-search.md' }).activities.map(({ date }) =>
        `${date?.iso} ${date?.problem ?? 'sure'} ${date?.candidates?.join(' ') ?? ''}`.trim(),
      );
    };

    assert.deepEqual(datesOf('2/3/2017', '2/17/2017'), ['2017-02-03 sure', '2017-02-17 sure']);
    assert.deepEqual(datesOf('2/3/2017', '17/2/2017'), ['2017-03-02 sure', '2017-02-17 sure']);
    assert.deepEqual(datesOf('2/3/2017'), ['2017-02-03 ambiguous 2017-02-03 2017-03-02']);
    assert.deepEqual(
      datesOf('2/3/2017', '2/17/2017', '17/2/2017')[0],
      'undefined ambiguous 2017-02-03 2017-03-02',
    );
    assert.deepEqual(datesOf('3/3/2017'), ['2017-03-03 sure']);
    assert.equal(datesOf('2017-02-10', '12/2', '17/2')[1], 'undefined no-year 2017-02-12 2016-02-12');
  });

  it('are left open where the log itself speaks against the configured order', () => {
    const log = read('| Date | Company |\n| - | - |\n| 13/2/2017 | Acme |\n| 2/3/2017 | Big Co |\n');
    assert.equal(log.activities[1]?.date?.problem, 'ambiguous');
    assert.deepEqual(log.activities[1].date.candidates, ['2017-03-02', '2017-02-03']);
  });
});

describe('the shapes of real logs', () => {
  const said = (text: string) =>
    read(text).activities.map((activity) => {
      const { company, person, position, date, outcome } = told(activity) as Record<string, string>;
      return [company, person, position, date, outcome];
    });

  it('have columns with names that explain themselves', () => {
    const log = `* Company of Contact
  * Initech
  * Globex

* Person of contact and relevant postion
  * Ada, CTO
  * Bob, Recruiter

* Date of contact
  * 02/03/2017
  * 02/14/2017

* Outcome (ie did you get a response? If so, what happened?)
  * No answer
  * Coffee
`;
    assert.deepEqual(said(log), [
      ['Initech', 'Ada', 'CTO', '2017-02-03', 'No answer'],
      ['Globex', 'Bob', 'Recruiter', '2017-02-14', 'Coffee'],
    ]);
  });

  it('say whose person it was', () => {
    assert.deepEqual(said("## Outreach\n\n1. Initech's Ada Example--we met at a meetup\n"), [
      ['Initech', 'Ada Example', undefined, undefined, 'we met at a meetup'],
    ]);
  });

  it('have a label in the heading of each company', () => {
    assert.deepEqual(
      said('## Outreach\n\n### Company: Red Fox\n- Primary Contact: Ada Example\n- Outcome: no answer\n'),
      [['Red Fox', 'Ada Example', undefined, undefined, 'no answer']],
    );
  });

  it('have the person first and the company behind a dash', () => {
    const log = `## Outreach

1. **Ada Example - InitechU** - With my experience at InitechU last module going as well as it did
2. **Bob Example - Globex** - I have heard a lot of good things about working at Globex and have a friend there
3. **Cy Example, CTO - Red Fox** - they are hiring
`;
    assert.deepEqual(
      said(log).map(([company, person, position]) => [company, person, position]),
      [
        ['InitechU', 'Ada Example', undefined],
        ['Globex', 'Bob Example', undefined],
        ['Red Fox', 'Cy Example', 'CTO'],
      ],
    );
  });

  it('have nothing but a person and a company in a line', () => {
    assert.deepEqual(said('### Outreach\n\nAda Example at Red ventures\n\nBob at Globex\n'), [
      ['Red ventures', 'Ada Example', undefined, undefined, undefined],
      ['Globex', 'Bob', undefined, undefined, undefined],
    ]);
  });

  it('have sentences and times of day that name no company', () => {
    const plan = '**Step 1:** Identify at least 3 individuals from companies that you follow.\n';
    assert.deepEqual(said(plan), []);
    assert.equal(read('- Thursday, Oct 13 2016 5-7pm\n').activities[0]?.company, undefined);
  });

  it('have dated lines below the YAML of an application', () => {
    const log = `---
company: Initech
position: Developer
application_date: 2026-11-02
status: interviewing
---

# Notes

They make maps.

- 2026-11-02 applied on their site
- 2026-11-09: phone screen with Ada Example, went well
- 2026-11-12 sent a thank-you email to Ada Example
`;
    assert.deepEqual(
      read(log).activities.map(({ type, company, date }) => [type, company, date?.iso]),
      [
        ['application', 'Initech', '2026-11-02'],
        ['interview', 'Initech', '2026-11-09'],
        ['outreach', 'Initech', '2026-11-12'],
      ],
    );
  });
});
