import { once } from 'node:events';
import { join } from 'node:path';
import { ensureCodeServer } from './host/codeServer.ts';
import { desktopVersion, ensureDesktop } from './host/desktop.ts';
import { installBuilt } from './host/installedExtension.ts';
import { startServer } from './host/server.ts';
import { workbenchAddress } from './host/workbenchAddress.ts';
import { root } from './paths.ts';
import { exitOnSignals, findOnPath, run } from './process.ts';

/**
 * Opens a folder with the extension in the VS Code of this machine, else in a downloaded one, else in a server that a
 * browser shows. `scratch` is a folder for what these keep. Resolves when there is nothing left to wait for.
 */
export async function openInVisualStudioCode(folder: string, scratch: string): Promise<void> {
  // The sample is our own, so there is nothing to ask about trust.
  const args = ['--new-window', '--disable-workspace-trust', `--extensionDevelopmentPath=${root}`, folder];
  const code = findOnPath('code');
  if (code !== undefined) {
    console.log(`\nOpening it in the VS Code of this machine (${code}).`);
    await run(code, args);
    return;
  }
  const desktop = await ensureDesktop();
  if ('executable' in desktop) {
    console.log(`\nOpening it in VS Code ${desktopVersion}. Close its window or press Ctrl+C to end.`);
    exitOnSignals();
    await run(desktop.executable, [...args, `--user-data-dir=${join(scratch, 'profile')}`, '--skip-welcome']);
    return;
  }
  console.log(`\nThere is no \`code\` on the PATH, and no desktop VS Code: ${desktop.reason}.`);
  await serve(folder, scratch);
}

async function serve(folder: string, scratch: string): Promise<void> {
  const release = exitOnSignals();
  const codeServer = await ensureCodeServer();
  const extensionsFolder = join(scratch, 'extensions');
  await installBuilt(extensionsFolder);
  const server = await startServer(codeServer, {
    dataFolder: join(scratch, 'server'),
    extensionsFolder,
    env: process.env,
  });
  release();
  console.log(`\nOpen this address in a browser (VS Code ${codeServer.version}); Ctrl+C ends it:\n`);
  console.log(`  ${workbenchAddress(server.authority, { open: folder })}\n`);
  const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await Promise.race([interrupted, server.ended]);
  await server.stop();
}
