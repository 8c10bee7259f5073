import type { ReadinessErrorCode } from '../core/index.ts';

/**
 * An expected failure on this side of the engine: a `ReadinessError` that crossed the threads as data, or one of the
 * editor's own. The core's class stays in the engine, so that the extension host loads none of the core.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: ReadinessErrorCode | 'engine';
  readonly nextStep: string;

  constructor(
    code: ReadinessErrorCode | 'engine',
    message: string,
    nextStep: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
    this.nextStep = nextStep;
  }
}

/** The student changed their mind: nothing to show. */
export function isCancellation(error: unknown): boolean {
  return error instanceof Failure && error.code === 'cancelled';
}
