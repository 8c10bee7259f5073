import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { mkdir, writeFile } from 'node:fs/promises';
import { cacheFolder, root } from '../../src/tools/paths.ts';
import type { SuiteRun } from './suiteRun.ts';
import { suiteEntry } from './suiteRun.ts';

/** How long the download may keep silent, in milliseconds: a closed network should not hold anybody up. */
const patience = 5_000;

/**
 * A desktop VS Code, from the cache or downloaded.
 *
 * @returns the path of its executable, or the reason why there is none.
 */
export async function ensureDesktop(version: string): Promise<{ executable: string } | { reason: string }> {
  if (!hasDisplay()) return { reason: 'this machine shows no windows' };
  try {
    const executable = await downloadAndUnzipVSCode({
      version,
      cachePath: join(cacheFolder(), 'desktop'),
      timeout: patience,
      reporter: new SilentReporter(),
    });
    return { executable };
  } catch (error) {
    return { reason: `it cannot be downloaded: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Runs one spec in a desktop VS Code with a profile of its own. Failing tests are no error here: the result says so. */
export async function runOnDesktop(executable: string, run: SuiteRun): Promise<string> {
  const profile = join(run.folder, 'profile');
  await mkdir(join(profile, 'User'), { recursive: true });
  const settings = {
    'files.autoSave': 'off',
    'extensions.ignoreRecommendations': true,
    ...run.spec.settings,
  };
  await writeFile(join(profile, 'User', 'settings.json'), JSON.stringify(settings));
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: suiteEntry,
      extensionTestsEnv: { ...run.env },
      launchArgs: [
        ...(run.open === undefined ? [] : [run.open]),
        `--user-data-dir=${profile}`,
        `--extensions-dir=${join(run.folder, 'extensions')}`,
      ],
    });
    return '';
  } catch (error) {
    return `VS Code: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
