import type { ContentChange } from '../../core/session/protocol.ts';

/** Applies changes in the order in which the editor reports them: each offset is that of the text before its change. */
export function applyChanges(text: string, changes: readonly ContentChange[]): string {
  let result = text;
  // The editor sorts the changes of one event from the end of the document to its start.
  for (const { offset, length, text: inserted } of changes) {
    result = result.slice(0, offset) + inserted + result.slice(offset + length);
  }
  return result;
}
