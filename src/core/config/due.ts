import * as z from 'zod/mini';

/** Names of deliverables, checkpoints, dates and questions. */
export const id = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]*$/, 'Expected lower-case letters, digits and hyphens, such as first-week'));

export const Weekday = z.enum(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
export type Weekday = z.output<typeof Weekday>;

const when = {
  time: z
    .optional(
      z
        .string()
        .check(
          z.regex(
            /^([01]\d|2[0-3]):[0-5]\d$/,
            'Expected a time such as 16:00; without one it is the end of the day',
          ),
        ),
    )
    .check(z.describe("Local time in the program's time zone; the end of the day where none is said.")),
  weekday: z
    .optional(Weekday)
    .check(z.describe('What the school calls the day; a disagreement with the date is reported.')),
};

/** Ten years either way: enough for any program, and inside what every calendar can count. */
const offset = (text: string) =>
  z._default(z.int().check(z.minimum(-3660), z.maximum(3660)), 0).check(z.describe(text));

/** When something is due: a date, or so many days, weeks or business days from a named date of the calendar. */
export const Due = z.union([
  z.strictObject({ date: z.iso.date().check(z.describe('ISO date such as 2017-02-03.')), ...when }),
  z.strictObject({
    anchor: id.check(z.describe("A date of the program's calendar.")),
    weeks: offset('So many weeks after the anchor, before it where negative.'),
    days: offset('So many days after that.'),
    businessDays: offset('So many days after that, Saturdays, Sundays and holidays not counted.'),
    ...when,
  }),
]);
export type Due = z.output<typeof Due>;

/** A stretch of days that starts on a date of the calendar. */
export const Window = z.strictObject({
  from: id.check(z.describe("The date of the program's calendar that is its first day.")),
  days: z.int().check(z.positive(), z.maximum(3660), z.describe('So many days, the first one counted.')),
  endsWith: z
    .optional(z.enum(['accepted-offer']))
    .check(
      z.describe(
        'accepted-offer: it ends early, on the day on which the log says that an offer was accepted.',
      ),
    ),
});
export type Window = z.output<typeof Window>;
