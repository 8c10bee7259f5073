import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
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
  /** A `.code-workspace` file in the folder, to be opened in its place. */
  readonly workspace?: string;
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

/** A window that is open, and the way to others beside it: the same machine, each with a browser profile of its own. */
export interface Windows {
  /** The window with the copy of the portfolio. */
  readonly workbench: Workbench;
  /** For what the windows share, such as other folders. */
  readonly scratch: string;
  readonly env: NodeJS.ProcessEnv;
  /** Opens another folder in a window of its own. */
  readonly open: (folder: string) => Promise<Workbench>;
}

/**
 * Opens a copy of a portfolio in VS Code in a browser, with the extension installed, and takes the journey. What was
 * started is stopped at the end, in any case. When the journey fails, a picture of each workbench is kept and its path
 * printed, with what the server wrote.
 */
export async function withWorkbench(
  journey: Journey,
  take: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  await withWindows(journey, ({ workbench }) => take(workbench));
}

/** As `withWorkbench`, for a journey through several windows. @param prepare is done before the first one opens */
export async function withWindows(
  journey: Journey,
  take: (windows: Windows) => Promise<void>,
  prepare: (copy: PortfolioCopy) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await withFolder(async (scratch) => {
    const env = { ...(await hermeticEnvironment(scratch)), ...journey.env };
    const copy = await copyPortfolio(journey.folder, scratch, 'portfolio', { env, git: journey.git ?? true });
    await prepare(copy);
    const server = await serve(journey, scratch, env);
    try {
      const browser = await launchChromium();
      try {
        await takeIn({ browser, server, scratch, env }, copy, journey, take);
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

interface Host {
  readonly browser: Browser;
  readonly server: Server;
  readonly scratch: string;
  readonly env: NodeJS.ProcessEnv;
}

async function takeIn(
  { browser, server, scratch, env }: Host,
  copy: PortfolioCopy,
  journey: Journey,
  take: (windows: Windows) => Promise<void>,
): Promise<void> {
  const opened: Workbench[] = [];
  const open = async (folder: string, remote = '', opens = folder) => {
    const page = await newWindow(browser, journey);
    await page.goto(workbenchAddress(server.authority, { open: opens }));
    const workbench = new Workbench(page, folder, remote, journey.pictures ?? join(dist, 'test', 'pictures'));
    opened.push(workbench);
    await page.locator('.statusbar-item').first().waitFor();
    return workbench;
  };
  try {
    const workbench = await open(copy.folder, copy.remote, join(copy.folder, journey.workspace ?? ''));
    await take({ workbench, scratch, env, open: (folder) => open(folder) });
  } catch (error) {
    for (const [index, workbench] of opened.entries())
      console.error(`What it looked like: ${await workbench.screenshot(`failed-${Date.now()}-${index}`)}`);
    console.error(server.log());
    throw error;
  }
}

async function newWindow(browser: Browser, journey: Journey): Promise<Page> {
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
  // On a machine with much else to do a window takes half a minute to be there again.
  page.setDefaultTimeout(60_000);
  return page;
}
