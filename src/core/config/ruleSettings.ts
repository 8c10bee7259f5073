import * as z from 'zod/mini';

/** How much a rule weighs here, or that it is off. */
export const RuleLevel = z.enum(['off', 'hint', 'warning', 'error']);
export type RuleLevel = z.output<typeof RuleLevel>;

/** `"warning"`, or `{ "level": "warning", …options of the rule }`. */
export const RuleSetting = z.union([RuleLevel, z.looseObject({ level: z.optional(RuleLevel) })]);
export type RuleSetting = z.output<typeof RuleSetting>;

export const RuleSettings = z.record(z.string(), RuleSetting);
export type RuleSettings = z.output<typeof RuleSettings>;
