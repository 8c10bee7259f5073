import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchJobs } from '../../../src/node/programCache.ts';
import { run } from '../../support/recordingIo.ts';
import { withFolder } from '../../support/withFolder.ts';

const program = (opportunities?: object) =>
  JSON.stringify({
    id: 'p',
    title: 'P',
    timeZone: 'America/Denver',
    ...(opportunities && { opportunities: { title: 'Chosen jobs', ...opportunities } }),
    deliverables: [{ id: 'resume', title: 'Résumé', kind: 'document', document: 'resume' }],
  });
const jobs = JSON.stringify({
  updated: '2017-01-30',
  jobs: [
    { id: 'acme-junior', title: 'Junior Developer', company: 'Acme', place: 'Denver', closes: '2017-02-10' },
    {
      id: 'globex-intern',
      title: 'Intern',
      company: 'Globex',
      kind: 'internship',
      link: 'https://globex.example/jobs/7',
      closes: '2017-02-03',
    },
    { id: 'initech-old', title: 'Developer', company: 'Initech', closes: '2017-01-15' },
  ],
});
const files = {
  'readiness.json': JSON.stringify({ program: 'school/program.json' }),
  'school/program.json': program({ file: 'jobs.json' }),
  'school/jobs.json': jobs,
};

describe('readiness jobs', () => {
  it('lists what the school has chosen, the next to close first', async () => {
    await withFolder(files, async (folder) => {
      const { out, code } = await run(folder, ['jobs']);

      assert.equal(code, 0);
      assert.equal(
        out,
        [
          'Chosen jobs (of 2017-01-30)',
          '  globex-intern  Intern, Globex (internship, open until 2017-02-03, https://globex.example/jobs/7)',
          '  acme-junior  Junior Developer, Acme (Denver, open until 2017-02-10)',
          '  initech-old  Developer, Initech (closed on 2017-01-15)',
          '',
        ].join('\n'),
      );
    });
  });

  it('becomes a row of the log in one step, and is ticked off from then on', async () => {
    await withFolder(files, async (folder) => {
      const logged = await run(folder, ['log', '--job', 'globex-intern']);
      await run(folder, ['log', '--job', 'acme-junior', '--channel', 'Website']);

      assert.equal(logged.out, 'Added to job-search.md: 2017-02-01 application, Globex\n');
      const log = await readFile(join(folder, 'job-search.md'), 'utf8');
      assert.match(
        log,
        /\| 2017-02-01 \| Application \| Globex .*Intern.*https:\/\/globex\.example\/jobs\/7/,
      );
      assert.match(log, /\| 2017-02-01 \| Application \| Acme .*Website.*Junior Developer, Denver/);
      const { out } = await run(folder, ['jobs', '--format', 'json']);
      const { jobs: listed } = JSON.parse(out) as { jobs: { id: string; applied: boolean }[] };
      assert.deepEqual(
        listed.map(({ id, applied }) => [id, applied]),
        [
          ['globex-intern', true],
          ['acme-junior', true],
          ['initech-old', false],
        ],
      );
    });
  });

  it('says what was meant where there is no such job, and writes nothing', async () => {
    await withFolder(files, async (folder) => {
      const { code, err } = await run(folder, ['log', '--job', 'globex-inter']);

      assert.equal(code, 2);
      assert.match(err, /no job `globex-inter`\.\nDid you mean `globex-intern`\?/);
      await assert.rejects(readFile(join(folder, 'job-search.md')));
    });
  });

  it('says where a list is wrong', async () => {
    const broken =
      '{\n  "jobs": [\n    { "id": "Acme Junior", "title": "Junior", "company": "Acme" }\n  ]\n}';
    await withFolder({ ...files, 'school/jobs.json': broken }, async (folder) => {
      const { code, err } = await run(folder, ['jobs']);

      assert.equal(code, 2);
      assert.match(err, /school\/jobs\.json.*line 3: `jobs\.0\.id`/);
    });
  });

  it('does not reach outside of the portfolio, nor follow an address that runs something', async () => {
    const outside = { ...files, 'school/program.json': program({ file: '../../jobs.json' }) };
    const script = JSON.stringify({
      jobs: [{ id: 'a', title: 'A', company: 'A', link: 'javascript:alert(1)' }],
    });

    await withFolder(outside, async (folder) => {
      assert.equal((await run(folder, ['jobs'])).code, 2);
    });
    await withFolder({ ...files, 'school/jobs.json': script }, async (folder) => {
      assert.match((await run(folder, ['jobs'])).err, /Expected an address that starts with https/);
    });
  });

  it('says so where the program publishes none', async () => {
    await withFolder({ 'p.json': program() }, async (folder) => {
      const { code, err } = await run(folder, ['jobs', '--program', 'p.json']);

      assert.equal(code, 2);
      assert.match(err, /does not say where its list of jobs is/);
    });
  });

  it('asks the network only when told to, and keeps what came', async () => {
    const url = 'https://school.example/jobs.json';
    await withFolder({ ...files, 'school/program.json': program({ url }) }, async (folder) => {
      const before = process.env['XDG_CACHE_HOME'];
      process.env['XDG_CACHE_HOME'] = join(folder, '.cache');
      try {
        const first = await run(folder, ['jobs']);
        await fetchJobs({ url }, new AbortController().signal, () => Promise.resolve(new Response(jobs)));
        const second = await run(folder, ['jobs']);

        assert.match(first.out, /the list is at https:\/\/school\.example\/jobs\.json\. Fetch it with/);
        assert.match(second.out, /acme-junior/);
      } finally {
        if (before === undefined) delete process.env['XDG_CACHE_HOME'];
        else process.env['XDG_CACHE_HOME'] = before;
      }
    });
  });
});
