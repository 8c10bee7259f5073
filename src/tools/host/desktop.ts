import { join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cacheFolder } from '../paths.ts';

/** The desktop VS Code that is downloaded: the same version as the one for the browser. */
export const desktopVersion = '1.139.1';

/** How long the download may keep silent, in milliseconds: a closed network should not hold anybody up. */
const patience = 5_000;

/**
 * A desktop VS Code, from the cache or downloaded into it.
 *
 * @returns the path of its executable, or the reason why there is none.
 */
export async function ensureDesktop(): Promise<{ executable: string } | { reason: string }> {
  if (!hasDisplay()) return { reason: 'this machine shows no windows' };
  try {
    const executable = await downloadAndUnzipVSCode({
      version: desktopVersion,
      cachePath: join(cacheFolder(), 'desktop'),
      timeout: patience,
      reporter: new SilentReporter(),
    });
    return { executable };
  } catch (error) {
    return { reason: `it cannot be downloaded: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function hasDisplay(): boolean {
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '';
  return process.platform !== 'linux' || display !== '';
}
