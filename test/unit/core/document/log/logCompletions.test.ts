import assert from 'node:assert/strict';
import { logCompletions } from '../../../../../src/core/document/log/logCompletions.ts';
import { readLog } from '../../../../../src/core/document/log/readLog.ts';
import { parse } from '../../../../../src/core/document/parse.ts';

describe('what the log offers while typing', () => {
  it('has the latest companies and people, and the most frequent channels first', () => {
    const text = `| Date | Company | Contact | Channel | Status |
| - | - | - | - | - |
| 2017-02-01 | Acme | Ada Example | email | sent |
| 2017-02-03 | Big Co | Bob Example | LinkedIn | sent |
| 2017-02-02 | acme | | email | done |
`;
    const log = readLog(parse(text), text, { path: 'job-search.md', dateOrder: 'month-first' });
    assert.deepEqual(logCompletions(log), {
      companies: ['Big Co', 'acme'],
      people: ['Bob Example', 'Ada Example'],
      channels: ['email', 'LinkedIn'],
      statuses: ['sent', 'done'],
      outcomes: [],
    });
  });

  it('has nothing where there is no log', () => {
    assert.deepEqual(logCompletions(undefined).companies, []);
  });
});
