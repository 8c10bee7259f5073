/**
 * Builds the extension and opens a sample portfolio with it in VS Code.
 *
 *     node src/tools/start.ts [--check]
 *
 * `--check` stops after the sample's checklist was printed in the terminal.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { openInVisualStudioCode } from './openSample.ts';
import { dist, root } from './paths.ts';
import { copyPortfolio } from './portfolioCopy.ts';
import { exitOnSignals, run } from './process.ts';
import { moveSample } from './sampleDates.ts';

const release = exitOnSignals();
await buildAll();
const parent = await realpath(await mkdtemp(join(tmpdir(), 'portfolio-readiness-')));
const source = join(root, 'media', 'samples', 'outreach');
const { folder, remote } = await copyPortfolio(source, parent, 'sample-portfolio', {
  env: process.env,
  change: (copy) => moveSample(copy, new Date()),
});
console.log(`\nA sample portfolio to try everything on: ${folder}`);
console.log(`What you hand in is pushed to:           ${remote ?? ''}\n`);

const commandLine = join(dist, 'readiness.cjs');
// The sample still misses a few things, so the command line ends with 1: that is what is to be seen.
if (existsSync(commandLine)) await run(process.execPath, [commandLine, 'check', folder]);
release();
if (!process.argv.includes('--check')) await openInVisualStudioCode(folder, parent);
