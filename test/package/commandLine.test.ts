import { deepEqual, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAll } from '../../src/tools/build.ts';
import { dist } from '../../src/tools/paths.ts';
import { withFolder } from '../host/environment.ts';
import { withGit } from '../support/gitFixture.ts';

const resume = '# Robin Okafor\n\nrobin@example.com\n\n## Projects\n\n## Experience\n\n## Skills\n';
const config = '{ "program": "turing-outreach-plan" }\n';

describe('the command line as it is shipped', () => {
  before(async () => {
    await buildAll();
  });

  it('is one file that needs nothing beside it: it checks, logs, reads dates, hands in and writes a calendar', async () => {
    await withFolder(async (elsewhere) => {
      const file = join(elsewhere, 'bin', 'readiness.cjs');
      mkdirSync(join(elsewhere, 'bin'));
      copyFileSync(join(dist, 'readiness.cjs'), file);
      await withGit({ 'readiness.json': config, 'resume.md': resume }, async ({ folder, remote, git }) => {
        const run = (...args: string[]) => {
          const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
            cwd: folder,
            encoding: 'utf8',
          });
          return { status, stdout, stderr };
        };

        const check = run('check');
        const log = run(
          'log',
          '--company',
          'Initech',
          '--person',
          'Ada Example',
          '--date',
          'the day before yesterday',
        );
        const submit = run('submit', 'resume', '--insist', '--yes');
        const calendar = run('calendar', '--format', 'ics');
        const sent = git(['tag', '--list'], remote).trim();

        match(check.stdout, /resume-github-missing/);
        deepEqual([check.status, check.stderr], [1, '']);
        deepEqual([log.status, log.stderr], [0, '']);
        match(await readFile(join(folder, 'job-search.md'), 'utf8'), /\| Initech +\| Ada Example/);
        deepEqual(submit.status, 0);
        match(calendar.stdout, /^BEGIN:VCALENDAR\r\n/);
        deepEqual(sent, 'readiness/resume/submission/1');
      });
    });
  });

  it('starts through its launcher with what Node compiled before, and just as well where nothing can be kept', async () => {
    await withFolder(async (elsewhere) => {
      await withGit({ 'readiness.json': config, 'resume.md': resume }, async ({ folder }) => {
        const run = (XDG_CACHE_HOME: string) => {
          const args = [join(dist, 'launcher.cjs'), 'check'];
          const env = { ...process.env, XDG_CACHE_HOME, NODE_DISABLE_COMPILE_CACHE: undefined };
          const { status, stdout, stderr } = spawnSync(process.execPath, args, {
            cwd: folder,
            encoding: 'utf8',
            env,
          });
          return { status, stdout, stderr };
        };
        const cache = join(elsewhere, 'cache');
        const noFolder = join(elsewhere, 'file');
        writeFileSync(noFolder, '');

        const first = run(cache);
        const second = run(cache);
        const without = run(noFolder);

        match(first.stdout, /resume-github-missing/);
        deepEqual([first.status, first.stderr], [1, '']);
        ok((await readdir(join(cache, 'portfolio-readiness', 'compiled'))).length > 0);
        deepEqual([second, without], [first, first]);
      });
    });
  });
});
