import { Uri, window, workspace } from 'vscode';
import { Failure } from '../failure.ts';
import { isoDay } from '../input/days.ts';
import { isFile } from '../portfolios.ts';
import type { Command, Services } from '../services.ts';

const usualName = 'program.jsonc';

/** Writes a program to start from, with comments, and opens it. */
export function newProgram({ engine, log }: Services): Command {
  return {
    id: 'readiness.newProgram',
    async execute() {
      const [folder] = workspace.workspaceFolders ?? [];
      if (!folder) throw new Failure('usage', 'No folder is open.', 'Open the folder for the program first.');
      const title = await window.showInputBox({
        title: 'New Program',
        prompt: 'What is the program called?',
        placeHolder: 'Our school: outreach plan',
      });
      if (title === undefined || title.trim() === '') return;
      const target = Uri.joinPath(folder.uri, usualName);
      if (await isFile(target)) {
        throw new Failure('usage', `There is a ${usualName} already.`, 'Open it to change it.');
      }
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const text = await engine.ask('new-program', {
        title: title.trim(),
        timeZone,
        start: isoDay(new Date()),
      });
      await workspace.fs.writeFile(target, new TextEncoder().encode(text));
      log.info(`Wrote ${target.fsPath}`);
      await window.showTextDocument(target);
    },
  };
}
