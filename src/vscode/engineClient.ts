import { Worker } from 'node:worker_threads';
import { EventEmitter } from 'vscode';
import type { CancellationToken, Event, LogOutputChannel } from 'vscode';
import type {
  Event as EngineEvent,
  FromEngine,
  Notice,
  QuestionKind,
  Questions,
  ReadinessErrorCode,
  ToEngine,
} from '../core/index.ts';
import { DisposableStore } from './disposable.ts';
import { Failure } from './failure.ts';

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Failure) => void;
  readonly onProgress: ((message: string) => void) | undefined;
}

export interface AskOptions {
  readonly token?: CancellationToken;
  readonly onProgress?: (message: string) => void;
}

/** After so many crashes within the span below the engine stays down until somebody asks for it. */
const crashLimit = 3;
const crashSpan = 60_000;

/**
 * The thread in which all judging runs. It starts with the first notice or question, and again after a crash; who
 * told it something listens to `onDidStop` and tells it anew.
 */
export class EngineClient extends DisposableStore {
  readonly #happened = this.add(new EventEmitter<EngineEvent>());
  readonly onEvent: Event<EngineEvent> = this.#happened.event;
  readonly #stopped = this.add(new EventEmitter<{ readonly final: boolean }>());
  readonly onDidStop = this.#stopped.event;
  readonly #file: string;
  readonly #log: LogOutputChannel;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | undefined;
  #lastId = 0;
  #crashes: number[] = [];

  /** @param file the absolute path of the engine's bundle. */
  constructor(file: string, log: LogOutputChannel) {
    super();
    this.#file = file;
    this.#log = log;
  }

  notify(notice: Notice): void {
    this.#post({ type: 'notice', notice });
  }

  /**
   * @throws {Failure} with the engine's code and next step; `cancelled` as soon as the token says so, whether or not the
   * engine has stopped by then.
   */
  ask<Kind extends QuestionKind>(
    kind: Kind,
    ask: Questions[Kind]['ask'],
    { token, onProgress }: AskOptions = {},
  ): Promise<Questions[Kind]['answer']> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const cancellation = token?.onCancellationRequested(() => {
        this.#post({ type: 'cancel', id });
        this.#settle(id)?.reject(new Failure('cancelled', 'Cancelled.', ''));
      });
      this.#pending.set(id, {
        resolve: (answer) => {
          cancellation?.dispose();
          resolve(answer as Questions[Kind]['answer']);
        },
        reject: (error) => {
          cancellation?.dispose();
          reject(error);
        },
        onProgress,
      });
      this.#post({ type: 'question', id, kind, ask });
    });
  }

  override dispose(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
    this.#rejectAll(new Failure('cancelled', 'The window is closing.', ''));
    super.dispose();
  }

  #post(message: ToEngine): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = new Worker(this.#file, { name: 'readiness-engine' });
    worker.on('message', (message: FromEngine) => {
      this.#receive(message);
    });
    worker.on('error', (error) => {
      this.#log.error(`The engine failed: ${error.stack ?? error.message}`);
    });
    worker.on('exit', () => {
      this.#exited(worker);
    });
    return worker;
  }

  #receive(message: FromEngine): void {
    switch (message.type) {
      case 'event':
        this.#receiveEvent(message.event);
        break;
      case 'answer':
        this.#settle(message.id)?.resolve(message.answer);
        break;
      case 'failure': {
        const { code, message: text, nextStep } = message.error;
        this.#settle(message.id)?.reject(new Failure(code as ReadinessErrorCode, text, nextStep));
        break;
      }
    }
  }

  #receiveEvent(event: EngineEvent): void {
    if (event.kind === 'log') this.#log[event.level](event.message);
    else if (event.kind === 'progress') this.#pending.get(event.question)?.onProgress?.(event.message);
    else this.#happened.fire(event);
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }

  #exited(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < crashSpan), now];
    this.#rejectAll(
      new Failure(
        'engine',
        'The part of Portfolio Readiness that checks your files stopped.',
        'Please try again.',
      ),
    );
    this.#stopped.fire({ final: this.#crashes.length >= crashLimit });
  }

  #rejectAll(error: Failure): void {
    const all = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of all) reject(error);
  }
}
