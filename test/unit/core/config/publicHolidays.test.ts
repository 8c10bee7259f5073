import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { addBusinessDays } from '../../../../src/core/calendar/businessDays.ts';
import { dueAt, holidaysOf } from '../../../../src/core/calendar/due.ts';
import { holidayCountries, holidayYears } from '../../../../src/core/config/holidayCountries.ts';
import { holidaysCountry, publicHolidays } from '../../../../src/core/config/publicHolidays.ts';
import { resolveProgram } from '../../../../src/core/config/resolveProgram.ts';
import type { ResolvedProgram } from '../../../../src/core/config/resolveProgram.ts';
import { readHolidays } from '../../../../src/node/holidays.ts';
import { holidayTable } from '../../../../src/tools/holidays.ts';

/** A program with this in it, checked as its author sees it. */
async function programWith(fields: object): Promise<ResolvedProgram> {
  const text = JSON.stringify({
    id: 'small',
    title: 'Small',
    timeZone: 'America/Denver',
    deliverables: [{ id: 'resume', title: 'Résumé', kind: 'document', document: 'resume' }],
    ...fields,
  });
  return await resolveProgram('small.json', {
    read: async (path) => {
      const country = holidaysCountry(path);
      return country === undefined ? { kind: 'text', text } : await readHolidays(country);
    },
    author: true,
  });
}

function resumeDue(due: object): object {
  const checkpoints = [{ id: 'up', title: 'Up', due }];
  return {
    deliverables: [{ id: 'resume', title: 'Résumé', kind: 'document', document: 'resume', checkpoints }],
  };
}

const messages = ({ findings }: ResolvedProgram) =>
  findings.map(({ rule, message }) => `${rule}: ${message}`);

describe('public holidays', () => {
  it('counts no business day on them, nor on the days that the program lists beside them', async () => {
    const listed = [{ date: '2026-11-27', title: 'The day after' }];

    const nowhere = await programWith({});
    const colorado = await programWith({ publicHolidays: { country: 'US', region: 'CO' } });
    const both = await programWith({ publicHolidays: { country: 'US', region: 'CO' }, holidays: listed });

    const fiveAfter = ({ program }: ResolvedProgram) =>
      addBusinessDays(Temporal.PlainDate.from('2026-11-20'), 5, program && holidaysOf(program)).toString();
    assert.equal(fiveAfter(nowhere), '2026-11-27');
    assert.equal(fiveAfter(colorado), '2026-11-30');
    assert.equal(fiveAfter(both), '2026-12-01');
  });

  it('knows the days of a region besides those of its country', async () => {
    const days = async (place: { country: 'DE'; region?: string }) => {
      const found = publicHolidays(place, await readHolidays('DE'));
      return 'days' in found
        ? found.days.filter(({ date }) => date.startsWith('2027-')).map(({ date }) => date)
        : [];
    };

    const germany = await days({ country: 'DE' });
    const bavaria = await days({ country: 'DE', region: 'BY' });

    // Epiphany, Corpus Christi and All Saints are public holidays in Bavaria, by its Feiertagsgesetz.
    assert.deepEqual(
      bavaria.filter((day) => !germany.includes(day)),
      ['2027-01-06', '2027-05-27', '2027-11-01'],
    );
  });

  it('says that a date is one, with its name', async () => {
    const found = await programWith({
      publicHolidays: { country: 'US' },
      ...resumeDue({ date: '2026-07-03', time: '16:00' }),
    });

    assert.deepEqual(messages(found), [
      'program-holiday: “Up” is due on 2026-07-03, which is a holiday (Independence Day (substitute day)); it is due on that day all the same.',
    ]);
  });

  it('moves what is due some business days after a date', async () => {
    const start = { calendar: { start: '2026-12-23' }, ...resumeDue({ anchor: 'start', businessDays: 2 }) };

    const { program } = await programWith({ publicHolidays: { country: 'US' }, ...start });

    const [checkpoint] = program?.deliverables[0]?.checkpoints ?? [];
    assert.equal(
      program && checkpoint && dueAt(checkpoint.due, program, {})?.toPlainDate().toString(),
      '2026-12-28',
    );
  });

  it('does not guess a region', async () => {
    const meant = await programWith({ publicHolidays: { country: 'US', region: 'CL' } });
    const none = await programWith({ publicHolidays: { country: 'IE', region: 'Dublin' } });

    assert.equal(meant.program, undefined);
    assert.match(messages(meant)[0] ?? '', /^program-invalid: `US` has no region `CL`\. /);
    assert.deepEqual(messages(none), [
      'program-invalid: `IE` has the same public holidays everywhere: leave `region` out.',
    ]);
  });

  it('does not guess a country', async () => {
    const { program, findings } = await programWith({ publicHolidays: { country: 'Utopia' } });

    assert.equal(program, undefined);
    assert.equal(findings[0]?.rule, 'program-invalid');
    assert.match(findings[0].message, /`publicHolidays\.country`: Expected .*`US`.*found `Utopia`/);
  });

  it('says where a date lies beyond the years that are known', async () => {
    const found = await programWith({
      publicHolidays: { country: 'US' },
      ...resumeDue({ date: '2041-03-01' }),
    });

    assert.deepEqual(messages(found), [
      'program-holiday: “Up” is due on 2041-03-01; public holidays are known for 2015 to 2040 only. List those of other years under `holidays`.',
    ]);
    assert.equal(found.findings[0]?.file, 'small.json');
  });

  it('has days for every country in every year', async () => {
    for (const country of holidayCountries) {
      const found = publicHolidays({ country }, await readHolidays(country));
      const years = new Set('days' in found ? found.days.map(({ date }) => Number(date.slice(0, 4))) : []);
      assert.equal(years.size, holidayYears.last - holidayYears.first + 1, country);
    }
  });

  for (const country of ['IE', 'FI'] as const) {
    it(`ships what the library says of ${country}`, async () => {
      const shipped = await readHolidays(country);

      assert.deepEqual(shipped.kind === 'text' && JSON.parse(shipped.text), holidayTable(country));
    });
  }
});
