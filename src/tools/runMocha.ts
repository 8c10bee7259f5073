/**
 * Runs mocha on files that Node reads as they are, and notes how many tests passed and failed.
 *
 *     node src/tools/runMocha.ts [--timeout MS] [--reporter NAME] GLOB…
 */
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { noteCounts } from './counts.ts';
import { exitOnSignals } from './process.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { timeout: { type: 'string', default: '60000' }, reporter: { type: 'string', default: 'dot' } },
});

exitOnSignals();
const mocha = new Mocha({
  timeout: Number(values.timeout),
  reporter: values.reporter,
  forbidOnly: true,
  forbidPending: true,
});
for (const file of globSync(positionals).sort()) mocha.addFile(resolve(file));
await mocha.loadFilesAsync();
const failures: string[] = [];
const stats = await new Promise<Mocha.Stats | undefined>((done) => {
  const runner = mocha.run(() => {
    done(runner.stats);
  });
  runner.on('fail', (test, error: Error) => {
    failures.push(`${test.fullTitle()}: ${error.message.split('\n', 1).join('')}`);
  });
});
const counts = { passed: stats?.passes ?? 0, failed: stats?.failures ?? 1, failures };
noteCounts(counts);
process.exitCode = counts.failed === 0 ? 0 : 1;
