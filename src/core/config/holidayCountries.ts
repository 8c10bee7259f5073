/**
 * The countries (ISO 3166-1) whose public holidays come with the product: those where all of them follow from rules that
 * can be worked out years ahead, and where Saturday and Sunday are the weekend.
 */
export const holidayCountries = [
  'AR',
  'AT',
  'AU',
  'BE',
  'BR',
  'CA',
  'CH',
  'CL',
  'CO',
  'DE',
  'DK',
  'ES',
  'FI',
  'FR',
  'GB',
  'IE',
  'IT',
  'JP',
  'MX',
  'NL',
  'NO',
  'NZ',
  'PL',
  'PT',
  'SE',
  'US',
  'ZA',
] as const;

/** The years for which they are known, both included. */
export const holidayYears = { first: 2015, last: 2040 } as const;
