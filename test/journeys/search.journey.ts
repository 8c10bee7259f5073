import { match, strictEqual } from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../src/tools/paths.ts';
import { withFolder } from '../host/environment.ts';
import { withWorkbench } from './support/withWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

/** The sample with the Career Services Commitment, long before the search begins: nothing is due. */
async function copySample(folder: string): Promise<void> {
  await cp(join(root, 'media', 'samples', 'outreach'), folder, { recursive: true });
  const config = {
    student: { answers: { 'job-seeking': true, commitment: true } },
    program: 'flatiron-career-services',
    calendar: { graduation: '2040-03-02', 'job-search-start': '2040-03-05' },
  };
  await writeFile(join(folder, 'readiness.json'), JSON.stringify(config));
}

/** What the window tells VS Code when a person turns to another one, or comes back. */
async function look({ page }: Workbench, hasFocus: boolean): Promise<void> {
  const event = hasFocus ? 'focus' : 'blur';
  await page.evaluate(`document.hasFocus = () => ${hasFocus}; window.dispatchEvent(new Event('${event}'));`);
}

async function save({ page }: Workbench): Promise<void> {
  await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
}

/** A program of their school’s own, which completes while it is written. */
async function writeProgram(workbench: Workbench): Promise<void> {
  await workbench.command('Readiness: New Program…');
  await workbench.answer('New Program', 'Our School');
  await workbench.tab('program.jsonc').waitFor();
  await workbench.goToLine(6);
  await workbench.focusEditor();
  await workbench.press('End');
  await workbench.press('Enter');
  await workbench.press('Control+Space');
  const offered = workbench.page.locator('.suggest-widget .monaco-list-row');
  await offered.filter({ hasText: 'countdown' }).waitFor();
  await workbench.press('Escape');
  await workbench.press('Control+Z');
  await workbench.command('Readiness: Check Program');
  await workbench.notification(/Nothing is wrong with this program/).waitFor();
}

describe('A student who searches for a job', () => {
  it('is reminded when they look, answers in time, takes dates and the report along, and writes a program', () =>
    withFolder(async (folder) => {
      await copySample(folder);
      await withWorkbench({ folder }, async (workbench) => {
        const log = () => readFile(join(workbench.folder, 'job-search.md'), 'utf8');
        await workbench.activity(/Readiness/);
        await workbench.treeItem(/^Offers answered/).waitFor();

        await look(workbench, true);
        await look(workbench, false);
        await writeFile(
          join(workbench.folder, 'job-search.md'),
          (await log()).replace('2026-11-24', '2020-11-24'),
        );
        await workbench.treeItem(/Ada Byrne/).waitFor();
        strictEqual(await workbench.notification(/Due today/).count(), 0);
        await look(workbench, true);
        await workbench.answerNotification(/Due today: 1 follow-up/, 'No More Reminders');

        await workbench.command('Readiness: Log Offer');
        await workbench.answer('Company (1/6)', 'Globex');
        await workbench.answer('Person, position (2/6)', 'Zoe Example, CTO');
        await workbench.answer('Channel (3/6)', 'Phone');
        await workbench.answer('Date (4/6)', '2026-11-20');
        await workbench.answer('Outcome (5/6)', 'waiting');
        // Five business days, of which Thanksgiving is none.
        strictEqual(await workbench.offered('Answer by (6/6)'), '2026-11-30');
        await workbench.answer('Answer by (6/6)');
        await workbench.notification(/Logged: Globex/).waitFor();
        match(await log(), /\| 2026-11-20 \| Offer +\| Globex .*\| waiting +\| 2026-11-30 \|/);

        await workbench.command('Readiness: Export Calendar…');
        await workbench.quickPick('Export Calendar', 'Without names');
        await save(workbench);
        await workbench.notification(/The calendar is written/).waitFor();
        match(await readFile(join(workbench.folder, 'deadlines.ics'), 'utf8'), /^BEGIN:VCALENDAR/);

        await workbench.command('Readiness: Commitment Report…');
        await workbench.quickPickRows.filter({ hasText: 'HTML' }).click();
        await save(workbench);
        await workbench.notification(/The report is written/).waitFor();
        const report = await readFile(join(workbench.folder, 'commitment-report.html'), 'utf8');
        match(report, /Not committed as it stands here: job-search\.md/);

        await writeProgram(workbench);
      });
    }));
});
