import * as z from 'zod/mini';
import type { FileContent } from '../ports.ts';
import { holidayYears } from './holidayCountries.ts';
import type { Holiday, HolidayPlace } from './program.ts';
import { readOnce } from './schemaProblems.ts';

const HolidayTable = z.strictObject({
  /**
   * Each holiday with its days: `MMDD` where it is the same day each year, else one entry for each year with a comma between
   * them, empty where there is none, with a space between several days of one year.
   */
  days: z.array(z.tuple([z.string(), z.string()])),
  /** Which of `days` each region has, by its code; the country itself is the empty text. */
  regions: z.record(z.string(), z.array(z.number())),
});
/** The public holidays of one country, as they are shipped. */
export type HolidayTable = z.output<typeof HolidayTable>;

const prefix = 'holidays:';

/** The name under which the files of a portfolio are asked for the holidays of a country. */
export function holidaysPath(country: string): string {
  return `${prefix}${country}`;
}

/** The country that such a name asks for; `undefined` for the path of a file. */
export function holidaysCountry(path: string): string | undefined {
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** What came of asking for public holidays: the days, or what to say and of which field. */
export type PublicHolidays =
  | { readonly days: readonly z.output<typeof Holiday>[] }
  | { readonly field: 'country' | 'region'; readonly message: string };

/** The public holidays of a place, in the years that are known. @param content what `holidaysPath` led to */
export function publicHolidays(
  { country, region = '' }: z.output<typeof HolidayPlace>,
  content: FileContent,
): PublicHolidays {
  if (content.kind !== 'text') {
    return {
      field: 'country',
      message: `The public holidays of \`${country}\` are not there. List them under \`holidays\`.`,
    };
  }
  const { days, regions } = HolidayTable.parse(JSON.parse(content.text), readOnce);
  if (!Object.hasOwn(regions, region)) {
    return { field: 'region', message: unknownRegion(country, region, Object.keys(regions)) };
  }
  const chosen = regions[region] ?? [];
  return {
    days: chosen.flatMap((index) => {
      const [title = '', dates = ''] = days[index] ?? [];
      return datesOf(dates).map((date) => ({ date, title }));
    }),
  };
}

function datesOf(dates: string): string[] {
  const isFixed = /^\d{4}$/.test(dates);
  const years = Array.from({ length: holidayYears.last - holidayYears.first + 1 }, (_, index) => index);
  const each = dates.split(',');
  return years.flatMap((index) =>
    (isFixed ? dates : (each[index] ?? ''))
      .split(' ')
      .filter((day) => day !== '')
      .map((day) => `${holidayYears.first + index}-${day.slice(0, 2)}-${day.slice(2)}`),
  );
}

function unknownRegion(country: string, region: string, known: readonly string[]): string {
  const codes = known.filter((code) => code !== '');
  if (codes.length === 0)
    return `\`${country}\` has the same public holidays everywhere: leave \`region\` out.`;
  return `\`${country}\` has no region \`${region}\`. Its regions are ${codes.join(', ')}.`;
}
