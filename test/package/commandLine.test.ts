import { deepEqual, match } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
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
});
