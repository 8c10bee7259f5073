import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { ReadinessError } from '../../src/core/index.ts';
import { commitFiles } from '../../src/git/commitFiles.ts';
import { type FetchLimits, usualLimits } from '../../src/git/limits.ts';
import { openGit } from '../../src/git/openGit.ts';
import { fetchStudent, lastFetched, openCache, type StudentCache } from '../../src/git/studentCache.ts';
import { type Scene, withSubmission } from '../support/reviewScene.ts';

const now = '2017-02-01T16:00:00Z';

async function withCopy(test: (scene: Scene, copy: StudentCache) => Promise<void>): Promise<void> {
  await withSubmission(async (scene) => {
    await test(scene, await openCache(join(dirname(scene.folder), 'cache'), scene.remote));
  });
}

async function refusal(doing: Promise<unknown>): Promise<string> {
  const error = await doing.then(
    () => undefined,
    (failed: unknown) => failed,
  );
  assert.ok(error instanceof ReadinessError, String(error));
  assert.equal(error.code, 'git-limit');
  return error.message;
}

const fetchWithin = (copy: StudentCache, address: string, limits: Partial<FetchLimits>) =>
  fetchStudent(copy, [address], { now, limits: { ...usualLimits, ...limits } });

/** A server that lets one in, and then says nothing. */
async function withSilentServer(test: (address: string) => Promise<void>): Promise<void> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    await test(`git://127.0.0.1:${port}/portfolio.git`);
  } finally {
    server.close();
  }
}

describe('what is taken of one repository', () => {
  it('is no more than so many bytes; what was half received is not left behind', async () => {
    await withCopy(async ({ git, write, remote }, copy) => {
      await write('film.bin', randomBytes(1_500_000).toString('base64'));
      git(['add', '--all']);
      git(['commit', '--quiet', '--message=A film']);
      git(['push', '--quiet']);

      const said = await refusal(fetchWithin(copy, remote, { bytes: 1024 * 1024 }));

      assert.match(said, /It is larger than 1 MB\.$/);
      assert.equal(lastFetched(copy), undefined);
      const left = await readdir(join(copy.git.folder, 'objects', 'pack'));
      assert.deepEqual(
        left.filter((name) => name.startsWith('tmp_')),
        [],
      );
    });
  });

  it('is no more than so many submissions and decisions', async () => {
    await withCopy(async ({ git, remote }, copy) => {
      git(['tag', '-a', '-m', 'x', 'readiness/resume/submission/2']);
      git(['push', '--quiet', '--tags']);

      assert.match(
        await refusal(fetchWithin(copy, remote, { tags: 1 })),
        /more than 1 submissions and decisions\.$/,
      );
      assert.deepEqual((await fetchWithin(copy, remote, { tags: 2 })).arrived, [
        'readiness/resume/submission/1',
        'readiness/resume/submission/2',
      ]);
    });
  });

  it('is taken in so much time, also from a server that says nothing', async () => {
    await withSilentServer(async (address) => {
      await withCopy(async (_scene, copy) => {
        const said = await refusal(fetchWithin(copy, address, { milliseconds: 1000 }));

        assert.match(said, /It took longer than 1 seconds\.$/);
      });
    });
  });

  it('is named to the end only where the end is near: a few small trees can stand for ten billion files', async () => {
    await withSubmission(async ({ folder }) => {
      const make = (args: string[], input: string) =>
        execFileSync('git', args, { cwd: folder, input, encoding: 'utf8' }).trim();
      let object = make(['hash-object', '-w', '--stdin'], 'x\n');
      for (let level = 0; level < 10; level += 1) {
        const kind = level === 0 ? '100644 blob' : '040000 tree';
        object = make(
          ['mktree'],
          Array.from({ length: 10 }, (_, n) => `${kind} ${object}\tf${n}\n`).join(''),
        );
      }
      const commit = make(['commit-tree', '-m', 'x', object], '');
      const git = openGit(folder, undefined, { hostile: true });

      assert.match(await refusal(commitFiles(git, commit).list()), /git has more than 8 MB to say/);
    });
  });
});
