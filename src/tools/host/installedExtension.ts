import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths.ts';

const bundles = ['dist/extension.cjs', 'dist/engine.cjs', 'dist/forge.cjs'];
const shipped = ['package.json', ...bundles, 'media', 'syntaxes', 'README.md'];

/** Puts what was built into a new extensions folder, where a server finds it as if it had been installed. */
export async function installBuilt(extensionsFolder: string): Promise<void> {
  const target = join(extensionsFolder, 'portfolio-readiness.portfolio-readiness');
  await mkdir(target, { recursive: true });
  for (const path of shipped.filter((path) => existsSync(join(root, path)))) {
    await cp(join(root, path), join(target, path), { recursive: true });
  }
}
