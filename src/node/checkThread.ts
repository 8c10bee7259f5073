import { parentPort } from 'node:worker_threads';
import {
  checkDocument,
  type DocumentKind,
  type Finding,
  parseText,
  readDocument,
  type Surroundings,
} from '../core/index.ts';

/** A document on its way to a thread: its text, not its tree, which would cost more to copy than to make again. */
export interface DocumentToCheck {
  readonly index: number;
  readonly kind: DocumentKind;
  readonly path: string;
  readonly text: string;
}

export type ToThread =
  | { readonly kind: 'surroundings'; readonly surroundings: Surroundings }
  | { readonly kind: 'check'; readonly documents: readonly DocumentToCheck[] };

export interface FromThread {
  readonly checked: readonly { readonly index: number; readonly findings: readonly Finding[] }[];
  readonly failures: readonly string[];
}

/** The thread's side: checks what it is sent until it is ended. */
export function serveChecks(): void {
  const port = parentPort;
  let surroundings: Surroundings | undefined;
  port?.on('message', (message: ToThread) => {
    if (message.kind === 'surroundings') {
      surroundings = message.surroundings;
    } else if (surroundings) {
      port.postMessage(checkAll(message.documents, surroundings));
    }
  });
}

function checkAll(documents: readonly DocumentToCheck[], surroundings: Surroundings): FromThread {
  const failures: string[] = [];
  const log = {
    info: () => undefined,
    error: (message: string, cause: unknown) => void failures.push(`${message}: ${String(cause)}`),
  };
  const { dateOrder } = surroundings.config;
  const checked = documents.map(({ index, kind, path, text }) => {
    const document = readDocument({ kind, path, parsed: parseText(text), dateOrder });
    return { index, findings: checkDocument(document, surroundings, { log }) };
  });
  return { checked, failures };
}
