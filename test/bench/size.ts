import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist } from '../../src/tools/paths.ts';

const bundles = [
  'extension.cjs',
  'start.cjs',
  'engine.cjs',
  'dates.cjs',
  'calendar.cjs',
  'forge.cjs',
  'readiness.cjs',
  'launcher.cjs',
  'portfolio-readiness.vsix',
];

/** How large what we ship is. */
export function benchSize(): void {
  console.log('\nBundles');
  for (const name of bundles) {
    const file = join(dist, name);
    if (!existsSync(file)) {
      console.log(`  ${name.padEnd(28)} not built`);
      continue;
    }
    const packed = gzipSync(readFileSync(file)).length;
    console.log(`  ${name.padEnd(28)}${kilobytes(statSync(file).size)} kB, ${kilobytes(packed)} kB packed`);
  }
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(8);
}
