import { commands, Uri, window } from 'vscode';
import { Failure } from '../failure.ts';
import { isFile } from '../portfolios.ts';
import { changeCohortFile } from '../reviews/cohortFile.ts';
import { cohortFile } from '../reviews/cohorts.ts';
import type { CohortFolder } from '../reviews/cohorts.ts';
import { firstFolder, setUpSigning as lead } from '../reviews/setUpSigning.ts';
import type { Command, Services } from '../services.ts';
import { assertTrusted } from '../trust.ts';

/** Begins a cohort: a `cohort.json` with the program, and the question for the first student. */
export function newCohort({ engine, cohorts }: Services): Command {
  return {
    id: 'readiness.newCohort',
    async execute() {
      const folder = firstFolder();
      if (await isFile(Uri.joinPath(folder, cohortFile)))
        throw new Failure('usage', `There is a ${cohortFile} already.`, 'Open it to change it.');
      const presets = await engine.ask('presets', null);
      const items = [
        ...presets.map(({ id, title }) => ({ label: title, description: id, program: id })),
        {
          label: 'A program file of our own',
          description: 'program.jsonc, beside cohort.json',
          program: './program.jsonc',
        },
      ];
      const placeHolder = 'Which program are your students in?';
      const picked = await window.showQuickPick(items, {
        title: 'New Cohort',
        placeHolder,
        matchOnDescription: true,
      });
      if (!picked) return;
      const uri = await changeCohortFile(engine, folder, { kind: 'program', program: picked.program });
      await cohorts.refresh();
      await window.showTextDocument(uri, { preview: false });
      await commands.executeCommand('readiness.reviews.focus');
    },
  };
}

/** Adds a student to `cohort.json`: two questions, and a fetch where they are wanted. */
export function addStudent({ engine, cohorts }: Services): Command {
  return {
    id: 'readiness.addStudent',
    async execute() {
      const { uri, folder } = cohortOf(cohorts.all);
      const title = 'Add a Student';
      const name = await ask(
        `${title} (1/2)`,
        'Their name, as it stands in their readiness.json',
        'Ada Example',
      );
      if (name === undefined) return;
      const repository = await ask(
        `${title} (2/2)`,
        'The address of their repository, as for git clone',
        'https://example.com/ada/portfolio.git',
      );
      if (repository === undefined) return;
      await changeCohortFile(engine, uri, { kind: 'student', name, repository });
      await cohorts.refresh();
      const fetch = 'Fetch Now';
      const answer = await window.showInformationMessage(`${name} is in the cohort.`, fetch);
      if (answer === fetch) await commands.executeCommand('readiness.fetchSubmissions', { folder });
    },
  };
}

export function openCohort({ cohorts }: Services): Command {
  return {
    id: 'readiness.openCohort',
    async execute() {
      await window.showTextDocument(Uri.joinPath(cohortOf(cohorts.all).uri, cohortFile));
    },
  };
}

/** Leads to a key to sign decisions with. */
export function setUpSigning(services: Services): Command {
  return {
    id: 'readiness.setUpSigning',
    async execute() {
      assertTrusted();
      await lead(services, services.cohorts.all[0]);
    },
  };
}

/** @throws {Failure} where there is none */
export function cohortOf(all: readonly CohortFolder[]): CohortFolder {
  const [first] = all;
  if (first) return first;
  throw new Failure(
    'usage',
    `There is no ${cohortFile} in this window.`,
    'Run Readiness: New Cohort to begin one.',
  );
}

async function ask(title: string, prompt: string, placeHolder: string): Promise<string | undefined> {
  const typed = await window.showInputBox({
    title,
    prompt,
    placeHolder,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? 'A few characters are needed.' : undefined),
  });
  return typed?.trim();
}
