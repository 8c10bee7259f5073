/**
 * Runs the suite inside a real VS Code, one window for each spec, and notes how many tests passed and failed.
 *
 *     node test/host/runE2e.ts [SPEC…]
 *
 * The host is a desktop VS Code where one can be had, else VS Code in a browser; `READINESS_HOST=browser` wants the latter.
 */
import type { Counts } from '../../src/tools/counts.ts';
import { addCounts, noteCounts } from '../../src/tools/counts.ts';
import { ensureCodeServer } from '../../src/tools/host/codeServer.ts';
import { desktopVersion, ensureDesktop } from '../../src/tools/host/desktop.ts';
import { exitOnSignals } from '../../src/tools/process.ts';
import { runInBrowser } from './browserHost.ts';
import { launchChromium } from './chromium.ts';
import { runOnDesktop } from './desktopHost.ts';
import { withFolder } from './environment.ts';
import type { Spec } from './specs.ts';
import { findSpecs } from './specs.ts';
import type { SuiteRun } from './suiteRun.ts';
import { prepareRun, readOutcome } from './suiteRun.ts';

interface Host {
  readonly name: string;
  /** Runs one spec and resolves to what helps to understand a failure. */
  run(run: SuiteRun): Promise<string>;
  close(): Promise<void>;
}

async function browserHost(): Promise<Host> {
  const codeServer = await ensureCodeServer();
  const browser = await launchChromium();
  return {
    name: `VS Code ${codeServer.version} in Chromium ${browser.version()}`,
    run: (run) => runInBrowser(browser, codeServer, run),
    close: () => browser.close(),
  };
}

async function desktopHost(): Promise<Host | undefined> {
  if (process.env['READINESS_HOST'] === 'browser') return undefined;
  const desktop = await ensureDesktop();
  if ('reason' in desktop) {
    console.log(`No desktop VS Code: ${desktop.reason}.`);
    return undefined;
  }
  return {
    name: `VS Code ${desktopVersion} on the desktop`,
    run: (run) => runOnDesktop(desktop.executable, run),
    close: () => Promise.resolve(),
  };
}

/** `@vscode/test-electron` always trusts the folder, so Restricted Mode is for the browser. */
async function runAll(specs: readonly Spec[]): Promise<Counts[]> {
  const desktop = await desktopHost();
  const onDesktop = specs.filter(({ trusted }) => desktop !== undefined && trusted);
  const inBrowser = specs.filter((spec) => !onDesktop.includes(spec));
  return [
    ...(desktop === undefined ? [] : await runOn(desktop, onDesktop)),
    ...(inBrowser.length === 0 ? [] : await runOn(await browserHost(), inBrowser)),
  ];
}

async function runOn(host: Host, specs: readonly Spec[]): Promise<Counts[]> {
  console.log(`Host: ${host.name}`);
  const counts: Counts[] = [];
  try {
    for (const spec of specs) counts.push(await runSpec(host, spec));
  } finally {
    await host.close();
  }
  return counts;
}

async function runSpec(host: Host, spec: Spec): Promise<Counts> {
  return withFolder(async (folder) => {
    const run = await prepareRun(spec, folder);
    const background = await host.run(run);
    const { counts, report } = readOutcome(run);
    console.log(`${spec.name}\n${report}`);
    if (counts?.failed !== 0) console.log(background);
    return counts ?? { passed: 0, failed: 1 };
  });
}

exitOnSignals();
const wanted = process.argv.slice(2);
const specs = findSpecs().filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const sum = addCounts(await runAll(specs));
console.log(`In VS Code: ${sum.passed} passed, ${sum.failed} failed.`);
noteCounts(sum);
process.exitCode = sum.failed === 0 ? 0 : 1;
