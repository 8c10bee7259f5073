/**
 * Makes the public holidays that come with the product, of the countries and years that the core names:
 *
 *     node src/tools/holidays.ts
 *
 * They are worked out by date-holidays, which is too large to ship and seldom changes; what it says is kept.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Holidays from 'date-holidays';
import { format, resolveConfig } from 'prettier';
import { holidayCountries, holidayYears } from '../core/config/holidayCountries.ts';
import type { HolidayTable } from '../core/config/publicHolidays.ts';
import { root } from './paths.ts';

const names = new Intl.DisplayNames('en', { type: 'region' });
const years = Array.from(
  { length: holidayYears.last - holidayYears.first + 1 },
  (_, index) => holidayYears.first + index,
);

/** The public holidays of a country and its regions. What several regions have in common is there once. */
export function holidayTable(country: string): HolidayTable {
  const days: [string, string][] = [];
  const regions: Record<string, number[]> = {};
  for (const region of ['', ...Object.keys(regionsOf(country))]) {
    regions[region] = seriesOf(country, region).map(([name, dates]) => {
      const known = days.findIndex((series) => series[0] === name && series[1] === dates);
      return known < 0 ? days.push([name, dates]) - 1 : known;
    });
  }
  return { days, regions };
}

function regionsOf(country: string): Readonly<Record<string, string>> {
  // Typed as always there, which it is not for a country without regions.
  const states = new Holidays().getStates(country, 'en') as Record<string, string> | undefined;
  return states ?? {};
}

/** Each holiday with its days in each year, as `HolidayTable` has them. */
function seriesOf(country: string, region: string): [string, string][] {
  const calendar = region === '' ? new Holidays(country) : new Holidays(country, region);
  const found = new Map<string, string[]>();
  years.forEach((year, index) => {
    for (const { name, date } of calendar.getHolidays(year, 'en').filter(isWholePublicDay)) {
      const series = found.get(name) ?? years.map(() => '');
      const day = `${date.slice(5, 7)}${date.slice(8, 10)}`;
      series[index] = [series[index], day].filter((text) => text !== '').join(' ');
      found.set(name, series);
    }
  });
  return [...found].map(([name, series]) => {
    const isFixed = series.every((text) => text === series[0]);
    return [name, isFixed ? (series[0] ?? '') : series.join(',')];
  });
}

/** Half a day off is a day on which people answer. */
function isWholePublicDay({ type, start, end }: { type: string; start: Date; end: Date }): boolean {
  const hours = (end.getTime() - start.getTime()) / 3_600_000;
  return type === 'public' && hours >= 23;
}

async function page(): Promise<string> {
  const licence = await readFile(join(root, 'node_modules/date-holidays/LICENSE'), 'utf8');
  const attributions = /<attribution>(?<list>[\s\S]*?)<\/attribution>/.exec(licence)?.groups?.['list'] ?? '';
  const rows = holidayCountries.map((country) => {
    const regions = Object.entries(regionsOf(country)).map(([code, name]) => `\`${code}\` ${name}`);
    const inside = regions.length === 0 ? '' : `: ${regions.join(', ')}`;
    return `- \`${country}\` ${names.of(country) ?? country}${inside}`;
  });
  return [
    '<!-- Made by `node src/tools/holidays.ts`. -->\n',
    '# Public holidays\n',
    'A program says where its school is, and public holidays there are no business days:\n',
    '```json\n"publicHolidays": { "country": "US", "region": "CO" }\n```\n',
    `The days are those of ${holidayYears.first} to ${holidayYears.last}: whole days that are public holidays in the ` +
      'country, or in the region where one is said. Days that only banks, schools or some offices have off are not among ' +
      'them. A country that is not here lists its days under `holidays`, and so does a school with days of its own.\n',
    '## Countries and their regions\n',
    `${rows.join('\n')}\n`,
    '## Where they are from\n',
    'They were worked out with [date-holidays](https://github.com/commenthol/date-holidays), copyright (c) 2015-present ' +
      'commenthol. Its data, and with it the data in `holidays.json` beside this page, is available under ' +
      '[CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/), as it was obtained from these articles:\n',
    attributions
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('https://'))
      .map((line) => `- <${line}>`)
      .join('\n'),
  ].join('\n');
}

if (import.meta.main) {
  const tables = Object.fromEntries(holidayCountries.map((country) => [country, holidayTable(country)]));
  await writeFile(join(root, 'media/holidays.json'), `${JSON.stringify(tables)}\n`);
  const file = join(root, 'media/holidays.md');
  await writeFile(file, await format(await page(), { ...(await resolveConfig(file)), filepath: file }));
}
