import assert from 'node:assert/strict';
import type { NewActivity } from '../../../../../src/core/document/activity.ts';
import { addActivity } from '../../../../../src/core/document/log/addActivity.ts';
import { readLog } from '../../../../../src/core/document/log/readLog.ts';
import { parse } from '../../../../../src/core/document/parse.ts';

const path = 'job-search.md';
const outreach: NewActivity = {
  date: '2017-02-03',
  type: 'outreach',
  company: 'Acme',
  person: 'Ada Example',
  position: 'Developer',
};

/** The log after adding, and the text of the new row. */
function add(text: string, entry: NewActivity): { text: string; row: string } {
  const log = text === '' ? undefined : readLog(parse(text), text, { path, dateOrder: 'month-first' });
  const { edits, range } = addActivity(text, log, entry, { path });
  let after = text;
  for (const { start, end, newText } of edits.toReversed())
    after = after.slice(0, start) + newText + after.slice(end);
  return { text: after, row: after.slice(range.start.offset, range.end.offset) };
}

describe('adding an activity', () => {
  it('begins a log with a heading and an aligned table', () => {
    const { text, row } = add('', outreach);
    assert.equal(
      text,
      `# Job search

| Date       | Activity | Company | Contact                | Channel | Status | Follow up | Notes |
| ---------- | -------- | ------- | ---------------------- | ------- | ------ | --------- | ----- |
| 2017-02-03 | Outreach | Acme    | Ada Example, Developer |         |        |           |       |
`,
    );
    assert.equal(row, text.trimEnd().split('\n').at(-1));
  });

  it('joins a table by the names of its columns, aligned with it', () => {
    const table =
      '| Employer | Date Applied | Mood |\n| -------- | ------------ | ---- |\n| Big Co   | 2017-02-01   | good |';
    const { text } = add(table, { date: '2017-02-03', type: 'application', company: 'A | B' });
    assert.equal(text, `${table}\n| A \\| B   | 2017-02-03   |      |`);
  });

  it('goes on top where the newest is on top, and keeps the line endings', () => {
    const table = '|Date|Company|Contact|\r\n|-|-|-|\r\n|2017-02-02|B|Bob|\r\n|2017-02-01|C|Cy|\r\n';
    const { text } = add(table, outreach);
    assert.equal(
      text,
      '|Date|Company|Contact|\r\n|-|-|-|\r\n|2017-02-03|Acme|Ada Example, Developer|\r\n|2017-02-02|B|Bob|\r\n|2017-02-01|C|Cy|\r\n',
    );
  });

  it('goes under the heading that its company has already', () => {
    const before = '# Log\n\n## Acme\n\n- Date: 2017-02-01\n- Contact: Sam Sample\n';
    const { text, row } = add(`${before}\n## Initech\n\n- Date: 2017-02-02\n`, outreach);
    assert.equal(row, '- Date: 2017-02-03\n- Contact: Ada Example, Developer');
    assert.equal(text, `${before}${row}\n\n## Initech\n\n- Date: 2017-02-02\n`);
  });

  it('goes at the end of each of the lists of a log that is kept by columns', () => {
    const text =
      '* Companies\n  * Initech\n* Contacts\n  * Sam Sample\n* Dates\n  * 2017-02-01\n* Outcomes\n  * coffee\n';
    const added = add(text, { ...outreach, channel: 'email' });
    assert.equal(
      added.text,
      '* Companies\n  * Initech\n  * Acme\n* Contacts\n  * Sam Sample\n  * Ada Example, Developer\n* Dates\n  * 2017-02-01\n  * 2017-02-03\n* Outcomes\n  * coffee\n  * Channel: email\n',
    );
  });

  it('writes an address with a comma in place of a name so that it is read again as a whole', () => {
    const lists = '## Companies\n- Acme\n\n## People\n- Ada\n\n## Dates\n- 1/29/2017\n';
    const person = 'http://a.b/c_d,2/3/2017';

    const { text } = add(lists, { date: '2017-02-03', type: 'outreach', company: 'Big Co', person });

    const { activities } = readLog(parse(text), text, { path, dateOrder: 'month-first' });
    assert.equal(activities.at(-1)?.person, person);
  });

  it('makes a table where the lists of columns are not equally long', () => {
    const text = '* Companies\n  * Initech\n  * Globex\n* Dates\n  * 2017-02-01\n';
    assert.match(add(text, outreach).text, /\| 2017-02-03 \| Outreach \| Acme /);
  });

  it('writes what has no column into the notes, with its label', () => {
    const { row } = add('| Date | Activity | Company | Notes |\n| - | - | - | - |\n', {
      ...outreach,
      channel: 'email',
      notes: 'kind',
    });
    assert.equal(
      row,
      '| 2017-02-03 | Outreach | Acme | kind; Contact: Ada Example; Position: Developer; Channel: email |',
    );
  });

  const shapes: readonly [string, string, string][] = [
    [
      'lines',
      '# Outreach\n\n1/5/2017 email - to Bob (CTO-Big Co): coffee\n',
      '2017-02-03 email - to Ada Example (Developer-Acme): no answer',
    ],
    [
      'numbers',
      '1. **Bob | Big Co** - coffee\n',
      '2. **Ada Example | Acme** - no answer; Date: 2017-02-03; Position: Developer; Channel: email',
    ],
    [
      'bullets',
      '# Outreach\n\n* Bob : CTO @ Big Co\n',
      '* Ada Example : Developer @ Acme - no answer; Date: 2017-02-03; Channel: email',
    ],
    [
      'weeks',
      '## Week of January 29, 2017\n\n- **01/31/2017** — Applied to Big Co\n',
      '- **2017-02-03** — Email with Ada Example (Developer) at Acme: no answer',
    ],
    [
      'headings',
      '# Cold outreach\n\n### Big Co\n\n- Contact: Bob\n- Date: 1/29/2017\n',
      '### Acme\n\n- Date: 2017-02-03\n- Contact: Ada Example, Developer\n- Channel: email\n- Outcome: no answer',
    ],
  ];
  for (const [name, log, expected] of shapes) {
    it(`takes the shape that the log has: ${name}`, () => {
      assert.equal(add(log, { ...outreach, channel: 'email', outcome: 'no answer' }).row, expected);
    });
  }

  it('is refused where a merge was not finished', () => {
    assert.throws(() => add('# Log\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n', outreach), {
      code: 'log-conflict',
      message: 'job-search.md has a merge that was not finished, at line 3.',
    });
  });

  it('is refused where the only table cannot be understood', () => {
    assert.throws(() => add('| 2017-02-03 | Acme |\n| - | - |\n| 2017-02-04 | Big Co |\n', outreach), {
      code: 'log-not-understood',
    });
  });
});
