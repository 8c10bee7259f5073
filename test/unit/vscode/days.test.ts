import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { isoDay, splitContact, spokenDay } from '../../../src/vscode/input/days.ts';

describe('days in the questions of the log', () => {
  it('are those of the clock on the wall', () => {
    strictEqual(isoDay(new Date(2017, 1, 3, 23, 59)), '2017-02-03');
  });

  it('are spoken with their weekday', () => {
    strictEqual(spokenDay('2017-02-03'), 'Friday 3 February 2017');
  });
});

describe('a person and a position in one line', () => {
  it('stand apart by a comma, a dash or a bar', () => {
    const both = { person: 'Ada Byrne', position: 'Manager, Web' };

    deepStrictEqual(splitContact('Ada Byrne, Manager, Web'), both);
    deepStrictEqual(splitContact('Ada Byrne – Manager, Web'), both);
  });

  it('may be a person alone, also one with a hyphen, or nobody', () => {
    deepStrictEqual(splitContact('Mei-Ling Santos'), { person: 'Mei-Ling Santos' });
    deepStrictEqual(splitContact(', Manager'), { position: 'Manager' });
    deepStrictEqual(splitContact('  '), {});
  });
});
