// Loaded into each measured process, threads included: the main thread writes down the peak when the process ends.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.READINESS_BENCH_PEAK;
if (isMainThread && file) {
  process.on('exit', () => {
    writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
  });
}
