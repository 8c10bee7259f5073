import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ensureCodeServer, type CodeServer } from '../../src/tools/host/codeServer.ts';
import { startServer } from '../../src/tools/host/server.ts';
import { workbenchAddress } from '../../src/tools/host/workbenchAddress.ts';
import { root } from '../../src/tools/paths.ts';
import { launchChromium } from '../host/chromium.ts';
import { hermeticEnvironment, withFolder } from '../host/environment.ts';
import { newWorkbenchPage, type Settings } from '../host/workbenchPage.ts';
import { report, rounds } from './support/measure.ts';
import { longDocument, longLog, writePortfolio } from './support/texts.ts';

interface Candidate {
  readonly name: string;
  /** The extension under development. */
  readonly folder: string;
  /** The extension whose activation is measured. */
  readonly id: string;
  readonly settings?: Settings;
}

interface Result {
  readonly activation?: number;
  readonly changes: Readonly<Record<string, readonly (number | null)[]>>;
}

const floor = join(import.meta.dirname, 'editor', 'floor');
const probe = join(import.meta.dirname, 'editor', 'probe.cjs');

const candidates: readonly Candidate[] = [
  { name: 'the floor: one diagnostic at once', folder: floor, id: 'bench.floor' },
  { name: 'Portfolio Readiness', folder: root, id: 'portfolio-readiness.portfolio-readiness' },
  {
    name: "VS Code's markdown validation",
    folder: join(import.meta.dirname, 'editor', 'nothing'),
    id: 'vscode.markdown-language-features',
    settings: { 'markdown.validate.enabled': true },
  },
];

/** A link that leads nowhere, which both validators find. */
const broken = '[there is no such file](missing.md)\n\n';
const projects = new Map([
  ['projects/small/README.md', 5_000],
  ['projects/middle/README.md', 50_000],
  ['projects/large/README.md', 200_000],
]);
const log = 'job-search.md';

/** In a real VS Code: activation, and the time from a change to diagnostics set, each candidate in windows of its own. */
export async function benchEditor(): Promise<void> {
  const codeServer = await ensureCodeServer();
  const browser = await launchChromium();
  const results = new Map(candidates.map(({ name }) => [name, [] as Result[]]));
  try {
    for (let round = 0; round < rounds(3); round++) {
      for (const candidate of candidates) {
        // Where there is no portfolio nothing activates by itself, so that activation can be asked for and measured.
        const { activation } = await observe(browser, codeServer, candidate, new Map());
        const { changes } = await observe(browser, codeServer, candidate, portfolio());
        results.get(candidate.name)?.push({ changes, ...(activation !== undefined && { activation }) });
      }
    }
  } finally {
    await browser.close();
  }
  print('Activation in VS Code, seen from a test', results, ({ activation }) => [activation]);
  for (const file of [...projects.keys(), log]) {
    print(`From a change to diagnostics set: ${file}`, results, ({ changes }) => changes[file] ?? []);
  }
}

function print(
  title: string,
  results: ReadonlyMap<string, readonly Result[]>,
  timesOf: (result: Result) => readonly (number | null | undefined)[],
): void {
  const all = [...results].map(([name, each]) => ({
    name,
    times: each.flatMap(timesOf).filter((time) => typeof time === 'number'),
  }));
  report(title, all);
}

async function observe(
  browser: Browser,
  codeServer: CodeServer,
  candidate: Candidate,
  files: ReadonlyMap<string, string>,
): Promise<Result> {
  return withFolder(async (folder) => {
    const open = join(folder, 'portfolio');
    const result = join(folder, 'result.json');
    mkdirSync(open);
    if (files.size > 0) writePortfolio(open, files, []);
    const server = await startServer(codeServer, {
      dataFolder: join(folder, 'server'),
      extensionsFolder: join(folder, 'extensions'),
      env: {
        ...(await hermeticEnvironment(folder)),
        READINESS_BENCH_RESULT: result,
        READINESS_BENCH_EXTENSION: candidate.id,
        READINESS_BENCH_FILES: JSON.stringify([...files.keys()]),
      },
      development: true,
      endsAlone: true,
    });
    const page = await newWorkbenchPage(browser, { settings: { ...candidate.settings } });
    try {
      const ended = new Promise((resolve, reject) => {
        page.exposeFunction('codeAutomationExit', resolve).catch(reject);
        setTimeout(resolve, 10 * 60_000, 'no end').unref();
      });
      await page.exposeFunction('codeAutomationLog', () => undefined);
      await page.goto(
        workbenchAddress(server.authority, { open, extension: candidate.folder, tests: probe }),
      );
      const code = await ended;
      if (!existsSync(result))
        throw new Error(`${candidate.name} ended with ${String(code)}:\n${server.log()}`);
      return JSON.parse(readFileSync(result, 'utf8')) as Result;
    } finally {
      await page.context().close();
      await server.stop();
    }
  });
}

function portfolio(): Map<string, string> {
  const readmes = [...projects].map(([path, length]) => [path, broken + longDocument(length)] as const);
  return new Map([...readmes, [log, broken + longLog(5_000)]]);
}
