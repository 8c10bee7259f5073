import { engineRules } from '../check/engineFindings.ts';
import { rules } from '../rules/index.ts';
import { engineRulePage, rulePage } from './rulePages.ts';

/** The ids that have a page: the rules, and the findings that the engine makes by itself. */
export const explainable: readonly string[] = [...rules, ...engineRules].map(({ id }) => id);

/** The page of a rule in markdown; `undefined` when there is none of that id. */
export function explain(id: string): string | undefined {
  const rule = rules.find((one) => one.id === id);
  if (rule) return rulePage(rule);
  const engineRule = engineRules.find((one) => one.id === id);
  return engineRule && engineRulePage(engineRule);
}

/** A rule's title in one line. */
export function titleOf(id: string): string | undefined {
  return [...rules, ...engineRules].find((one) => one.id === id)?.title;
}
