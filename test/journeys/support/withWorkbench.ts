import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ensureCodeServer } from '../../../src/tools/host/codeServer.ts';
import { installBuilt } from '../../../src/tools/host/installedExtension.ts';
import type { Server } from '../../../src/tools/host/server.ts';
import { startServer } from '../../../src/tools/host/server.ts';
import { workbenchAddress } from '../../../src/tools/host/workbenchAddress.ts';
import { dist } from '../../../src/tools/paths.ts';
import type { PortfolioCopy } from '../../../src/tools/portfolioCopy.ts';
import { copyPortfolio } from '../../../src/tools/portfolioCopy.ts';
import { launchChromium } from '../../host/chromium.ts';
import { hermeticEnvironment, withFolder } from '../../host/environment.ts';
import type { Settings } from '../../host/workbenchPage.ts';
import { newWorkbenchPage } from '../../host/workbenchPage.ts';
import { Workbench } from './workbench.ts';

export interface Journey {
  /** The portfolio to open a copy of: an absolute path. */
  readonly folder: string;
  readonly settings?: Settings;
  /** The name of a colour theme, such as `Default Light Modern`. */
  readonly theme?: string;
  /** How much larger everything is drawn: 2 for 200 %. */
  readonly zoom?: number;
  /** False opens the folder in Restricted Mode. */
  readonly trusted?: boolean;
  /** False opens a folder that is no git repository. */
  readonly git?: boolean;
  /** Size of the window in pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Puts the extension into the extensions folder; what was built, by default. */
  readonly install?: (extensionsFolder: string) => Promise<void>;
  /** Variables for git and the extension. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where pictures go; `dist/test/pictures` by default. */
  readonly pictures?: string;
}

/**
 * Opens a copy of a portfolio in VS Code in a browser, with the extension installed, and takes the journey. What was
 * started is stopped at the end, in any case. When the journey fails, a picture of the workbench is kept and its path
 * printed, with what the server wrote.
 */
export async function withWorkbench(
  journey: Journey,
  take: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  await withFolder(async (scratch) => {
    const env = { ...(await hermeticEnvironment(scratch)), ...journey.env };
    const copy = await copyPortfolio(journey.folder, scratch, 'portfolio', { env, git: journey.git ?? true });
    const server = await serve(journey, scratch, env);
    try {
      const browser = await launchChromium();
      try {
        await takeIn(browser, server, copy, journey, take);
      } finally {
        await browser.close();
      }
    } finally {
      await server.stop();
    }
  });
}

async function serve(journey: Journey, scratch: string, env: NodeJS.ProcessEnv): Promise<Server> {
  const extensionsFolder = join(scratch, 'extensions');
  await mkdir(extensionsFolder);
  await (journey.install ?? installBuilt)(extensionsFolder);
  return startServer(await ensureCodeServer(), {
    dataFolder: join(scratch, 'server'),
    extensionsFolder,
    env,
    asksForTrust: journey.trusted === false,
    endsAlone: true,
  });
}

async function takeIn(
  browser: Browser,
  server: Server,
  copy: PortfolioCopy,
  journey: Journey,
  take: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  const zoom = journey.zoom ?? 1;
  const { width, height } = journey.viewport ?? { width: 1280, height: 800 };
  const page = await newWorkbenchPage(browser, {
    settings: {
      ...journey.settings,
      ...(journey.theme !== undefined && { 'workbench.colorTheme': journey.theme }),
    },
    // A browser zooms by giving the page fewer, larger pixels.
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
  });
  page.setDefaultTimeout(20_000);
  const pictures = journey.pictures ?? join(dist, 'test', 'pictures');
  const workbench = new Workbench(page, copy.folder, copy.remote ?? '', pictures);
  try {
    await page.goto(workbenchAddress(server.authority, { open: copy.folder }));
    await page.locator('.statusbar-item').first().waitFor();
    await take(workbench);
  } catch (error) {
    console.error(
      `What it looked like: ${await workbench.screenshot(`failed-${Date.now()}`)}\n${server.log()}`,
    );
    throw error;
  }
}
