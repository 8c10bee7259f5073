import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../../src/tools/paths.ts';
import type { SuiteRun } from './suiteRun.ts';
import { suiteEntry } from './suiteRun.ts';

/**
 * Runs one spec in a desktop VS Code with a profile of its own.
 *
 * @returns what helps to understand a failure. Failing tests are no error here: the result file says so.
 */
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
