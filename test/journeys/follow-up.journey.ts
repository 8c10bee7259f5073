import { match } from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../src/tools/paths.ts';
import { withFolder } from '../host/environment.ts';
import { withWorkbench } from './support/withWorkbench.ts';

const jobs = { jobs: [{ id: 'acme', title: 'Junior Developer', company: 'Acme', place: 'Denver' }] };

/** The sample, with a follow-up of long ago and a list of jobs beside it. */
async function copySample(folder: string): Promise<void> {
  await cp(join(root, 'media', 'samples', 'outreach'), folder, { recursive: true });
  const [log, config] = [join(folder, 'job-search.md'), join(folder, 'readiness.json')];
  await writeFile(log, (await readFile(log, 'utf8')).replace('2026-11-24', '2026-11-17'));
  const { program, ...rest } = JSON.parse(await readFile(config, 'utf8')) as Record<string, unknown>;
  const opportunities = { title: 'Chosen jobs', file: 'jobs.json' };
  await writeFile(config, JSON.stringify({ ...rest, program: { extends: program, opportunities } }, null, 2));
  await writeFile(join(folder, 'jobs.json'), JSON.stringify(jobs));
}

describe('A student in the second week', () => {
  it('logs a follow-up from the checklist, and an application from the school’s list', () =>
    withFolder(async (folder) => {
      await copySample(folder);
      await withWorkbench({ folder }, async (workbench) => {
        await workbench.activity(/Readiness/);
        await workbench.treeAction(/Ada Byrne/, /Log Follow-up/);
        await workbench.quickPick('Channel (1/4)', 'Email');
        await workbench.answer('Date (2/4)');
        await workbench.quickPick('Outcome (3/4)', 'Replied');
        await workbench.answer('Follow up (4/4)');
        await workbench.treeItem(/Ada Byrne/).waitFor({ state: 'detached' });

        await workbench.treeItem(/^Chosen jobs/).click();
        await workbench.quickPick('Chosen jobs', 'Junior Developer');
        await workbench.notification(/application to Acme/).waitFor();

        const log = await readFile(join(workbench.folder, 'job-search.md'), 'utf8');
        match(log, /Follow-up +\| Fernwood +\| Ada Byrne, Manager +\| Email +\| Replied/);
        match(log, /Application +\| Acme .*Junior Developer, Denver/);
      });
    }));
});
