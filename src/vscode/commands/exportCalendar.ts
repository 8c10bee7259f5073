import { Uri, env, window, workspace } from 'vscode';
import { choosePortfolio } from '../choosePortfolio.ts';
import type { Command, Services } from '../services.ts';

const choices = [
  { label: 'Without names', description: 'companies only: fit to be shared', names: false },
  { label: 'With the names of your contacts', description: 'for a calendar that only you see', names: true },
] as const;

/** Writes deadlines and follow-ups as a file that any calendar program opens. */
export function exportCalendar({ engine, portfolios }: Services): Command {
  return {
    id: 'readiness.exportCalendar',
    async execute(subject) {
      const { folder } = await choosePortfolio(portfolios, subject);
      const choice = await window.showQuickPick(choices, {
        title: 'Export Calendar',
        placeHolder: 'Whose names may stand in it?',
      });
      if (!choice) return;
      const text = await engine.ask('calendar', { folder, names: choice.names });
      const defaultUri = Uri.joinPath(Uri.file(folder), 'deadlines.ics');
      const target = await window.showSaveDialog({ defaultUri, filters: { Calendar: ['ics'] } });
      if (!target) return;
      await workspace.fs.writeFile(target, new TextEncoder().encode(text));
      const open = 'Open';
      const message = 'The calendar is written. Opened again later, it moves what has changed.';
      if ((await window.showInformationMessage(message, open)) === open) await env.openExternal(target);
    },
  };
}
