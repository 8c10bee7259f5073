import { globSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths.ts';

const shipped = ['package.json', 'dist/*.cjs', 'media', 'syntaxes', 'README.md'];

/** Puts what was built into a new extensions folder, where a server finds it as if it had been installed. */
export async function installBuilt(extensionsFolder: string): Promise<void> {
  const target = join(extensionsFolder, 'portfolio-readiness.portfolio-readiness');
  await mkdir(target, { recursive: true });
  for (const path of globSync(shipped, { cwd: root })) {
    await cp(join(root, path), join(target, path), { recursive: true });
  }
}
