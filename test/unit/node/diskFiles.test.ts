import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReadinessError } from '../../../src/core/index.ts';
import { diskFiles } from '../../../src/node/diskFiles.ts';
import { writeText } from '../../../src/node/writeText.ts';
import { withFolder } from '../../support/withFolder.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('files on disk', () => {
  it('lists all but .git and node_modules, sorted, with slashes', async () => {
    const files = {
      'b/c.md': '',
      'a.md': '',
      '.git/config': '',
      'node_modules/x/README.md': '',
      '.hidden.md': '',
    };
    await withFolder(files, async (folder) => {
      assert.deepEqual(await diskFiles(folder).list(), ['.hidden.md', 'a.md', 'b/c.md']);
    });
  });

  it('neither lists nor reads what links or paths reach outside', async () => {
    await withFolder({ 'secret.md': 'secret', 'inside/a.md': 'a' }, async (top) => {
      const folder = join(top, 'inside');
      await symlink(join(top, 'secret.md'), join(folder, 'link.md'));
      await symlink(top, join(folder, 'up'));
      await symlink('a.md', join(folder, 'same.md'));
      const files = diskFiles(folder);

      assert.deepEqual(await files.list(), ['a.md', 'same.md']);
      for (const path of ['../secret.md', join(top, 'secret.md'), 'link.md', 'up/secret.md', 'up/new.md']) {
        assert.deepEqual(await files.read(path), { kind: 'outside' }, path);
      }
      assert.deepEqual(await files.read('same.md'), { kind: 'text', text: 'a' });
    });
  });

  it('tells text from what is none', async () => {
    const files = {
      'bom.md': bytes(0xef, 0xbb, 0xbf, 0x41),
      'latin1.md': bytes(0x41, 0xe9, 0x42),
      'utf16.md': bytes(0xff, 0xfe, 0x41, 0),
      'picture.md': bytes(0x89, 0x50, 0, 0),
      'empty.md': '',
      'large.md': 'x'.repeat(2 * 1024 * 1024 + 1),
    };
    await withFolder(files, async (folder) => {
      const read = (path: string) => diskFiles(folder).read(path);

      assert.deepEqual(await read('bom.md'), { kind: 'text', text: 'A', bom: true });
      assert.deepEqual(await read('latin1.md'), { kind: 'text', text: 'A\uFFFDB', invalidAt: 1 });
      assert.deepEqual(await read('utf16.md'), {
        kind: 'unreadable',
        reason: 'it is saved as UTF-16, where UTF-8 is expected',
        help: 'In VS Code, click “UTF-16” in the status bar, then “Save with Encoding” and “UTF-8”.',
      });
      assert.deepEqual(await read('picture.md'), { kind: 'binary' });
      assert.deepEqual(await read('empty.md'), { kind: 'text', text: '' });
      assert.deepEqual(await read('large.md'), { kind: 'too-large', size: 2097153, limit: 2097152 });
      assert.deepEqual(await read('none.md'), { kind: 'missing' });
    });
  });

  it('does not wait for a pipe, nor take a folder for a file', async () => {
    await withFolder({ 'folder.md/a': '' }, async (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe.md')]);

      assert.deepEqual(await diskFiles(folder).read('pipe.md'), {
        kind: 'unreadable',
        reason: 'it is not a regular file',
      });
      assert.equal((await diskFiles(folder).read('folder.md')).kind, 'unreadable');
    });
  });
});

describe('writing a text', () => {
  it('keeps the byte order mark and the mode', async () => {
    await withFolder({ 'log.md': '\uFEFFold' }, async (folder) => {
      await chmod(join(folder, 'log.md'), 0o640);
      await writeText(folder, 'log.md', 'new', { kind: 'text', text: 'old', bom: true });

      assert.equal(await readFile(join(folder, 'log.md'), 'utf8'), '\uFEFFnew');
      assert.equal((await stat(join(folder, 'log.md'))).mode & 0o777, 0o640);
    });
  });

  it('does not write over what somebody else wrote meanwhile', async () => {
    await withFolder({ 'log.md': 'theirs' }, async (folder) => {
      await assert.rejects(writeText(folder, 'log.md', 'new', { kind: 'text', text: 'old' }), {
        code: 'file-changed',
      });
      await assert.rejects(writeText(folder, 'log.md', 'new', { kind: 'missing' }), { code: 'file-changed' });

      assert.equal(await readFile(join(folder, 'log.md'), 'utf8'), 'theirs');
    });
  });

  it('makes folders for a new file, and leaves nothing behind when it cannot', async () => {
    await withFolder({ plain: '' }, async (folder) => {
      await writeText(folder, 'a/b/log.md', 'new', { kind: 'missing' });

      assert.equal(await readFile(join(folder, 'a/b/log.md'), 'utf8'), 'new');
      await assert.rejects(
        writeText(folder, 'plain/log.md', 'new', { kind: 'missing' }),
        (error) => error instanceof ReadinessError && error.code === 'file-read-only',
      );
      assert.deepEqual(await diskFiles(folder).list(), ['a/b/log.md', 'plain']);
    });
  });

  it('writes through a link that stays inside, and keeps it a link', async () => {
    await withFolder({ 'notes/log.md': 'old' }, async (folder) => {
      await mkdir(join(folder, 'short'));
      await symlink('../notes/log.md', join(folder, 'short/log.md'));
      await writeText(folder, 'short/log.md', 'new', { kind: 'text', text: 'old' });

      assert.equal(await readFile(join(folder, 'notes/log.md'), 'utf8'), 'new');
      await writeFile(join(folder, 'notes/log.md'), 'again');
      assert.equal(await readFile(join(folder, 'short/log.md'), 'utf8'), 'again');
    });
  });
});
