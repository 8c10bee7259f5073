import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, race } from './support/commands.ts';
import { report } from './support/measure.ts';
import { realReadmes, writePortfolio } from './support/texts.ts';

/** A cold check of 1,000 real READMEs, beside the two linters on the same files. */
export async function benchReadmes(): Promise<void> {
  const all = await commands();
  const readmes = realReadmes(1_000);
  const folder = mkdtempSync(join(tmpdir(), 'readiness-bench-'));
  try {
    writePortfolio(folder, new Map(), readmes);
    const megabytes = readmes.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
    report(`Check of ${readmes.length} READMEs (${megabytes.toFixed(2)} MB), cold`, race(all, folder, 3));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
