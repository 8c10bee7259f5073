import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { serveJudging } from '../node/judgeThread.ts';
import { main } from './main.ts';
import { processIo } from './processIo.ts';

// One file is all that is shipped, so the threads that judge documents side by side run this file too.
if (isMainThread) {
  // A check of a portfolio is over in half a second, at 20 MB: just where V8 begins to look through its heap bit by bit, for
  // a collection that is never needed. Without these steps the same check takes a twelfth less (measured in turns). The
  // heap is still collected when it is full. Set for the whole process, so before there are other threads.
  setFlagsFromString('--no-incremental-marking');
  void main(process.argv.slice(2), processIo()).then((code) => {
    process.exitCode = code;
  });
} else {
  serveJudging();
}
