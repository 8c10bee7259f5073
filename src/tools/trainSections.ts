import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseLabels } from '../core/document/sections/training/dataset.ts';
import { examplesOf } from '../core/document/sections/training/examples.ts';
import { trainModel } from '../core/document/sections/training/fit.ts';
import { root } from './paths.ts';

/**
 * Learns the section model anew: `node src/tools/trainSections.ts FOLDER`, where the folder has `sections.csv`
 * (`file,heading,categories`) and `readmes/`. The same data gives the same file, byte for byte.
 */
async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error('Say the folder with sections.csv and readmes/.');
  const labels = parseLabels(await readFile(join(folder, 'sections.csv'), 'utf8'));
  const files = [...new Set(labels.map(({ file }) => file))];
  const parts = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, 'readmes', file), 'utf8');
      return examplesOf(
        file,
        text,
        labels.filter((label) => label.file === file),
      );
    }),
  );
  const json = `${JSON.stringify(trainModel(parts.flatMap(({ examples }) => examples)))}\n`;
  await writeFile(join(root, 'src/core/document/sections/model.json'), json);
  console.log(`model.json: ${json.length} bytes`);
}

await main(process.argv[2]);
