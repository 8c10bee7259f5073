import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withFolder } from '../support/withFolder.ts';

const program = JSON.stringify({
  id: 'school',
  title: 'School',
  timeZone: 'America/Denver',
  deliverables: [{ id: 'resume', title: 'Résumé', kind: 'document', document: 'resume' }],
});
const digest = `sha256:${createHash('sha256').update(program).digest('hex')}`;
/** For 127.0.0.1 and a hundred years, made with openssl: not every machine that runs the tests has that. */
const [key, certificate] = ['key', 'certificate'].map((name) =>
  fileURLToPath(new URL(`../fixtures/https/${name}.pem`, import.meta.url)),
) as [string, string];
const commandLine = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));

interface School {
  /** Of the server, without a path. */
  readonly address: string;
  readonly folder: string;
  /** The command line in a process of its own, which trusts the certificate of the server unless it is told otherwise. */
  readonly run: (
    args: readonly string[],
    trusting?: boolean,
  ) => Promise<{ code: number; out: string; err: string }>;
}

/** A real server for the time of a test, with a certificate that only those trust who are told to. */
async function withSchool(test: (school: School) => Promise<void>): Promise<void> {
  await withFolder({}, async (top) => {
    const server = serve({ key: await readFile(key), cert: await readFile(certificate) });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const folder = join(top, 'portfolio');
    await mkdir(folder);
    try {
      const { port } = server.address() as AddressInfo;
      const run: School['run'] = (args, trusting = true) =>
        new Promise((resolve) => {
          const rest = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };
          const own = {
            XDG_CACHE_HOME: join(top, 'cache'),
            ...(trusting && { NODE_EXTRA_CA_CERTS: certificate }),
          };
          execFile(
            process.execPath,
            [commandLine, ...args],
            { cwd: folder, env: { ...rest, ...own } },
            (error, out, err) => {
              resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
            },
          );
        });
      await test({ address: `https://127.0.0.1:${port}`, folder, run });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
}

function serve(secrets: { readonly key: Buffer; readonly cert: Buffer }): Server {
  return createServer(secrets, ({ url = '' }, response) => {
    const leadsTo = (location: string) => response.writeHead(302, { location }).end();
    if (url === '/program.json') response.end(program);
    else if (url === '/moved') leadsTo('/program.json');
    else if (url === '/plain') leadsTo('http://127.0.0.1:1/program.json');
    else if (url === '/round') leadsTo('/round');
    else if (url === '/large') response.end('x'.repeat(2 * 1024 * 1024));
    else if (url === '/slow') response.write('{');
    else response.writeHead(404).end('There is nothing here.');
  });
}

describe('a program at an https address', () => {
  it('is pinned, also where the address leads on, and is there afterwards without a network', async () => {
    await withSchool(async ({ address, folder, run }) => {
      const straight = await run(['program', 'pin', `${address}/program.json`]);
      const moved = await run(['program', 'pin', `${address}/moved`]);
      const reference = { url: `${address}/gone`, digest };
      await writeFile(join(folder, 'readiness.json'), JSON.stringify({ program: reference }));
      const kept = await run(['check', '--format', 'json']);

      assert.equal(straight.code, 0, straight.err);
      assert.ok(straight.out.includes(digest));
      assert.ok(moved.out.includes(digest));
      assert.equal((JSON.parse(kept.out) as { program: unknown }).program, 'school');
    });
  });

  it('is fetched where it is the text that was meant, and no other', async () => {
    await withSchool(async ({ address, folder, run }) => {
      const name = async (meant: string) => {
        const reference = { url: `${address}/program.json`, digest: meant };
        await writeFile(join(folder, 'readiness.json'), JSON.stringify({ program: reference }));
        return await run(['program', 'fetch']);
      };

      const other = await name(`sha256:${'0'.repeat(64)}`);
      const own = await name(digest);

      assert.equal(other.code, 2);
      assert.match(other.err, /is not what was meant: its digest is sha256:/);
      assert.equal(own.code, 0, own.err);
    });
  });

  it('is refused with the reason: nothing there, too large, not https, round in circles, not trusted', async () => {
    await withSchool(async ({ address, run }) => {
      const reasonFor = async (path: string, trusting?: boolean) => {
        const { code, err } = await run(['program', 'pin', `${address}${path}`], trusting);
        assert.equal(code, 2);
        return err;
      };

      assert.match(await reasonFor('/nothing'), /it answers 404/);
      assert.match(await reasonFor('/large'), /it is larger than 1048576 bytes/);
      assert.match(await reasonFor('/plain'), /it leads to an address that is not https/);
      assert.match(await reasonFor('/round'), /to no end/);
      assert.match(await reasonFor('/program.json', false), /certificate/);
    });
  });

  it('is not waited for without end', async () => {
    await withSchool(async ({ address, run }) => {
      const { code, err } = await run(['program', 'pin', `${address}/slow`]);

      assert.equal(code, 2);
      assert.match(err, /it took longer than 20 seconds/);
    });
  }).timeout(90_000);
});
