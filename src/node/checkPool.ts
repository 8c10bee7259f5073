import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  checkDocument,
  type CheckDocuments,
  type Document,
  type Finding,
  type Surroundings,
} from '../core/index.ts';
import type { DocumentToCheck, FromThread, ToThread } from './checkThread.ts';

/** Below this many characters a thread costs more to start than it saves. */
const worthThreads = 300_000;
/** So that the last thread to finish does not finish much later than the others. */
const batchLength = 100_000;
const mostThreads = 8;

/** Checks documents side by side in threads that run the same bundle; few or small ones here. */
export const checkInThreads: CheckDocuments = async (documents, surroundings, cancel) => {
  const total = documents.reduce((sum, { text }) => sum + text.length, 0);
  const threads = Math.min(availableParallelism(), mostThreads, Math.floor(total / worthThreads));
  if (threads < 2) return documents.map((document) => checkDocument(document, surroundings));
  const results = new Array<readonly Finding[]>(documents.length).fill([]);
  const batches = batchesOf(documents);
  const take = () => (cancel?.aborted ? undefined : batches.pop());
  await Promise.all(Array.from({ length: threads }, () => runThread(surroundings, take, results)));
  return results;
};

function batchesOf(documents: readonly Document[]): DocumentToCheck[][] {
  const batches: DocumentToCheck[][] = [];
  let length = Infinity;
  for (const [index, { kind, path, text }] of documents.entries()) {
    if (length >= batchLength) {
      batches.push([]);
      length = 0;
    }
    batches.at(-1)?.push({ index, kind, path, text });
    length += text.length;
  }
  return batches;
}

async function runThread(
  surroundings: Surroundings,
  take: () => DocumentToCheck[] | undefined,
  results: (readonly Finding[])[],
): Promise<void> {
  const worker = new Worker(new URL(import.meta.url));
  const send = (message: ToThread) => {
    worker.postMessage(message);
  };
  try {
    send({ kind: 'surroundings', surroundings });
    for (let documents = take(); documents; documents = take()) {
      send({ kind: 'check', documents });
      const { checked } = await nextMessage(worker);
      for (const { index, findings } of checked) results[index] = findings;
    }
  } finally {
    await worker.terminate();
  }
}

function nextMessage(worker: Worker): Promise<FromThread> {
  return new Promise((resolve, reject) => {
    worker.once('message', (message: FromThread) => {
      worker.off('error', reject);
      resolve(message);
    });
    worker.once('error', reject);
  });
}
