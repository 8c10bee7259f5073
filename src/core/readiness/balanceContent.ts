import type { z } from 'zod/mini';
import type { BalanceDeliverable } from '../config/program.ts';
import { documentsOf } from '../portfolio/portfolio.ts';
import type { Content, View } from './content.ts';
import { existing } from './content.ts';
import { dayOf, isMeant } from './countedActivities.ts';

/** Advice on how activities weigh against others: said, and never in the way of being ready. */
export function balanceContent(view: View, asked: z.output<typeof BalanceDeliverable>): Content {
  const logs = documentsOf(view.portfolio, 'log');
  const today = view.asOf.toPlainDate().toString();
  const activities = logs
    .flatMap(({ facts }) => facts.activities)
    .filter((activity) => (dayOf(activity) ?? '') <= today);
  const of = activities.filter((activity) => isMeant(activity, asked.of)).length;
  const against = activities.filter((activity) => isMeant(activity, asked.against)).length;
  const names = (types: readonly string[]) => types.map((type) => type.replaceAll('-', ' ')).join(' and ');
  const message =
    `The log has ${of} of ${names(asked.of.types)}, and ${against} of ${names(asked.against.types)}. ` +
    'More of the former is what usually leads to a job; this is advice only.';
  return {
    started: activities.length > 0,
    complete: true,
    missing: of < against * asked.ratio ? [{ message, severity: 'hint' }] : [],
    files: existing(
      view,
      logs.map(({ path }) => path),
    ),
    reachedBy: () => true,
  };
}
