import assert from 'node:assert/strict';
import { readTypedDate } from '../../../../../src/core/document/log/typedDate.ts';

const wednesday = '2017-02-08';
const typed: Readonly<Record<string, string | undefined>> = {
  '': '2017-02-08',
  today: '2017-02-08',
  yesterday: '2017-02-07',
  'the day before yesterday': '2017-02-06',
  'last friday': '2017-02-03',
  '2 days ago': '2017-02-06',
  'next tuesday': '2017-02-14',
  'in a week': '2017-02-15',
  '3 feb': '2017-02-03',
  'on Feb 3, 2017': '2017-02-03',
  '2/3': '2017-02-03',
  '12/20': '2016-12-20',
  '2017-02-03': '2017-02-03',
  '2017-02-30': undefined,
  february: undefined,
  noon: undefined,
  'email Ada yesterday': undefined,
  banana: undefined,
};

describe('a date as it is typed', () => {
  for (const [text, expected] of Object.entries(typed)) {
    it(`"${text}" is ${expected ?? 'none'}`, async () => {
      assert.equal(await readTypedDate(text, wednesday, 'month-first'), expected);
    });
  }

  it('follows the order that the configuration says', async () => {
    assert.equal(await readTypedDate('2/3', wednesday, 'day-first'), '2017-03-02');
  });

  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Denver', 'Africa/Cairo']) {
    it(`is the same on a machine in ${zone}`, async () => {
      const before = process.env['TZ'];
      try {
        process.env['TZ'] = zone;
        for (const [text, expected] of Object.entries(typed)) {
          assert.equal(await readTypedDate(text, wednesday, 'month-first'), expected, text);
        }
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    });
  }
});
