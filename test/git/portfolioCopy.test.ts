import { strictEqual } from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyPortfolio } from '../../src/tools/portfolioCopy.ts';
import { output } from '../../src/tools/process.ts';
import { hermeticEnvironment, withFolder } from '../host/environment.ts';

describe('copyPortfolio', () => {
  let source = '';
  beforeEach(async () => {
    source = await mkdtemp(join(tmpdir(), 'readiness-source-'));
    await writeFile(join(source, 'resume.md'), '# Sam Student\r\n');
  });
  afterEach(async () => {
    await rm(source, { recursive: true });
  });

  it('makes a repository whose first commit is in a bare remote of its own', () =>
    withFolder(async (parent) => {
      const env = await hermeticEnvironment(parent);
      const { folder, remote } = await copyPortfolio(source, parent, 'copy', { env });
      const git = async (...args: string[]) => (await output('git', args, { cwd: folder, env })).trim();
      strictEqual(await git('status', '--porcelain=v1', '--branch'), '## main...origin/main');
      strictEqual(await git('remote', 'get-url', 'origin'), remote);
      strictEqual(await git('ls-tree', '--name-only', 'origin/main'), 'resume.md');
      strictEqual(await readFile(join(folder, 'resume.md'), 'utf8'), '# Sam Student\r\n');
    }));

  it('leaves a plain folder where no repository is wanted', () =>
    withFolder(async (parent) => {
      const env = await hermeticEnvironment(parent);
      const copy = await copyPortfolio(source, parent, 'copy', { env, git: false });
      strictEqual(copy.remote, undefined);
      strictEqual(await readFile(join(copy.folder, 'resume.md'), 'utf8'), '# Sam Student\r\n');
    }));
});
