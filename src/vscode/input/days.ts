/** @returns the day of a moment as the clock on the wall has it, ISO: `2017-02-03`. */
export function isoDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** @returns `Friday 3 February 2017` for `2017-02-03`. */
export function spokenDay(iso: string): string {
  const options = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(`${iso}T00:00:00Z`)).replace(',', '');
}

/** Splits `Ada Byrne, Engineering Manager` at the first comma, or at a dash or bar with blanks around it. */
export function splitContact(contact: string): { readonly person?: string; readonly position?: string } {
  const match = /\s*,\s*|\s+[-–—|]\s+/.exec(contact);
  const person = (match ? contact.slice(0, match.index) : contact).trim();
  const position = match ? contact.slice(match.index + match[0].length).trim() : '';
  return { ...(person !== '' && { person }), ...(position !== '' && { position }) };
}

/** @returns the Monday of the week in which a moment falls, ISO. */
export function mondayOf(moment: Date): string {
  const sinceMonday = (moment.getDay() + 6) % 7;
  return isoDay(new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - sinceMonday));
}
