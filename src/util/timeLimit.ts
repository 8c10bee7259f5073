/**
 * A signal that comes after some milliseconds. `AbortSignal.timeout` may be collected on Node 20 while only another signal
 * waits for it, and then never comes.
 */
export function timeLimit(milliseconds: number): AbortSignal {
  const own = new AbortController();
  setTimeout(() => {
    own.abort(new DOMException(`It took longer than ${milliseconds / 1000} seconds`, 'TimeoutError'));
  }, milliseconds).unref();
  return own.signal;
}
