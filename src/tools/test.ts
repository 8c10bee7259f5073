/**
 * Builds, runs every test and check there is, and ends with `N passed, N failed`.
 *
 *     node src/tools/test.ts [STAGE…]
 *
 * A stage that fails does not stop the others. One that ends before it could count its tests counts as one failed.
 */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { buildAll } from './build.ts';
import type { Counts } from './counts.ts';
import { addCounts, countsVariable, readCounts } from './counts.ts';
import { root } from './paths.ts';
import { exitOnSignals, run } from './process.ts';

interface Stage {
  readonly name: string;
  /** A command line: a script for Node, or a tool of `node_modules/.bin`. */
  readonly command: readonly [string, ...string[]];
  /** The stage is left out where none of these files exist. */
  readonly needs: string;
  /** True for a tool that only passes or fails; the others note counts. */
  readonly single?: boolean;
}

const minutes = 60_000;
const stageLimit = 15 * minutes;
const mocha = (...args: string[]): [string, ...string[]] => ['node', 'src/tools/runMocha.ts', ...args];

const stages: readonly Stage[] = [
  { name: 'unit', command: mocha('test/unit/**/*.test.ts'), needs: 'test/unit/**/*.test.ts' },
  {
    name: 'git',
    command: mocha('--timeout', '60000', 'test/git/**/*.test.ts'),
    needs: 'test/git/**/*.test.ts',
  },
  {
    name: 'forge',
    command: mocha('--timeout', '60000', 'test/forge/**/*.test.ts'),
    needs: 'test/forge/**/*.test.ts',
  },
  {
    name: 'grammar',
    command: [
      'vscode-tmgrammar-test',
      ...['-g', 'node_modules/tm-grammars/grammars/markdown.json'],
      'test/grammar/**/*.test.*',
    ],
    needs: 'test/grammar/**/*.test.*',
    single: true,
  },
  {
    name: 'generated',
    command: ['node', 'src/tools/generate.ts', '--check'],
    needs: 'src/tools/generate.ts',
    single: true,
  },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'], needs: 'tsconfig.json', single: true },
  {
    name: 'core-types',
    command: ['tsc', '-p', 'src/core/tsconfig.json'],
    needs: 'src/core/tsconfig.json',
    single: true,
  },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'], needs: 'eslint.config.js', single: true },
  { name: 'format', command: ['prettier', '--check', '.'], needs: 'package.json', single: true },
  { name: 'e2e', command: ['node', 'test/host/runE2e.ts'], needs: 'test/e2e/*.e2e.ts' },
  {
    name: 'journeys',
    command: mocha('--timeout', '600000', '--reporter', 'spec', 'test/journeys/*.journey.ts'),
    needs: 'test/journeys/*.journey.ts',
  },
  {
    name: 'package',
    command: mocha('--timeout', '180000', '--reporter', 'spec', 'test/package/*.test.ts'),
    needs: 'test/package/*.test.ts',
  },
];

async function runStage(stage: Stage, notes: string): Promise<Counts> {
  console.log(`\n── ${stage.name} ──`);
  const started = performance.now();
  const file = join(notes, stage.name);
  const [tool, ...args] = stage.command;
  const env = { ...process.env, PATH: toolPath(), [countsVariable]: file };
  const code = await run(tool === 'node' ? process.execPath : tool, args, {
    cwd: root,
    env,
    timeout: stageLimit,
  });
  const counts = stage.single === true ? single(code) : (readCounts(file) ?? { passed: 0, failed: 1 });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${stage.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return counts;
}

/** What failed, once more below everything: whoever reads the end of a long log should not have to search for it. */
function printFailures(stages: readonly Stage[], results: readonly Counts[]): void {
  for (const [index, { name }] of stages.entries()) {
    const { failed, failures = [] } = results[index] ?? { failed: 0 };
    if (failed > 0) console.log([`\n${name}: ${failed} failed`, ...failures].join('\n  '));
  }
}

function single(code: number): Counts {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function toolPath(): string {
  return [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
}

/** The stages asked for by name; all of them when none is named. */
function chooseStages(names: readonly string[]): readonly Stage[] {
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown !== undefined) {
    const known = stages.map(({ name }) => name).join(', ');
    throw new Error(`There is no stage ${unknown}. The stages are: ${known}.`);
  }
  const chosen = stages.filter(({ name }) => names.length === 0 || names.includes(name));
  return chosen.filter(({ needs }) => globSync(needs, { cwd: root }).length > 0);
}

async function build(): Promise<Counts> {
  try {
    await buildAll({ tests: true });
    return { passed: 0, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

exitOnSignals();
const chosen = chooseStages(process.argv.slice(2));
const notes = mkdtempSync(join(tmpdir(), 'readiness-test-'));
process.on('exit', () => {
  rmSync(notes, { recursive: true, force: true });
});
const built = await build();
const counts: Counts[] = [];
for (const stage of chosen) counts.push(await runStage(stage, notes));
printFailures(chosen, counts);
const sum = addCounts([built, ...counts]);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;
