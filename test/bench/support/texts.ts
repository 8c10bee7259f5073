import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from '../../../src/tools/paths.ts';

/** Real READMEs of installed packages, no two alike, in a fixed order; fewer than `most` where fewer are installed. */
export function realReadmes(most: number): string[] {
  const texts = new Set<string>();
  for (const folder of [root, cacheFolder()]) {
    if (!existsSync(folder)) continue;
    const files = globSync('**/node_modules/**/{README,readme,Readme}*.{md,markdown}', {
      cwd: folder,
    }).sort();
    for (const file of files) {
      if (texts.size >= most) return [...texts];
      const path = join(folder, file);
      if (statSync(path).isFile()) texts.add(readFileSync(path, 'utf8'));
    }
  }
  return [...texts];
}

/** A document of a given length: real READMEs one after another. */
export function longDocument(length: number): string {
  const readmes = realReadmes(200).filter((text) => text.length > 2_000);
  return readmes.join('\n\n').slice(0, length);
}

/** A log with many rows, as a table. */
export function longLog(rows: number): string {
  const head =
    '| Date | Activity | Company | Contact | Channel | Status | Follow up | Notes |\n|---|---|---|---|---|---|---|---|\n';
  const line = (row: number): string => {
    const day = new Date(Date.UTC(2017, 0, 1 + (row % 365))).toISOString().slice(0, 10);
    return `| ${day} | outreach | Company ${row} | Contact ${row} | email | sent | ${day} | Asked about the [opening](https://example.com/${row}) and the team |\n`;
  };
  return `# Job search\n\n${head}${Array.from({ length: rows }, (_, row) => line(row)).join('')}`;
}

/** Writes a portfolio: `readiness.json`, the given files, and one project for each README. */
export function writePortfolio(
  folder: string,
  files: ReadonlyMap<string, string>,
  readmes: readonly string[],
): void {
  const all = new Map([['readiness.json', '{ "program": "turing-outreach-plan" }\n'], ...files]);
  readmes.forEach((text, index) =>
    all.set(`projects/p${String(index + 1).padStart(4, '0')}/README.md`, text),
  );
  for (const [path, text] of all) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Changes a text by one character in its middle, back and forth, as a person who types does. */
export function keystrokes(text: string): (round: number) => string {
  const middle = text.indexOf(' ', text.length >> 1);
  return (round) => `${text.slice(0, middle)}${'x'.repeat(1 + (round % 7))}${text.slice(middle)}`;
}
