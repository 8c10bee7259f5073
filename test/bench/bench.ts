/**
 * Measures, on the machine at hand, what nobody should have to believe: medians, and ratios to the first line, all
 * from one run. Nothing is asserted.
 *
 *     npm run build && npm run bench [-- readmes start keystroke parser judge sections noise size tags editor]
 *
 * `READINESS_BENCH_ROUNDS` sets how often each thing is measured.
 */
import { cpus, totalmem } from 'node:os';
import { exitOnSignals } from '../../src/tools/process.ts';

// Loaded one by one: what one benchmark has in memory is not another's burden.
const benchmarks: ReadonlyMap<string, () => Promise<void>> = new Map([
  [
    'size',
    async () => {
      (await import('./size.ts')).benchSize();
    },
  ],
  ['start', async () => (await import('./start.ts')).benchStart()],
  ['readmes', async () => (await import('./readmes.ts')).benchReadmes()],
  ['parser', async () => (await import('./parser.ts')).benchParser()],
  ['judge', async () => (await import('./judge.ts')).benchJudge()],
  [
    'sections',
    async () => {
      (await import('./sections.ts')).benchSections();
    },
  ],
  [
    'noise',
    async () => {
      (await import('./noise.ts')).benchNoise();
    },
  ],
  ['keystroke', async () => (await import('./keystroke.ts')).benchKeystroke()],
  ['tags', async () => (await import('./tags.ts')).benchTags()],
  ['editor', async () => (await import('./editor.ts')).benchEditor()],
]);

exitOnSignals();
const names = process.argv.slice(2);
const unknown = names.filter((name) => !benchmarks.has(name));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}. There are: ${[...benchmarks.keys()].join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  const [processor] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  console.log(`Node ${process.version}, ${cpus().length} × ${processor?.model ?? 'unknown'}, ${memory} GiB`);
  for (const name of names.length > 0 ? names : benchmarks.keys()) await benchmarks.get(name)?.();
}
