import { parentPort } from 'node:worker_threads';
import type { FromEngine, ToEngine } from '../../core/session/protocol.ts';
import { Engine } from './engine.ts';

/** The thread in which the core runs, so that nothing it does can hold up the editor's extension host. */
const port = parentPort;
if (port) {
  const engine = new Engine((message: FromEngine) => {
    port.postMessage(message);
  });
  port.on('message', (message: ToEngine) => {
    engine.receive(message);
  });
}
