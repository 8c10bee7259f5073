import { ok, strictEqual } from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decisionForgeries, forgeries, knownKeys, submissionForgeries } from '../../support/forgeries.ts';
import { decide, type Stage } from '../../support/reviewScene.ts';
import type { Workbench } from './workbench.ts';

/**
 * Tries each forgery in the student's window: those that leave the submission as it is beside each other, and each of the
 * others from the start, for it changes what the next one would stand on.
 * @param rewind puts the student's repository back to where the résumé was handed in
 * @returns repositories with what was forged, for the coordinator to fetch
 */
export async function tryOnStudent(
  student: Workbench,
  stage: Stage,
  rewind: () => void,
  scratch: string,
): Promise<string[]> {
  const kept: string[] = [];
  const keep = async () => {
    const repository = join(scratch, 'forged', `${kept.length}.git`);
    await mkdir(repository, { recursive: true });
    stage.git(['init', '--quiet', '--bare', '--initial-branch=main', '.'], repository);
    stage.git(['push', '--quiet', repository, '+refs/*:refs/*']);
    kept.push(repository);
  };
  const check = () => student.command('Readiness: Check Portfolio');
  const begin = async () => {
    rewind();
    await check();
    await student
      .treeItem(/^Not verified: /)
      .first()
      .waitFor({ state: 'hidden' });
    await student.treeItem(/^Résumé, submitted/).waitFor();
  };

  await begin();
  decide(stage);
  await check();
  await student.treeItem(/^Résumé, approved/).waitFor();

  await begin();
  for (const [index, one] of decisionForgeries.entries())
    await one.forge(stage, `readiness/resume/decision/${index + 1}`);
  await check();
  await assertTold(student, decisionForgeries);
  await keep();
  await student.screenshot('review-6-forged');

  for (const one of submissionForgeries) {
    await begin();
    await one.forge(stage);
    await check();
    await assertTold(student, [one]);
    await keep();
  }
  return kept;
}

async function assertTold(student: Workbench, tried: readonly { readonly reason: RegExp }[]): Promise<void> {
  // What was said of the forgery before may stand there for a moment longer.
  for (const { reason } of tried)
    await student
      .treeItem(new RegExp(`^Not verified: .*${like(reason).source}.*: readiness/resum`, 'i'))
      .first()
      .waitFor();
  strictEqual(await student.treeItem(/^Résumé, approved/).count(), 0);
}

/** Fetches what was forged as that of so many students, and looks at each in the coordinator's window. */
export async function tryOnCoordinator(
  coordinator: Workbench,
  stage: Stage,
  repositories: readonly string[],
): Promise<void> {
  const program = {
    extends: 'turing-outreach-plan',
    coordinator: { name: 'Meg', signingKeys: knownKeys(stage) },
  };
  const students = repositories.map((repository, index) => {
    return { id: `student-${index}`, name: stage.student, repository };
  });
  await writeFile(join(coordinator.folder, 'program.json'), JSON.stringify(program));
  await writeFile(
    join(coordinator.folder, 'cohort.json'),
    JSON.stringify({ program: './program.json', students }),
  );
  await coordinator.page.setViewportSize({ width: 1280, height: 3000 });
  await coordinator.treeItem(/^Nothing handed in yet/).waitFor();
  await coordinator.command('Readiness: Fetch Submissions');
  const doubtful = coordinator.treeItem(/, .*look closer/);
  const stray = coordinator.treeItem(/^Robin Okafor, readiness.* does not count\./);
  const gone = submissionForgeries.filter(({ how }) => /was deleted|graft/.test(how)).length;
  await stray.nth(gone - 1).waitFor();
  await doubtful.nth(repositories.length - gone - 1).waitFor();
  const notes = coordinator.treeItem(/ does not count\./);
  // A tree that is filled anew meanwhile loses a key; a person presses it again.
  for (let attempt = 0; attempt < 5 && (await notes.count()) < forgeries.length; attempt += 1)
    for (const row of await doubtful.all()) {
      if ((await row.getAttribute('aria-expanded')) === 'true') continue;
      await row.click();
      await row.press('ArrowRight');
    }
  await notes.nth(forgeries.length - 1).waitFor();

  const said = await namesOf(coordinator, / does not count\./);
  for (const { how, reason } of forgeries)
    ok(
      said.some((one) => like(reason).test(one)),
      `Nothing is said ${how}:\n${said.join('\n')}`,
    );
  strictEqual(await coordinator.treeItem(/^Approved/).count(), 0);
  await coordinator.screenshot('review-7-forged');
}

async function namesOf(workbench: Workbench, rows: RegExp): Promise<string[]> {
  const found = await workbench.treeItem(rows).all();
  return await Promise.all(found.map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
}

/** A reason within a row, in which no backticks show. */
function like({ source }: RegExp): RegExp {
  return new RegExp(source.replace(/^\^/, '').replace(/\$$/, '').replaceAll('`', ''), 'i');
}
