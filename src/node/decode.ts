import { isUtf8 } from 'node:buffer';
import type { FileContent } from '../core/index.ts';

/** Enough to tell text from pictures and archives, as git does it. */
const sniffedBytes = 8000;

/**
 * Bytes to text: UTF-8, with or without a byte order mark. A byte that does not fit is read as U+FFFD, and the first
 * such place is told.
 */
export function decode(bytes: Uint8Array): FileContent {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return {
      kind: 'unreadable',
      reason: 'it is saved as UTF-16, where UTF-8 is expected',
      help: 'In VS Code, click “UTF-16” in the status bar, then “Save with Encoding” and “UTF-8”.',
    };
  }
  if (bytes.subarray(0, sniffedBytes).includes(0)) return { kind: 'binary' };
  const bom = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const text = new TextDecoder('utf-8').decode(bytes);
  return {
    kind: 'text',
    text,
    ...(bom && { bom }),
    ...(!isUtf8(bytes) && { invalidAt: text.indexOf('\uFFFD') }),
  };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
