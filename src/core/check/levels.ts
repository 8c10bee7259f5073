import type * as z from 'zod/mini';
import { RuleSetting, type RuleLevel } from '../config/config.ts';
import type { Surroundings } from '../portfolio/portfolio.ts';
import type { Rule } from '../rules/rule.ts';
import { matcher } from '../text/glob.ts';

/** How much a rule weighs for one file, and its options there. */
export interface Level {
  readonly level: RuleLevel;
  readonly options: z.output<z.ZodMiniObject>;
}

type Settings = Readonly<Record<string, unknown>>;

/**
 * What the rule's own default, the program, `readiness.json` and its overrides for some files say, the later winning.
 * Options are merged field by field. What is not a setting, and options that the rule does not take, count as not said:
 * reading the configuration reports them.
 */
export function levelOf(rule: Rule, file: string, { config, program }: Surroundings): Level {
  const layers: Settings[] = [program?.rules ?? {}, config.rules];
  for (const { files, rules } of config.overrides) if (matcher(files)(file)) layers.push(rules);
  return merged(rule, layers);
}

/** Whether some file may have findings of the rule; false means that it need not run. */
export function mayRun(rule: Rule, surroundings: Surroundings): boolean {
  const { config, program } = surroundings;
  const everywhere = merged(rule, [program?.rules ?? {}, config.rules]);
  return everywhere.level !== 'off' || config.overrides.some(({ rules }) => rule.id in rules);
}

function merged(rule: Rule, layers: readonly Settings[]): Level {
  let level: RuleLevel = rule.severity;
  let options: Settings = {};
  for (const layer of layers) {
    if (!Object.hasOwn(layer, rule.id)) continue;
    const setting = RuleSetting.safeParse(layer[rule.id]);
    if (!setting.success) continue;
    if (typeof setting.data === 'string') level = setting.data;
    else {
      const { level: own, ...rest } = setting.data;
      level = own ?? level;
      options = { ...options, ...rest };
    }
  }
  return { level, options: parseOptions(rule, options) };
}

function parseOptions(rule: Rule, options: Settings): z.output<z.ZodMiniObject> {
  if (!rule.options) return {};
  const parsed = rule.options.safeParse(options);
  return parsed.success ? parsed.data : rule.options.parse({});
}
