import { addBusinessDays } from '../calendar/businessDays.ts';
import { dateOf, holidaysOf } from '../calendar/due.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { appliesTo } from '../readiness/appliesTo.ts';

export interface DecisionDate {
  /** ISO date. */
  readonly by: string;
  readonly businessDays: number;
}

/**
 * By when an offer of a day is to be answered, where the employer sets no other date: so many business days after it,
 * without the holidays of the program.
 * @param day ISO date
 * @returns `undefined` where the program says nothing of offers
 */
export function decisionDate(
  { program, config }: Pick<Portfolio, 'program' | 'config'>,
  day: string,
): DecisionDate | undefined {
  const asked = program?.deliverables.find(
    (one) =>
      one.kind === 'response' &&
      one.to.types.includes('offer') &&
      appliesTo(one.appliesTo, config.student, program.questions) !== 'no',
  );
  const date = dateOf(day);
  if (asked?.kind !== 'response' || !date || !program) return undefined;
  const { withinBusinessDays: businessDays } = asked;
  return { by: addBusinessDays(date, businessDays, holidaysOf(program)).toString(), businessDays };
}
