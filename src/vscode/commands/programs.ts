import { ProgressLocation, commands, window } from 'vscode';
import { applyEngineEdits } from '../applyEdits.ts';
import { choosePortfolio } from '../choosePortfolio.ts';
import { Failure } from '../failure.ts';
import { configurationFile } from '../portfolios.ts';
import type { Command, Services } from '../services.ts';

/** Fetches a program once, and names it in `readiness.json` with the digest of what came. */
export function useProgram({ engine, portfolios, readings }: Services): Command {
  return {
    id: 'readiness.useProgram',
    async execute(subject) {
      const portfolio = await choosePortfolio(portfolios, subject);
      const typed = await window.showInputBox({
        title: 'Use a Program at an Address',
        prompt: 'Where is your school’s program? It is fetched now, and from then on it is here.',
        placeHolder: 'https://…',
        validateInput: (text) =>
          text.trim() === '' || text.trim().startsWith('https://')
            ? undefined
            : 'An address starts with https://',
      });
      const url = typed?.trim() ?? '';
      if (url === '') return;
      const { folder } = portfolio;
      await withFetching((token) =>
        applyEngineEdits(portfolio, configurationFile, () =>
          engine.ask('use-program', { folder, url }, { token }),
        ),
      );
      await engine.ask('when-idle', null);
      const title = readings.checklist(portfolio)?.program.title;
      void window.showInformationMessage(
        title === undefined
          ? 'The program is named in readiness.json, which says what is wrong with it.'
          : `Your program is now “${title}”.`,
      );
    },
  };
}

/** Fetches what `readiness.json` names, on a machine that does not have it yet. */
export function fetchProgram({ engine, portfolios }: Services): Command {
  return {
    id: 'readiness.fetchProgram',
    async execute(subject) {
      const { folder } = await choosePortfolio(portfolios, subject);
      await withFetching((token) => engine.ask('fetch-program', { folder }, { token }));
      void window.showInformationMessage('The program is on this machine now, also without a network.');
    },
  };
}

/** Marks every problem of the program in the editor, as its author sees them. */
export function checkProgram({ programChecks }: Services): Command {
  return {
    id: 'readiness.checkProgram',
    async execute() {
      const document = window.activeTextEditor?.document;
      if (document?.uri.scheme !== 'file' || !/\.jsonc?$/.test(document.uri.path)) {
        throw new Failure('usage', 'No program is open.', 'Open a program file (JSON), then try again.');
      }
      const count = await programChecks.check(document);
      if (count > 0) await commands.executeCommand('workbench.actions.view.problems');
      else void window.showInformationMessage('Nothing is wrong with this program.');
    },
  };
}

type Task<Result> = Parameters<typeof window.withProgress<Result>>[1];

function withFetching<Result>(
  task: (token: Parameters<Task<Result>>[1]) => Promise<Result>,
): Thenable<Result> {
  const options = {
    location: ProgressLocation.Notification,
    title: 'Fetching the program',
    cancellable: true,
  };
  return window.withProgress(options, (_progress, token) => task(token));
}
