import type { Finding } from '../../../../src/core/check/finding.ts';
import type { PortfolioSource } from '../../../support/portfolioOf.ts';
import { defaultPaths, portfolioOf } from '../../../support/portfolioOf.ts';
import { checkPortfolio } from '../../../support/checkPortfolio.ts';
import type { Example, Rule } from '../../../../src/core/rules/rule.ts';
import { unmark, type Marked } from '../../../support/markers.ts';

/** The files of an example, by path, with their marks apart. A file whose whole text is an empty mark is not there. */
export function filesOf(rule: Rule, example: Example): Map<string, Marked> {
  const files = { [pathOf(rule, example)]: example.text, ...example.files };
  return new Map(Object.entries(files).map(([path, text]) => [path, unmark(text)]));
}

export function pathOf(rule: Rule, { path }: Example): string {
  if (path !== undefined) return path;
  const kind = rule.scope === 'document' ? rule.appliesTo[0] : undefined;
  if (!kind) throw new Error(`The examples of ${rule.id} must say where they stand`);
  return defaultPaths[kind];
}

/** The portfolio that an example describes, with the rule's options. */
export function sourceOf(rule: Rule, example: Example): PortfolioSource & { files: Record<string, string> } {
  const isMissing = (path: string) => example.files?.[path] === '⟦⟧';
  const texts = [...filesOf(rule, example)].filter(([path]) => !isMissing(path));
  const rules = example.options && { rules: { [rule.id]: example.options } };
  return {
    files: Object.fromEntries(texts.map(([path, { text }]) => [path, text])),
    config: { ...example.config, ...rules },
    ...(example.program && { program: example.program }),
  };
}

/** Runs one rule alone, loudly. */
export function run(rule: Rule, source: PortfolioSource): Finding[] {
  return checkPortfolio(portfolioOf(source), { rules: [rule], strict: true });
}
