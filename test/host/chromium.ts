import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findOnPath, isExecutable, run } from '../../src/tools/process.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the machine's Chromium without a window; installs Debian's where there is none and we may.
 *
 * @throws {Error} that says what to install.
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium() ?? (await installChromium());
  // Ctrl+C is for the program that called; it closes the browser as it ends.
  const signals = { handleSIGINT: false, handleSIGTERM: false };
  return chromium.launch({ executablePath, args: quietArguments, ...signals });
}

function findChromium(): string | undefined {
  return findOnPath(...names) ?? elsewhere.find(isExecutable);
}

async function installChromium(): Promise<string> {
  const aptGet = findOnPath('apt-get');
  if (aptGet !== undefined && process.getuid?.() === 0) {
    console.log('There is no Chromium here: installing the one of this system.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run(aptGet, ['update'], { env });
    await run(aptGet, ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
      env,
    });
  }
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error(
    'These tests need Chromium: install the package `chromium`, or Google Chrome, and run them again.',
  );
}
