import { deepEqual, ok } from 'node:assert/strict';
import { globSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureCodeServer } from '../../src/tools/host/codeServer.ts';
import { dist, root } from '../../src/tools/paths.ts';
import { output } from '../../src/tools/process.ts';
import { withFolder } from '../host/environment.ts';
import { withWorkbench } from '../journeys/support/withWorkbench.ts';

const packaged = join(dist, 'portfolio-readiness.vsix');

/** Installs the package the way a person does: VS Code unpacks it. */
async function installPackage(extensionsFolder: string): Promise<void> {
  const { main } = await ensureCodeServer();
  await withFolder(async (data) => {
    const folders = ['--extensions-dir', extensionsFolder, '--server-data-dir', data];
    await output(process.execPath, [main, '--install-extension', packaged, ...folders]);
    const own = globSync('*/dist/*.cjs', { cwd: extensionsFolder }).map((path) => basename(path));
    deepEqual(own.sort(), [
      'calendar.cjs',
      'dates.cjs',
      'engine.cjs',
      'extension.cjs',
      'forge.cjs',
      'start.cjs',
      'starter.cjs',
    ]);
  });
}

describe('the package', () => {
  before(async () => {
    await output('npm', ['run', 'package'], { cwd: root });
  });

  /** 38 kB of it are the sentences by which the projects of seven schools are known. */
  const mostLoaded = 1_040_000;

  it('is small: what the editor loads before it is asked for anything stays below 1.04 megabytes', () => {
    const bundles = ['extension.cjs', 'start.cjs', 'engine.cjs'].map(
      (name) => statSync(join(dist, name)).size,
    );
    ok(bundles.reduce((sum, size) => sum + size) < mostLoaded);
  });

  it('loads what talks to GitHub from a file of its own, below 60 kB', () => {
    ok(statSync(join(dist, 'forge.cjs')).size < 60_000);
  });

  it('installs in VS Code and shows the checklist of a portfolio', async () => {
    const folder = join(root, 'media', 'samples', 'outreach');
    await withWorkbench({ folder, install: installPackage }, async (workbench) => {
      await workbench.activity(/Readiness/);
      await workbench
        .treeItem(/Résumé/)
        .first()
        .waitFor();
    });
  });
});
