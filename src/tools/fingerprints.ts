/**
 * Adds to src/core/document/readme/boilerplate/templates.ts: by which sentences the READMEs of project generators are known.
 * `node src/tools/fingerprints.ts FOLDER`, where FOLDER holds a folder for each generator with the READMEs that it wrote over
 * the years. Those are other people's texts, so they are not kept here: take them from the generators' own packages.
 * What is known already stays, so that a generator can be added without the texts of the others.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPrints, sentencesOf, writePrint } from '../core/document/readme/boilerplate/sentences.ts';
import { templates } from '../core/document/readme/boilerplate/templates.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say in which folder the READMEs of the generators are');

const known = new Set(Object.values(templates).flatMap(readPrints));
const added = Object.fromEntries(
  readdirSync(folder)
    .toSorted()
    .map((generator) => [generator, fingerprintsIn(join(folder, generator)).join('')]),
);
const generators = [...new Set([...Object.keys(templates), ...Object.keys(added)])].toSorted();
const lines = generators.map(
  (generator) => `  '${generator}':\n    '${templates[generator] ?? ''}${added[generator] ?? ''}',`,
);
writeFileSync(
  new URL('../core/document/readme/boilerplate/templates.ts', import.meta.url),
  `// Made by \`node src/tools/fingerprints.ts FOLDER\` from the READMEs that generators write.

/** By generator: three characters for each sentence of its README. */
export const templates: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`,
);

/** The first generator that has a sentence keeps it. */
function fingerprintsIn(generator: string): string[] {
  const found: string[] = [];
  for (const file of readdirSync(generator, { recursive: true, encoding: 'utf8' }).toSorted())
    for (const { print, words } of sentencesOf(readFileSync(join(generator, file), 'utf8'))) {
      // “Database:” begins many a line of anybody’s.
      if (words < 2) continue;
      if (!known.has(print)) found.push(writePrint(print));
      known.add(print);
    }
  return found;
}
