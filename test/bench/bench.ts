/**
 * Measures, on the machine at hand, what nobody should have to believe: medians, and ratios to the first line, all
 * from one run. Nothing is asserted.
 *
 *     npm run build && npm run bench [-- readmes start keystroke parser size editor]
 *
 * `READINESS_BENCH_ROUNDS` sets how often each thing is measured.
 */
import { cpus, totalmem } from 'node:os';
import { benchEditor } from './editor.ts';
import { benchKeystroke } from './keystroke.ts';
import { benchParser } from './parser.ts';
import { benchReadmes } from './readmes.ts';
import { benchSize } from './size.ts';
import { benchStart } from './start.ts';

const benchmarks: ReadonlyMap<string, () => void | Promise<void>> = new Map([
  ['size', benchSize],
  ['start', benchStart],
  ['readmes', benchReadmes],
  ['parser', benchParser],
  ['keystroke', benchKeystroke],
  ['editor', benchEditor],
]);

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
