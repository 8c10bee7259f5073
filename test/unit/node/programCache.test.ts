import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReadinessError } from '../../../src/core/index.ts';
import type { Download } from '../../../src/node/download.ts';
import { pinProgram } from '../../../src/node/pinProgram.ts';
import { fetchPinned, readPinned } from '../../../src/node/programCache.ts';
import { run } from '../../support/recordingIo.ts';
import { withFolder } from '../../support/withFolder.ts';

const url = 'https://school.example/program.json';
const program = JSON.stringify({
  id: 'school',
  title: 'School',
  timeZone: 'America/Denver',
  deliverables: [{ id: 'resume', title: 'Résumé', kind: 'document', document: 'resume' }],
});
const digest = `sha256:${createHash('sha256').update(program).digest('hex')}`;
const { signal } = new AbortController();
const serving =
  (text: string, status = 200): Download =>
  () =>
    Promise.resolve(new Response(text, { status }));

/** A portfolio with its own cache, for the time of a test. */
async function withCache(config: object, test: (folder: string) => Promise<void>): Promise<void> {
  await withFolder({ 'readiness.json': JSON.stringify(config), 'resume.md': '# Ada\n' }, async (folder) => {
    const before = process.env['XDG_CACHE_HOME'];
    process.env['XDG_CACHE_HOME'] = join(folder, '.cache');
    try {
      await test(folder);
    } finally {
      if (before === undefined) Reflect.deleteProperty(process.env, 'XDG_CACHE_HOME');
      else process.env['XDG_CACHE_HOME'] = before;
    }
  });
}

function failure(pattern: RegExp): (error: unknown) => boolean {
  return (error) => error instanceof ReadinessError && pattern.test(error.message);
}

