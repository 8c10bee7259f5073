import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod/mini';
import { dist, root } from '../../src/tools/paths.ts';

/** What a spec asks of its window, in `<spec>.host.json` beside it; most need none. */
const HostWishes = z.strictObject({
  /** False opens a folder that is no git repository. */
  git: z._default(z.boolean(), true),
  /** False opens the folder in Restricted Mode. */
  trusted: z._default(z.boolean(), true),
  /** The portfolio to open, a folder of `test/fixtures`, when it has another name than the spec. */
  fixture: z.optional(z.string()),
  settings: z._default(z.record(z.string(), z.unknown()), {}),
  env: z._default(z.record(z.string(), z.string()), {}),
});
type HostWishes = z.output<typeof HostWishes>;

export interface Spec extends HostWishes {
  /** `outreach` for `test/e2e/outreach.e2e.ts`. */
  readonly name: string;
  /** The bundle that the build made of it. */
  readonly bundle: string;
  /** The folder a copy of which is opened; undefined opens a window without a folder. */
  readonly source: string | undefined;
}

const suite = join(root, 'test', 'e2e');

/**
 * The specs that run inside VS Code, by name. `<fixture>[.<aspect>].e2e.ts` opens a copy of `test/fixtures/<fixture>`,
 * `no-folder` opens nothing, and a fixture with a `.code-workspace` file opens that.
 *
 * @throws {Error} when a spec's fixture or its wishes cannot be read.
 */
export function findSpecs(): Spec[] {
  return globSync('*.e2e.ts', { cwd: suite })
    .map((file) => basename(file, '.e2e.ts'))
    .sort()
    .map(readSpec);
}

function readSpec(name: string): Spec {
  const wishes = join(suite, `${name}.host.json`);
  const read = HostWishes.parse(existsSync(wishes) ? JSON.parse(readFileSync(wishes, 'utf8')) : {});
  const bundle = join(dist, 'test', 'e2e', `${name}.e2e.cjs`);
  const fixture = read.fixture ?? name.replace(/\..*$/, '');
  if (fixture === 'no-folder') return { ...read, name, bundle, source: undefined };
  const source = join(root, 'test', 'fixtures', fixture);
  if (!existsSync(source))
    throw new Error(`test/e2e/${name}.e2e.ts wants test/fixtures/${fixture}, which is missing`);
  return { ...read, name, bundle, source };
}
