import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readLog } from '../../../../../src/core/document/log/readLog.ts';
import { logToTable } from '../../../../../src/core/document/log/toTable.ts';
import { parse } from '../../../../../src/core/document/parse.ts';

function converted(text: string): string {
  const { edits } = logToTable(parse(text), text, 'month-first');
  return edits.reduceRight(
    (after, { start, end, newText }) => after.slice(0, start) + newText + after.slice(end),
    text,
  );
}

const logs: Readonly<Record<string, string>> = {
  lines:
    '# Outreach\n\n1/5/2017 email - to Ada Example (Developer-Acme): no answer\n1/6/2017 LinkedIn - to Bob Example (CTO at Big Co): coffee on 1/14\n',
  numbers:
    '1. **Ada Example | Acme** - I wrote.\n2. **Bob Example | Big Co** - [coffee](https://example.com/a)\n',
  nested: '## Outreach\n\n- Ada Example : Developer @ Acme\n  - 2/3/2017\n  - no response\n',
  companies:
    '# Outreach\n\nSix are asked for.\n\n### Acme (Denver)\n\n- Contact: Ada Example, Developer\n- Date: 01/29/2017\n- Outcome: no answer\n\n### Big Co\n\n- Contact: Bob Example\n- Date: 02/01/2017\n- Outcome: coffee on 02/14\n',
  parallel:
    '# Outreach\n\n## Companies\n- Acme\n- Big Co\n\n## People\n- Ada Example, Developer\n- Bob Example\n\n## Dates\n- 1/29/2017\n- Feb 3rd, 2017\n\n## Next\n\nBring a pen.\n',
  weeks:
    '# Log\n\n## Week of January 3, 2021\n\n- **01/05/2021** — Applied for Software Engineer at Acme via LinkedIn\n- [✅] 1/6 Phone screen with Big Co. It went well\n',
};

describe('a log that becomes a table', () => {
  it('has a row for each contact, and keeps what stands around', () => {
    assert.equal(
      converted(logs['companies'] ?? ''),
      `# Outreach

Six are asked for.

| Date       | Activity | Company       | Contact                | Channel | Outcome         | Follow up | Notes |
| ---------- | -------- | ------------- | ---------------------- | ------- | --------------- | --------- | ----- |
| 2017-01-29 | Outreach | Acme (Denver) | Ada Example, Developer |         | no answer       |           |       |
| 2017-02-01 | Outreach | Big Co        | Bob Example            |         | coffee on 02/14 |           |       |
`,
    );
  });

  for (const [name, text] of Object.entries(logs)) {
    it(`holds the same activities as before: ${name}`, () => {
      const told = (of: string) =>
        readLog(parse(of), of, { path: 'log.md', dateOrder: 'month-first' }).activities.map((activity) => [
          activity.type,
          activity.date?.iso,
          activity.company,
          activity.person,
          activity.position,
          activity.outcome,
        ]);

      const after = converted(text);

      assert.notEqual(after, text);
      assert.deepEqual(told(after), told(text));
      assert.equal(converted(after), after);
    });
  }

  it('keeps a line as it was written where no column holds all of it', () => {
    const after = converted(
      '# Log\n\n- Acme: Ada Example [one](https://example.com/1) [two](https://example.com/2)\n- Big Co: Bob Example\n',
    );

    assert.match(after, /\[two\]\(https:\/\/example\.com\/2\)/);
  });

  it('leaves below it what is no activity', () => {
    const after = converted('1. **Ada Example | Acme** - coffee\n2. nothing of the kind\n');

    assert.match(after, /\n\n2\. nothing of the kind\n$/);
  });

  it('stays as it is where it is a table, or nothing', () => {
    for (const text of [
      '',
      '# Log\n',
      '| Date | Company |\n| - | - |\n| 2017-02-03 | Acme |\n',
      'Just words.\n',
    ])
      assert.equal(converted(text), text);
  });

  it('keeps the line endings of the file', () => {
    const after = converted('# Log\r\n\r\n* Acme: Ada Example\r\n* Big Co: Bob Example\r\n');

    assert.equal(/(?<!\r)\n/.test(after), false);
  });
});
