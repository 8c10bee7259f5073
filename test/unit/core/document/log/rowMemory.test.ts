import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLog } from '../../../../../src/core/document/log/readLog.ts';
import { createParser, parse } from '../../../../../src/core/document/parse.ts';

const options = { path: 'job-search.md', dateOrder: 'month-first' } as const;
const head = '# Job search\n\n| Date | Company | Contact | Follow up |\n| --- | --- | --- | --- |\n';
const row = fc.constantFrom(
  '| 2017-02-03 | Initech | Sam Sample, CTO | 2017-03-01 |\n',
  '| 12/20 | Globex | | |\n',
  '| 2/3/2017 | Hooli | Pat Example | 2/20 |\n',
  '| 20/3/2017 | Acme | [Kim](https://example.com/kim) | |\n',
  '| | Umbrella \\| Sons | Alex Example | soon | more |\n',
);
const insertion = fc.record({
  at: fc.nat(),
  text: fc.constantFrom(
    'x',
    '2',
    '|',
    '\n',
    '\\',
    'Date',
    '| 2017-05-04 | Soylent | | |\n',
    '# Interviews\n\n',
  ),
});

describe('a log that is read again after a change', () => {
  it('says what it says when it is read for the first time', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(insertion, { maxLength: 4 }),
        (rows, changes) => {
          const parser = createParser(64);
          let text = head + rows.join('');
          readLog(parser.parse(text).tree, text, options);
          for (const { at, text: added } of changes) {
            const offset = at % (text.length + 1);
            text = text.slice(0, offset) + added + text.slice(offset);

            const again = readLog(parser.parse(text).tree, text, options);

            assert.deepEqual(again, readLog(parse(text), text, options));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('reads its dates anew when the order of day and month changes', () => {
    const text = `${head}| 2/3/2017 | Initech | | |\n`;
    const tree = parse(text);
    const dayOf = (dateOrder: 'month-first' | 'day-first') =>
      readLog(tree, text, { path: 'log.md', dateOrder }).activities[0]?.date?.iso;

    assert.equal(dayOf('month-first'), '2017-02-03');
    assert.equal(dayOf('day-first'), '2017-03-02');
  });
});
