import { setImmediate } from 'node:timers/promises';
import { commands } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { Started } from './start.ts';

/** What `activate` returns. Tests wait for it; nothing else uses it. */
export interface Activated {
  readonly started: Promise<Started>;
}

/**
 * Registers the commands that package.json names, so that each can be asked for at once, and leaves all else, the loading
 * of its code too, until the window has gone on: other extensions wait for an activation, and so does a window that opens.
 */
export function activate(context: ExtensionContext): Activated {
  const started = start(context);
  for (const id of commandIds(context.extension.packageJSON)) {
    const run = async (...args: unknown[]) => (await started).commands.get(id)?.(...args);
    context.subscriptions.push(commands.registerCommand(id, run));
  }
  return { started };
}

async function start(context: ExtensionContext): Promise<Started> {
  await setImmediate();
  const parts = await import('./start.ts');
  // Loading and making are one turn each, so that neither holds the editor's extension host for long.
  await setImmediate();
  return parts.start(context);
}

function commandIds(manifest: unknown): readonly string[] {
  const { contributes } = manifest as { contributes: { commands: readonly { command: string }[] } };
  return contributes.commands.map(({ command }) => command);
}
