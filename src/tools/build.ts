/**
 * Bundles what is shipped: the extension (what registers its commands, and all else), its engine (a worker that runs the whole core) with what it seldom needs beside it,
 * and the command line with what starts it sooner.
 *
 *     node src/tools/build.ts [--dev] [--tests]
 *
 * `--dev` adds source maps and leaves names readable; `--tests` also bundles the suite that runs inside VS Code.
 */
import { chmodSync, existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { dist, root } from './paths.ts';
import { besideBundle } from './besideBundle.ts';
import { lateBuiltins } from './lateBuiltins.ts';
import { quietDebug } from './quietDebug.ts';
import { withoutPages } from './withoutPages.ts';

export interface BuildChoices {
  readonly dev?: boolean;
  readonly tests?: boolean;
}

/** The command line starts itself anew as threads, and its launcher starts what lies beside it. */
const cliBanner = [
  '#!/usr/bin/env node',
  "const ownAddress = require('node:url').pathToFileURL(__filename);",
].join('\n');

function shared(dev: boolean): BuildOptions {
  return {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    // Of two settings of one name in package.json the first would be lost without a word.
    logOverride: { 'duplicate-object-key': 'error' },
    minify: !dev,
    sourcemap: dev,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [quietDebug],
    alias: {
      'decode-named-character-reference': './src/core/document/parse/namedCharacterReference.ts',
    },
  };
}

function products(): (BuildOptions & { entry: string; outfile: string })[] {
  return [
    {
      entry: 'src/vscode/extension.ts',
      outfile: join(dist, 'extension.cjs'),
      format: 'cjs',
      external: ['vscode'],
      plugins: [besideBundle],
      supported: { 'dynamic-import': false },
    },
    { entry: 'src/vscode/start.ts', outfile: join(dist, 'start.cjs'), format: 'cjs', external: ['vscode'] },
    {
      entry: 'src/vscode/engine/worker.ts',
      outfile: join(dist, 'engine.cjs'),
      format: 'cjs',
      plugins: [quietDebug, withoutPages, besideBundle],
      // What lies beside it is required, as everything else in CommonJS.
      supported: { 'dynamic-import': false },
    },
    {
      entry: 'src/node/icsCalendar.ts',
      outfile: join(dist, 'calendar.cjs'),
      format: 'cjs',
    },
    { entry: 'src/core/document/log/dateWords.ts', outfile: join(dist, 'dates.cjs'), format: 'cjs' },
    { entry: 'src/core/config/newProgram.ts', outfile: join(dist, 'starter.cjs'), format: 'cjs' },
    { entry: 'src/forge/github/index.ts', outfile: join(dist, 'forge.cjs'), format: 'cjs' },
    {
      entry: 'src/cli/bin.ts',
      outfile: join(dist, 'readiness.cjs'),
      // Node loads CommonJS sooner than an ES module: 3 % of a check of a small portfolio.
      format: 'cjs',
      banner: { js: cliBanner },
      define: { READINESS_VERSION: JSON.stringify(version()), 'import.meta.url': 'ownAddress' },
      plugins: [quietDebug, lateBuiltins],
    },
    {
      entry: 'src/cli/launcher.ts',
      outfile: join(dist, 'launcher.cjs'),
      format: 'cjs',
      banner: { js: cliBanner },
      define: { 'import.meta.url': 'ownAddress' },
    },
  ];
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest ? String(manifest.version) : '';
}

/** Builds everything whose entry file exists, and says how large it became. */
export async function buildAll({ dev = false, tests = false }: BuildChoices = {}): Promise<void> {
  const started = performance.now();
  await Promise.all([
    ...products().map(({ entry, ...options }) => buildProduct(entry, { ...shared(dev), ...options })),
    tests ? buildSuite() : undefined,
  ]);
  for (const { outfile } of products()) report(outfile);
  console.log(`Built in ${Math.round(performance.now() - started)} ms.`);
}

async function buildProduct(entry: string, options: BuildOptions & { outfile: string }): Promise<void> {
  rmSync(options.outfile, { force: true });
  if (!existsSync(join(root, entry))) {
    console.log(`Skipped ${basename(options.outfile)}: there is no ${entry} yet.`);
    return;
  }
  await build({ ...options, entryPoints: [entry] });
  if (options.banner) chmodSync(options.outfile, 0o755);
}

/** One bundle for each spec; mocha stays outside, as the one that is installed must run them all. */
async function buildSuite(): Promise<void> {
  const outdir = join(dist, 'test', 'e2e');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    ...shared(true),
    minify: false,
    sourcemap: 'inline',
    entryPoints: ['test/e2e/index.ts', ...globSync('test/e2e/**/*.e2e.ts', { cwd: root })],
    outdir,
    outbase: 'test/e2e',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode', 'mocha'],
  });
}

function report(file: string): void {
  if (!existsSync(file)) return;
  const kilobytes = (statSync(file).size / 1000).toFixed(1);
  console.log(`${relative(root, file).padEnd(24)}${kilobytes.padStart(9)} kB`);
}

if (import.meta.main) {
  const choices = { dev: process.argv.includes('--dev'), tests: process.argv.includes('--tests') };
  await buildAll(choices).catch(() => {
    // esbuild has said what is wrong, and where.
    process.exitCode = 1;
  });
}
