import assert from 'node:assert/strict';
import fc from 'fast-check';
import { activityTypes, type Activity, type NewActivity } from '../../../../../src/core/document/activity.ts';
import { addActivity } from '../../../../../src/core/document/log/addActivity.ts';
import { readLog } from '../../../../../src/core/document/log/readLog.ts';
import { valuesOf } from '../../../../../src/core/document/log/values.ts';
import { parse } from '../../../../../src/core/document/parse.ts';

const path = 'job-search.md';
const read = (text: string) => readLog(parse(text), text, { path, dateOrder: 'month-first' });

/** Everything that has a meaning in markdown, in a table or in one of the log's own lines, beside any Unicode text. */
const telling = fc.constantFrom(
  ...Array.from('|\\`*_[]()<>~!#&;:,-–—@+=.\'"{}^$/ 019aZé'),
  ...[
    ' - ',
    ', ',
    ' | ',
    '\n',
    '\r\n',
    '\t',
    '\\|',
    '&amp;',
    '<br>',
    '<!--',
    '**',
    '```',
    '~~',
    '[x](y)',
    '![',
    '](',
    '[^1]',
  ],
  ...[
    'http://a.b/c_d',
    'https://x.y/*z*',
    'www.a.b|c',
    'a@b.co',
    'Channel: ',
    '; Notes: ',
    'Ada',
    ' at ',
    ' @ ',
    '2/3/2017',
  ],
  ...[
    '👩‍💻',
    '\uD800',
    '\uDC00',
    '\u0000',
    '\uFDD3',
    '\uFEFF',
    '\u00A0',
    '\u2028',
    '---',
    '1. ',
    '- ',
    '> ',
    '# ',
    '    ',
  ],
);
const anyText = fc.oneof(
  fc.array(telling, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const isoDate = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyEntry: fc.Arbitrary<NewActivity> = fc.record(
  {
    date: isoDate,
    type: fc.constantFrom(...activityTypes),
    company: anyText,
    person: anyText,
    position: anyText,
    channel: anyText,
    status: anyText,
    outcome: anyText,
    followUp: isoDate,
    link: anyText,
    notes: anyText,
  },
  { requiredKeys: ['date', 'type', 'company'] },
);

/** An activity's values by field; a link that was only found in another text is left out. */
function told(activity: Activity | undefined, withLink: boolean): Record<string, string | undefined> {
  if (!activity) return {};
  const { type, company, person, position, channel, status, outcome, link, notes } = activity;
  return {
    type,
    date: activity.date?.iso,
    followUp: activity.followUp?.iso,
    company,
    person,
    position,
    channel,
    status,
    outcome,
    link: withLink ? link : undefined,
    notes,
  };
}

function expected(entry: NewActivity): Record<string, string | undefined> {
  const { company, person, position, channel, status, outcome, link, notes } = valuesOf(entry);
  return {
    type: entry.type,
    date: entry.date,
    followUp: entry.followUp,
    company,
    person,
    position,
    channel,
    status,
    outcome,
    link,
    notes,
  };
}

function apply(text: string, edits: readonly { start: number; end: number; newText: string }[]): string {
  return edits.reduceRight(
    (now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end),
    text,
  );
}

const logs: Readonly<Record<string, string>> = {
  'no log': '',
  'a heading alone': '# Job search\n\nWhat I did.\n',
  'the usual table':
    '# Job search\n\n| Date | Activity | Company | Contact | Channel | Status | Follow up | Notes |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| 2017-02-01 | Outreach | Acme | Ada Example | email |  |  | |\n\nThe end.\n',
  'an aligned table with other headers':
    '| Employer   | Date Applied | Role      | Result   |\n|------------|--------------|-----------|----------|\n| Acme       | 2017-02-01   | Developer | waiting  |\n',
  'a table without pipes at its ends, newest first':
    '## Cold outreach\n\nWho | Company | Date | Mood\n--- | --- | --- | ---\nAda | Acme | 2017-02-03 | fine\nBob | Big Co | 2017-02-01 | fine\n\n## Goals\n- more\n',
  'a table of two columns': '|Company|Date|\n|-|-|\n',
  'a quoted table':
    '> | Date | Company | Notes |\n> | --- | --- | --- |\n> | 2017-02-01 | Acme | hi |\n\nafter\n',
  bullets:
    '# Outreach\n\n- Ada Example : Developer @ Acme\n  - emailed\n- Bob Builder : CTO @ Big Co\n\nend\n',
  'numbers with names and companies':
    '1. **Ada Example | Acme** - wrote her\n2. **Bob Builder | Big Co** - coffee\n',
  lines:
    '# Cold outreach\n\n12/20 email - to Ada Example (Developer-Acme): no answer\n1/5/2017 email - to Bob (CTO-Big Co): coffee\n\n## Goals\n',
  'a heading for each company':
    '# Log\n\n### Acme\n- Contact: Ada Example, Developer\n- Date: 01/29/2017\n- Outcome: none\n\n### Big Co\n\n* Bob, CTO\n* 2/3/2017\n',
  weeks:
    '## Week of January 3, 2021\n\n- **01/05/2021** — Applied for Engineer at Acme\n- **01/06/2021** — Phone screen with Big Co\n\n## Week of January 10, 2021\n',
  'parallel lists':
    '## Companies\n- Acme\n- Big Co\n\n## People\n- Ada\n- Bob\n\n## Dates\n- 1/29/2017\n- 2/3/2017\n',
};

/** Once read back without its brackets. */
const addressInBrackets: NewActivity = {
  date: '2000-01-01',
  type: 'outreach',
  company: '',
  link: '<+a@b.co>|',
};

describe('writing to a log and reading it again', function () {
  this.timeout(60_000);
  for (const [name, log] of Object.entries(logs)) {
    for (const ending of ['\n', '\r\n']) {
      it(`gives the same activity back from ${name} with ${ending === '\n' ? 'LF' : 'CRLF'}`, () => {
        fc.assert(
          fc.property(anyEntry, fc.boolean(), fc.boolean(), (entry, bom, finalNewline) => {
            const body = finalNewline ? log : log.replace(/\n+$/, '');
            const text = (bom ? '\uFEFF' : '') + body.replace(/\n/g, ending);
            const before = read(text);
            const { edits, range } = addActivity(text, before, entry, { path });
            const after = apply(text, edits);
            const facts = read(after);
            const added = facts.activities.find(
              (activity) =>
                activity.range.start.offset >= range.start.offset &&
                activity.range.end.offset <= range.end.offset,
            );
            assert.deepEqual(
              told(added, entry.link !== undefined && valuesOf(entry).link !== undefined),
              expected(entry),
            );
            assert.equal(facts.activities.length, before.activities.length + 1);
            const others = facts.activities
              .filter((activity) => activity !== added)
              .map((activity) => told(activity, true));
            assert.deepEqual(
              others,
              before.activities.map((activity) => told(activity, true)),
            );
            for (const { start, end } of edits) assert.equal(start, end, 'nothing is replaced');
            if (ending === '\r\n') assert.doesNotMatch(after, log.includes('\n') ? /[^\r]\n/ : /\r[^\n]/);
          }),
          { numRuns: 60, examples: [[addressInBrackets, false, false]] },
        );
      });
    }
  }
});

describe('reading any log', function () {
  this.timeout(60_000);
  it('never throws, and finds everything inside of the text', () => {
    const anyLog = fc.array(
      fc.oneof(
        telling,
        anyText,
        fc.constantFrom(
          '\n| Date | Company |\n| - | - |\n',
          '\n## Acme\n',
          '\n- ',
          '\n1. ',
          '| ',
          'Contact: ',
          '2017-02-03 ',
        ),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(anyLog, (parts) => {
        const text = parts.join('');
        const { activities, problems, shapes } = read(text);
        const ranges = [
          ...activities.flatMap(({ range, fields, date, followUp }) => [
            range,
            ...Object.values(fields),
            date?.range,
            followUp?.range,
          ]),
          ...problems.map(({ range }) => range),
          ...shapes.map(({ range }) => range),
        ];
        for (const range of ranges) {
          if (!range) continue;
          assert.ok(
            range.start.offset >= 0 &&
              range.start.offset <= range.end.offset &&
              range.end.offset <= text.length,
            text,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
