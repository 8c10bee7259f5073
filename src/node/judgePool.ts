import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  type Document,
  type DocumentVerdict,
  judgeDocument,
  type JudgeDocuments,
  type Log,
  ReadinessError,
  type Surroundings,
} from '../core/index.ts';
import type { DocumentToJudge, FromThread, ToThread } from './judgeThread.ts';

/** Below this many characters a thread costs more to start than it saves. */
const worthThreads = 300_000;
/** So that the last thread to finish does not finish much later than the others. */
const batchLength = 100_000;
const mostThreads = 8;

/** Judges documents side by side in threads that run the same bundle; few or small ones here. */
export function judgeInThreads(log: Log): JudgeDocuments {
  return async (documents, surroundings, cancel) => {
    const total = documents.reduce((sum, { text }) => sum + text.length, 0);
    const threads = Math.min(availableParallelism(), mostThreads, Math.floor(total / worthThreads));
    if (threads < 2) return documents.map((document) => judgeDocument(document, surroundings, { log }));
    const results = new Array<DocumentVerdict>(documents.length).fill({ findings: [] });
    const batches = batchesOf(documents);
    const take = () => (cancel?.aborted ? undefined : batches.pop());
    await Promise.all(Array.from({ length: threads }, () => runThread(surroundings, take, results, log)));
    // What was not judged must not pass for what was found to be fine.
    if (cancel?.aborted) throw new ReadinessError('cancelled', 'The check was cancelled.', 'Run it again.');
    return results;
  };
}

function batchesOf(documents: readonly Document[]): DocumentToJudge[][] {
  const batches: DocumentToJudge[][] = [];
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
  take: () => DocumentToJudge[] | undefined,
  results: DocumentVerdict[],
  log: Log,
): Promise<void> {
  const worker = new Worker(new URL(import.meta.url));
  const send = (message: ToThread) => {
    worker.postMessage(message);
  };
  try {
    send({ kind: 'surroundings', surroundings });
    for (let documents = take(); documents; documents = take()) {
      send({ kind: 'judge', documents });
      const { judged, failures } = await nextMessage(worker);
      for (const { index, verdict } of judged) results[index] = verdict;
      for (const failure of failures) log.error(failure);
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
