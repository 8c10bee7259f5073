import { workspace } from 'vscode';
import { Failure } from './failure.ts';

/** @throws {Failure} in Restricted Mode, where git does not run at all. */
export function assertTrusted(): void {
  if (workspace.isTrusted) return;
  throw new Failure(
    'not-trusted',
    'This folder is in Restricted Mode, so git does not run.',
    'Trust the folder to hand in.',
  );
}
