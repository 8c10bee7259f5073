import { parentPort } from 'node:worker_threads';
import {
  type DocumentKind,
  type DocumentVerdict,
  judgeDocument,
  parseText,
  readDocument,
  type Surroundings,
} from '../core/index.ts';

/** A document on its way to a thread: its text, not its tree, which would cost more to copy than to make again. */
export interface DocumentToJudge {
  readonly index: number;
  readonly kind: DocumentKind;
  readonly path: string;
  readonly text: string;
}

export type ToThread =
  | { readonly kind: 'surroundings'; readonly surroundings: Surroundings }
  | { readonly kind: 'judge'; readonly documents: readonly DocumentToJudge[] };

export interface FromThread {
  readonly judged: readonly { readonly index: number; readonly verdict: DocumentVerdict }[];
  readonly failures: readonly string[];
}

/** The thread's side: judges what it is sent until it is ended. */
export function serveJudging(): void {
  const port = parentPort;
  let surroundings: Surroundings | undefined;
  port?.on('message', (message: ToThread) => {
    if (message.kind === 'surroundings') {
      surroundings = message.surroundings;
    } else if (surroundings) {
      port.postMessage(judgeAll(message.documents, surroundings));
    }
  });
}

function judgeAll(documents: readonly DocumentToJudge[], surroundings: Surroundings): FromThread {
  const failures: string[] = [];
  const log = {
    info: () => undefined,
    error: (message: string, cause: unknown) => void failures.push(`${message}: ${String(cause)}`),
  };
  const { dateOrder } = surroundings.config;
  const judged = documents.map(({ index, kind, path, text }) => {
    const document = readDocument({ kind, path, parsed: parseText(text), dateOrder });
    return { index, verdict: judgeDocument(document, surroundings, { log }) };
  });
  return { judged, failures };
}
