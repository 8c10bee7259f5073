import { engineRules } from '../check/engineFindings.ts';
import { configurationRules } from '../config/problems.ts';
import { rules } from '../rules/index.ts';
import { engineRulePage, rulePage } from './rulePages.ts';

/** What is found without a rule of its own: by the engine, and in configuration and program. */
const withoutRule = [...engineRules, ...configurationRules];

/** The ids that have a page: rules, and what is found without one. */
export const explainable: readonly string[] = [...rules, ...withoutRule].map(({ id }) => id);

/** The page of a rule in markdown; `undefined` when there is none of that id. */
export function explain(id: string): string | undefined {
  const rule = rules.find((one) => one.id === id);
  if (rule) return rulePage(rule);
  const other = withoutRule.find((one) => one.id === id);
  return other && engineRulePage(other);
}

/** A rule's title in one line. */
export function titleOf(id: string): string | undefined {
  return [...rules, ...withoutRule].find((one) => one.id === id)?.title;
}
