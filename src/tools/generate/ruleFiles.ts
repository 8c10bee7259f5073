import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../../core/rules/rule.ts';

const notRules = new Set(['index.ts', 'rule.ts']);

/** A rule and the names by which the index takes it in. */
export interface RuleFile {
  /** The file's name without its ending, which is the rule's id. */
  readonly id: string;
  /** `resumeEmailMissing` for `resume-email-missing`. */
  readonly exportName: string;
  readonly rule: Rule;
}

/**
 * All rules in a folder, sorted by id, taken from their files rather than from the index that is to be made.
 * @throws Error for a file that does not export a rule of its own name
 */
export async function readRuleFiles(folder: string): Promise<RuleFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !notRules.has(name)).sort();
  return await Promise.all(names.map((name) => readRuleFile(folder, name)));
}

async function readRuleFile(folder: string, name: string): Promise<RuleFile> {
  const id = path.basename(name, '.ts');
  const exportName = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const module: unknown = await import(pathToFileURL(path.join(folder, name)).href);
  const rule = (module as Readonly<Record<string, Rule | undefined>>)[exportName];
  if (rule?.id !== id) throw new Error(`${name} is expected to export ${exportName} with the id ${id}`);
  return { id, exportName, rule };
}

/** The text of the index: one import and one entry a rule. */
export function ruleIndex(files: readonly Omit<RuleFile, 'rule'>[]): string {
  const imports = files.map(({ id, exportName }) => `import { ${exportName} } from './${id}.ts';`);
  return `// Made by \`npm run generate\` from the files in this folder.
${imports.join('\n')}
import type { Rule } from './rule.ts';

/** All rules, sorted by id. */
export const rules: readonly Rule[] = [
${files.map(({ exportName }) => `  ${exportName},`).join('\n')}
];

/** A rule by its id; \`undefined\` where there is none of that id. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
`;
}
