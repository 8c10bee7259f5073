import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { CodeServer } from '../../src/tools/host/codeServer.ts';
import { startServer } from '../../src/tools/host/server.ts';
import { workbenchAddress } from '../../src/tools/host/workbenchAddress.ts';
import { root } from '../../src/tools/paths.ts';
import type { SuiteRun } from './suiteRun.ts';
import { suiteEntry, windowLimit } from './suiteRun.ts';
import { newWorkbenchPage } from './workbenchPage.ts';

/** What VS Code says in every run: parts that are not compiled here, services that are out of reach. */
const usual = [
  /^info: /,
  /bindings file|native-watchdog|\[lifecycle\]|\[Service Worker\]|IDBTransaction/,
  /open-vsx|authentication provider 'github'|\[DefaultAccount\]|Canceled: Canceled|Creation of workbench contribution/,
];

const longestLine = 2_000;

/**
 * Runs one spec in VS Code in a browser: a server and a browser profile of its own, so that nothing of one spec is
 * seen by the next. Resolves when VS Code says that the run has ended.
 *
 * @returns what the extension host and the server wrote, for when the run failed.
 */
export async function runInBrowser(browser: Browser, codeServer: CodeServer, run: SuiteRun): Promise<string> {
  const server = await startServer(codeServer, {
    dataFolder: join(run.folder, 'server'),
    extensionsFolder: join(run.folder, 'extensions'),
    env: run.env,
    asksForTrust: !run.spec.trusted,
    development: true,
    endsAlone: true,
  });
  const page = await newWorkbenchPage(browser, { settings: run.spec.settings });
  const said: string[] = [];
  try {
    await listen(page, said);
    const ended = runEnd(page);
    const target = { extension: root, tests: suiteEntry, ...(run.open !== undefined && { open: run.open }) };
    await page.goto(workbenchAddress(server.authority, target));
    said.push(await ended);
  } finally {
    await page.context().close();
    await server.stop();
  }
  return ['Extension host:', ...said, 'Server:', server.log()].join('\n');
}

/** VS Code calls these two functions of its page, when they are there. */
async function listen(page: Page, said: string[]): Promise<void> {
  const note = (line: string) => {
    if (!usual.some((pattern) => pattern.test(line))) said.push(line.slice(0, longestLine));
  };
  page.on('pageerror', (error) => {
    note(`page: ${error.message}`);
  });
  await page.exposeFunction('codeAutomationLog', (type: string, parts: unknown) => {
    note(`${type}: ${JSON.stringify(parts)}`);
  });
}

function runEnd(page: Page): Promise<string> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      resolve(`The run did not end within ${windowLimit / 1000} s.`);
    }, windowLimit);
    const end = (code: unknown) => {
      clearTimeout(limit);
      resolve(`The run ended with ${String(code)}.`);
    };
    page.exposeFunction('codeAutomationExit', end).catch(reject);
  });
}
