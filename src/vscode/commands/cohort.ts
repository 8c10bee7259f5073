import { commands, Uri, window } from 'vscode';
import { chooseCohort, chooseFolder } from '../reviews/chooseCohort.ts';
import { changeCohortFile } from '../reviews/cohortFile.ts';
import { cohortFile } from '../reviews/cohorts.ts';
import { setUpSigning as lead } from '../reviews/setUpSigning.ts';
import type { Command, Services } from '../services.ts';
import { assertTrusted } from '../trust.ts';

/** Begins a cohort: a `cohort.json` with the program, and the question for the first student. */
export function newCohort({ engine, cohorts }: Services): Command {
  return {
    id: 'readiness.newCohort',
    async execute() {
      const folder = await chooseFolder();
      if (!folder) return;
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
    async execute(subject) {
      const cohort = await chooseCohort(cohorts.all, subject);
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
      await changeCohortFile(engine, cohort.uri, { kind: 'student', name, repository });
      await cohorts.refresh();
      const fetch = 'Fetch Now';
      const answer = await window.showInformationMessage(`${name} is in the cohort.`, fetch);
      if (answer === fetch) await commands.executeCommand('readiness.fetchSubmissions', { cohort });
    },
  };
}

export function openCohort({ cohorts }: Services): Command {
  return {
    id: 'readiness.openCohort',
    async execute(subject) {
      const { uri } = await chooseCohort(cohorts.all, subject);
      await window.showTextDocument(Uri.joinPath(uri, cohortFile));
    },
  };
}

/** Leads to a key to sign decisions with. */
export function setUpSigning(services: Services): Command {
  return {
    id: 'readiness.setUpSigning',
    async execute(subject) {
      assertTrusted();
      const { all } = services.cohorts;
      await lead(services, all.length === 0 ? undefined : await chooseCohort(all, subject));
    },
  };
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
