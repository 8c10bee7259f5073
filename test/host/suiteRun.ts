import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts } from '../../src/tools/counts.ts';
import { readCounts } from '../../src/tools/counts.ts';
import { copyPortfolio } from '../../src/tools/portfolioCopy.ts';
import { dist } from '../../src/tools/paths.ts';
import { hermeticEnvironment } from './environment.ts';
import type { Spec } from './specs.ts';

/** The module that VS Code calls in its extension host. */
export const suiteEntry = join(dist, 'test', 'e2e', 'index.cjs');

/** How long one window may take from opening to its last test, in milliseconds. */
export const windowLimit = 180_000;

/** Everything one window needs, made in a folder of its own. */
export interface SuiteRun {
  readonly spec: Spec;
  /** Where the host may keep what it likes. */
  readonly folder: string;
  /** The folder or workspace file to open. */
  readonly open: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  readonly result: string;
}

export interface Outcome {
  /** Undefined when the suite did not come to its end. */
  readonly counts: Counts | undefined;
  /** What mocha printed. */
  readonly report: string;
}

/** Copies the spec's portfolio and sets up its environment, all below `folder`. */
export async function prepareRun(spec: Spec, folder: string): Promise<SuiteRun> {
  const result = join(folder, 'result.json');
  const env = {
    ...(await hermeticEnvironment(folder)),
    ...spec.env,
    READINESS_E2E_SPEC: spec.bundle,
    READINESS_E2E_RESULT: result,
  };
  return { spec, folder, env, result, open: await openable(spec, folder, env) };
}

/** What the suite left behind. */
export function readOutcome({ result }: SuiteRun): Outcome {
  const log = `${result}.log`;
  return { counts: readCounts(result), report: existsSync(log) ? readFileSync(log, 'utf8') : '' };
}

async function openable(spec: Spec, parent: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (spec.source === undefined) return undefined;
  const { folder } = await copyPortfolio(spec.source, parent, 'portfolio', { env, git: spec.git });
  const [workspace] = globSync('*.code-workspace', { cwd: folder });
  return workspace === undefined ? folder : join(folder, workspace);
}
