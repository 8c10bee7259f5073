import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { engineRules } from '../core/check/engineFindings.ts';
import { configurationRules } from '../core/config/problems.ts';
import { cohortSchema, configSchema, jobsSchema, programSchema } from '../core/config/schemas.ts';
import type { Rule } from '../core/rules/rule.ts';
import { commandTable, fillTables, ruleTable, settingTable } from './generate/readmeTables.ts';
import { programReference } from './generate/programReference.ts';
import { readRuleFiles, ruleIndex } from './generate/ruleFiles.ts';
import { engineRulePage, rulePage } from '../core/pages/rulePages.ts';

/**
 * Makes what repeats: the index of rules, a page for each rule, the JSON Schemas, and the tables of the README.
 * With `--check` nothing is written; it ends with 1 and names the files that differ from what would be.
 */
const root = path.resolve(import.meta.dirname, '../..');
const isCheck = process.argv.includes('--check');

/** Texts by path; `undefined` for a file that is to go. */
type Outputs = Map<string, string | undefined>;

const outputs: Outputs = new Map();
const files = await readRuleFiles(path.join(root, 'src/core/rules'));
const rules = files.map(({ rule }) => rule);
outputs.set('src/core/rules/index.ts', ruleIndex(files));
await addPages(outputs, rules);
outputs.set('media/readiness.schema.json', json(configSchema(rules)));
outputs.set('media/cohort.schema.json', json(cohortSchema()));
outputs.set('media/program.schema.json', json(programSchema(rules)));
outputs.set('media/jobs.schema.json', json(jobsSchema()));
await addReadme(outputs, rules);
outputs.set(
  'media/program-reference.md',
  await formatted('media/program-reference.md', generated(programReference(programSchema([])))),
);

const different = await differing(outputs);
if (isCheck) {
  for (const file of different) console.error(`${file} is not what \`npm run generate\` makes`);
  process.exitCode = different.length === 0 ? 0 : 1;
} else {
  for (const file of different) await write(file, outputs.get(file));
  console.log(different.length === 0 ? 'Everything was made before' : `Made ${different.join(', ')}`);
}

async function addPages(into: Outputs, all: readonly Rule[]): Promise<void> {
  for (const name of await readdir(path.join(root, 'media/rules')).catch(() => []))
    into.set(`media/rules/${name}`, undefined);
  for (const rule of all) into.set(`media/rules/${rule.id}.md`, generated(rulePage(rule)));
  for (const rule of [...engineRules, ...configurationRules])
    into.set(`media/rules/${rule.id}.md`, generated(engineRulePage(rule)));
}

async function addReadme(into: Outputs, all: readonly Rule[]): Promise<void> {
  const file = path.join(root, 'README.md');
  const readme = await readFile(file, 'utf8').catch(() => undefined);
  if (readme === undefined) return;
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as object;
  const filled = fillTables(readme, {
    rules: ruleTable(all),
    commands: commandTable(manifest),
    settings: settingTable(manifest),
  });
  into.set('README.md', await formatted('README.md', filled));
}

/** As prettier would have it, so that formatting the project changes nothing. */
async function formatted(name: string, text: string): Promise<string> {
  const file = path.join(root, name);
  return await format(text, { ...(await resolveConfig(file)), filepath: file });
}

/** So that nobody corrects a page where the next run would undo it. */
function generated(page: string): string {
  return `<!-- Made by \`npm run generate\`. -->\n\n${page}`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

async function differing(all: Outputs): Promise<string[]> {
  const found: string[] = [];
  for (const [file, text] of all) {
    const there = await readFile(path.join(root, file), 'utf8').catch(() => undefined);
    if (there !== text) found.push(file);
  }
  return found;
}

async function write(file: string, text: string | undefined): Promise<void> {
  const target = path.join(root, file);
  if (text === undefined) {
    await rm(target);
    return;
  }
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}
