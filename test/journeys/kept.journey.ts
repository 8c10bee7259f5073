import { match, strictEqual } from 'node:assert/strict';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../src/tools/paths.ts';
import { withWorkbench } from './support/withWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const folder = join(root, 'test', 'fixtures', 'first-week');

const typed = [
  ['Company (1/6)', 'Initech'],
  ['Person, position (2/6)', 'Pat Doe, CTO'],
  ['Channel (3/6)', 'Carrier pigeon'],
] as const;

/** Answers what is left to ask with what is offered. */
async function takeTheRest(workbench: Workbench): Promise<void> {
  await workbench.answer('Date (4/6)');
  await workbench.answer('Outcome (5/6)');
  await workbench.answer('Follow up (6/6)');
}

/** Logs once more, with Enter alone: everything that was typed is offered. */
async function logAsLeft(workbench: Workbench): Promise<void> {
  await workbench.command('Readiness: Log Outreach');
  for (const [title, text] of typed) {
    strictEqual(await workbench.offered(`Log Outreach (as you left it): ${title}`), text);
    await workbench.answer(title);
  }
  await takeTheRest(workbench);
}

describe('An outreach that does not get into the log', () => {
  it('is kept and offered again, until the log can be written', () =>
    withWorkbench({ folder }, async (workbench) => {
      const log = join(workbench.folder, 'job-search.md');
      const before = await readFile(log, 'utf8');
      await workbench.activity(/Readiness/);
      await workbench.treeItem(/^Cold outreach, .*3 of 6/).waitFor();

      await chmod(log, 0o444);
      await workbench.command('Readiness: Log Outreach');
      for (const [title, text] of typed) await workbench.quickPick(title, text);
      await takeTheRest(workbench);
      await workbench.notification(/job-search\.md is read-only.*what you typed is kept/).waitFor();
      strictEqual(await readFile(log, 'utf8'), before);

      const conflict = `${before}<<<<<<< HEAD\n| 2020-11-06 | Outreach |\n=======\n>>>>>>> main\n`;
      await chmod(log, 0o644);
      await writeFile(log, conflict);
      await logAsLeft(workbench);
      await workbench.notification(/job-search\.md .*merge/).waitFor();
      strictEqual(await readFile(log, 'utf8'), conflict);

      await writeFile(log, before);
      await logAsLeft(workbench);
      await workbench.treeItem(/^Cold outreach, .*4 of 6/).waitFor();
      match(await readFile(log, 'utf8'), /\| Outreach \| Initech .*\| Carrier pigeon/);

      await workbench.command('Readiness: Log Outreach');
      strictEqual(await workbench.offered('Log Outreach: Company (1/6)'), '');
    }));
});
