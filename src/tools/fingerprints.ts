/**
 * Adds to what is known of READMEs that are nobody's own, in src/core/document/readme/boilerplate:
 * `node src/tools/fingerprints.ts FOLDER` to templates.ts, by which sentences the READMEs of project generators are known;
 * `node src/tools/fingerprints.ts FOLDER starters` to starters.ts, the same for the repositories from which a school's
 * projects are begun. FOLDER holds a folder for each generator or school with the READMEs that it wrote over the years.
 * Those are other people's texts, so they are not kept here: take them from where the generators and schools publish them.
 * What is known already stays, so that one can be added without the texts of the others.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../core/document/parse.ts';
import { outline } from '../core/document/sections/outline.ts';
import type { SectionTopic } from '../core/document/sections/section.ts';
import {
  longPrint,
  readPrints,
  type Sentence,
  sentencesOf,
  shortPrint,
  writePrint,
} from '../core/document/readme/boilerplate/sentences.ts';
import { type Starter, starters } from '../core/document/readme/boilerplate/starters.ts';
import { templates } from '../core/document/readme/boilerplate/templates.ts';

const [folder, kind = 'templates'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say in which folder the READMEs are');

const isOfSchools = kind === 'starters';
const print = isOfSchools ? longPrint : shortPrint;
const written = isOfSchools
  ? Object.values(starters).flatMap(({ told, steps }) => [told, steps])
  : Object.values(templates);
const known = new Set(written.flatMap((one) => readPrints(one, print)));
/** In a heading, what is asked of the project, and not what it needs to run. */
const asks = /\b(?:requirements|iteration|wave|evaluation|rubric)\b/i;
const names = readdirSync(folder).toSorted();

if (isOfSchools) {
  const added = new Map(names.map((name) => [name, starterIn(textsIn(name))]));
  const all = [...new Set([...Object.keys(starters), ...names])].toSorted().map((name) => {
    const { told = '', steps = '' } = starters[name] ?? {};
    const more = added.get(name);
    return `  '${name}': {\n told: '${told}${more?.told ?? ''}',\n steps: '${steps}${more?.steps ?? ''}' },`;
  });
  write('starters', [
    '/** What is known of the READMEs of a school’s starters: four characters for each sentence. */',
    'export interface Starter {\n  /** What the project is to be, and how it is graded. */\n  readonly told: string;',
    '  /** How it is set up and tested, which who builds upon it rightly keeps. */\n  readonly steps: string;\n}',
    `/** By school. */\nexport const starters: Readonly<Record<string, Starter>> = {\n${all.join('\n')}\n};`,
  ]);
} else {
  const added = new Map(
    names.map((name) => [name, newPrints(textsIn(name).flatMap((text) => sentencesIn(text)))]),
  );
  const all = [...new Set([...Object.keys(templates), ...names])]
    .toSorted()
    .map((name) => `  '${name}':\n    '${templates[name] ?? ''}${added.get(name) ?? ''}',`);
  write('templates', [
    '/** By generator: three characters for each sentence of its README. */\nexport const templates: Readonly<Record<string, string>> = {',
    `${all.join('\n')}\n};`,
  ]);
}

function textsIn(name: string): string[] {
  const files = readdirSync(join(folder ?? '', name), { recursive: true, encoding: 'utf8' }).toSorted();
  return files.map((file) => readFileSync(join(folder ?? '', name, file), 'utf8'));
}

/** The first one that has a sentence keeps it. */
function newPrints(sentences: readonly Sentence[]): string {
  let found = '';
  for (const { hash, words } of sentences) {
    // “Database:” begins many a line of anybody’s.
    if (words < 2) continue;
    if (!known.has(print.of(hash))) found += writePrint(hash, print);
    known.add(print.of(hash));
  }
  return found;
}

/** The sentences of a README as it is cut when it is compared: block by block. */
function sentencesIn(text: string, isSought: (line: number) => boolean = () => true): Sentence[] {
  return parse(text).children.flatMap(({ type, position }) =>
    position && !['code', 'definition', 'html', 'yaml'].includes(type) && isSought(position.start.line)
      ? sentencesOf(text.slice(position.start.offset, position.end.offset))
      : [],
  );
}

/** What is a step in one version of a text is one in all. */
function starterIn(texts: readonly string[]): Starter {
  const steps = newPrints(texts.flatMap(stepsIn));
  return { steps, told: newPrints(texts.flatMap((text) => sentencesIn(text))) };
}

/** What stands in sections on set-up and tests; the first section is that of the title. */
function stepsIn(text: string): Sentence[] {
  const sections = outline(text).slice(1);
  return sentencesIn(text, (line) => {
    const at = sections.findLastIndex((section) => section.line <= line);
    const section = sections[at];
    return section !== undefined && !asks.test(section.heading) && section.topics.some(isStep);
  });
}

function isStep(topic: SectionTopic): boolean {
  return ['setup', 'tests', 'deployment', 'configuration'].includes(topic);
}

function write(file: string, parts: readonly string[]): void {
  writeFileSync(
    new URL(`../core/document/readme/boilerplate/${file}.ts`, import.meta.url),
    `// Made by \`node src/tools/fingerprints.ts FOLDER\`, and \`starters\` behind it for those of schools.\n\n${parts.join('\n')}\n`,
  );
}
