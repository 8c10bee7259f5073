import * as z from 'zod/mini';
import type { JsonPath } from './jsonDocument.ts';
import { RuleLevel, type RuleSettings } from './ruleSettings.ts';
import { schemaProblems } from './schemaProblems.ts';
import { nearestName } from './suggest.ts';

/** What is known of a rule where only its settings matter. */
export interface SettableRule {
  readonly id: string;
  readonly options?: z.ZodMiniObject;
}

/** Something that a setting of a rule cannot say. */
export interface RuleProblem {
  readonly rule: 'configuration-unknown-rule' | 'configuration-unknown-key' | 'configuration-invalid';
  /** From the settings on: the id of a rule, and behind it one of its options. */
  readonly path: JsonPath;
  readonly message: string;
  readonly suggestion?: string;
}

/** Rules that there are not, and options that a rule does not take or not with such a value. */
export function ruleProblems(settings: RuleSettings, rules: readonly SettableRule[]): RuleProblem[] {
  return Object.entries(settings).flatMap(([id, setting]) => {
    const rule = rules.find((known) => known.id === id);
    if (!rule) return [unknownRule(id, rules)];
    return typeof setting === 'string' ? [] : optionProblems(rule, setting);
  });
}

function unknownRule(id: string, rules: readonly SettableRule[]): RuleProblem {
  const suggestion = nearestName(
    id,
    rules.map((rule) => rule.id),
  );
  const meant = suggestion === undefined ? '.' : `; did you mean \`${suggestion}\`?`;
  return {
    rule: 'configuration-unknown-rule',
    path: [id],
    message: `There is no rule \`${id}\`${meant}`,
    ...(suggestion !== undefined && { suggestion }),
  };
}

function optionProblems({ id, options }: SettableRule, setting: object): RuleProblem[] {
  const Setting = z.strictObject({ level: z.optional(RuleLevel), ...options?.shape });
  return schemaProblems(Setting, setting).map(({ path, at, message, suggestion }) => ({
    rule: at === 'key' ? 'configuration-unknown-key' : 'configuration-invalid',
    path: [id, ...path],
    message: `${message}${message.endsWith('?') ? '' : '.'}`,
    ...(at === 'key' && suggestion !== undefined && { suggestion }),
  }));
}
