import { isMainThread } from 'node:worker_threads';
import { serveJudging } from '../node/judgeThread.ts';
import { main } from './main.ts';
import { processIo } from './processIo.ts';

// One file is all that is shipped, so the threads that judge documents side by side run this file too.
if (isMainThread) {
  process.exitCode = await main(process.argv.slice(2), processIo());
} else {
  serveJudging();
}
