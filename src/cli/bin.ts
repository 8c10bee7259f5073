import { isMainThread } from 'node:worker_threads';
import { serveChecks } from '../node/checkThread.ts';
import { main } from './main.ts';
import { processIo } from './processIo.ts';

// One file is all that is shipped, so the threads that check documents side by side run this file too.
if (isMainThread) {
  process.exitCode = await main(process.argv.slice(2), processIo());
} else {
  serveChecks();
}