describe('a program at an address', () => {
  const pinned = { program: { url, digest } };

  it('is no program until it has been fetched, and nothing is ready', async () => {
    await withCache(pinned, async (folder) => {
      const { code, out } = await run(folder, ['check', '--format', 'json']);
      const report = JSON.parse(out) as {
        program: unknown;
        ready: boolean;
        findings: { rule: string; message: string }[];
      };

      assert.equal(code, 2);
      assert.equal(report.program, null);
      assert.equal(report.ready, false);
      const [finding] = report.findings.filter(({ rule }) => rule === 'program-unreadable');
      assert.match(finding?.message ?? '', /not on this machine: it has not been fetched yet/);
    });
  });

  it('is there without a network once it has been fetched', async () => {
    await withCache(pinned, async (folder) => {
      await fetchPinned(pinned.program, signal, serving(program));

      const { out } = await run(folder, ['check', '--format', 'json']);

      assert.equal((JSON.parse(out) as { program: string }).program, 'school');
    });
  });

  it('can be changed like any other', async () => {
    const config = { program: { extends: { url, digest }, title: 'Mine' } };
    await withCache(config, async (folder) => {
      await fetchPinned(pinned.program, signal, serving(program));

      const { out } = await run(folder, ['check']);

      assert.match(out, /^Mine\n/);
    });
  });

  it('may be that of a cohort, which has no figures without it', async () => {
    await withCache({}, async (folder) => {
      const write = (file: string, json: object) => writeFile(join(folder, file), JSON.stringify(json));
      const students = [{ id: 'ada', name: 'Ada', repository: '../ada' }];
      const goals = [{ title: 'Placed', share: 0.5 }];
      await write('school.json', { extends: { url, digest }, goals });
      await write('cohort.json', { program: 'school.json', students });
      await write('outcomes.json', {
        outcomes: [{ student: 'ada', graduated: '2016-06-17', outcome: 'seeking' }],
      });
      const before = await run(folder, ['review', 'report']);
      await fetchPinned(pinned.program, signal, serving(program));
      const after = await run(folder, ['review', 'report']);

      assert.equal(before.code, 2);
      assert.match(before.err, /`school\.json` cannot be used/);
      assert.match(after.out, /^Goal “Placed” \(50 % in a job in the field\): not reached/m);
    });
  });

  it('is not taken with another text than the digest says', async () => {
    await withCache(pinned, async (folder) => {
      await assert.rejects(
        fetchPinned(pinned.program, signal, serving(program.replace('School', 'Other'))),
        failure(/not what was meant/),
      );
      assert.deepEqual(await readdir(folder), ['readiness.json', 'resume.md']);
    });
  });

  it('is not taken from the cache after somebody changed it there', async () => {
    await withCache(pinned, async (folder) => {
      await fetchPinned(pinned.program, signal, serving(program));
      const file = join(folder, '.cache/portfolio-readiness/programs', `${digest.slice(7)}.json`);
      await writeFile(file, program.replace('School', 'Other'));

      assert.deepEqual(await readPinned(digest), {
        kind: 'unreadable',
        reason: 'what was kept of it has been changed; fetch it again',
      });
      assert.equal((await run(folder, ['check'])).code, 2);
    });
  });

  it('says why it could not be fetched, and keeps what there was', async () => {
    await withCache(pinned, async () => {
      await fetchPinned(pinned.program, signal, serving(program));
      const reset: Download = () => Promise.reject(new Error('connection reset'));

      await assert.rejects(fetchPinned(pinned.program, signal, reset), failure(/connection reset/));
      await assert.rejects(fetchPinned(pinned.program, signal, serving('', 404)), failure(/it answers 404/));
      await assert.rejects(
        fetchPinned(pinned.program, signal, serving('x'.repeat(2_000_000))),
        failure(/larger than 1048576 bytes/),
      );
      await assert.rejects(pinProgram('http://school.example/p.json', signal), failure(/https/));
      assert.equal((await readPinned(digest)).kind, 'text');
    });
  });

  it('is pinned by its text', async () => {
    await withCache({}, async () => {
      assert.deepEqual(await pinProgram(url, signal, serving(program)), { url, digest });
      assert.equal((await readPinned(digest)).kind, 'text');
    });
  });

  it('is not pinned where it is none, or a page to sign in', async () => {
    await withCache({}, async (folder) => {
      const page = serving('<!doctype html><title>Sign in</title>');
      const slip = serving(program.replace('America/Denver', 'America/Denvr'));

      await assert.rejects(
        pinProgram(url, signal, page),
        failure(/cannot be used as a program: line 1: Unexpected text/),
      );
      await assert.rejects(
        pinProgram(url, signal, slip),
        failure(/line 1: `timeZone`: Expected the IANA name/),
      );
      assert.deepEqual(await readdir(folder), ['readiness.json', 'resume.md']);
    });
  });

  it('follows where an address leads, over https only and not without end', async () => {
    const leading =
      (...to: readonly string[]): Download =>
      (from) => {
        const step = from === url ? 0 : Number(from.slice(-1));
        const location = to[step];
        return Promise.resolve(
          location === undefined
            ? new Response(program)
            : new Response(null, { status: 302, headers: { location } }),
        );
      };
    await withCache({}, async () => {
      assert.deepEqual(await pinProgram(url, signal, leading('/1', 'https://other.example/2')), {
        url,
        digest,
      });
      await assert.rejects(
        pinProgram(url, signal, leading('http://school.example/1', 'https://school.example/2')),
        failure(/it leads to an address that is not https/),
      );
      await assert.rejects(
        pinProgram(url, signal, leading('/0', '/0')),
        failure(/to the next, and to no end/),
      );
    });
  });

  it('says in words why the network failed, and repeats no password', async () => {
    const failing =
      (code: string): Download =>
      () =>
        Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code }) }));
    const reason = (code: string) => pinProgram(url, signal, failing(code));

    await assert.rejects(reason('ENOTFOUND'), failure(/no server of this name, or no network\.$/));
    await assert.rejects(reason('ECONNREFUSED'), failure(/nothing answers there\.$/));
    await assert.rejects(reason('DEPTH_ZERO_SELF_SIGNED_CERT'), failure(/certificate is not trusted/));
    await assert.rejects(
      pinProgram('https://ada:secret@school.example/p.json', signal, serving(program)),
      (error) => error instanceof ReadinessError && !error.message.includes('secret'),
    );
  });

  it('reads nothing else through a digest', async () => {
    await withCache({}, async () => {
      assert.deepEqual(await readPinned('sha256:../../../../etc/passwd'), { kind: 'missing' });
    });
  });

  it('must be named with https and a whole digest', async () => {
    await withCache({ program: { url: 'http://school.example', digest: 'sha256:1' } }, async (folder) => {
      const { out } = await run(folder, ['check']);

      assert.match(out, /Expected an address that starts with https/);
      assert.equal((await run(folder, ['program', 'fetch'])).code, 2);
    });
  });
});
