import { ProgressLocation, Uri, commands, window, workspace } from 'vscode';
import type { WorkspaceFolder } from 'vscode';
import type { Questions } from '../../core/index.ts';
import type { EngineClient } from '../engineClient.ts';
import { Failure } from '../failure.ts';
import { chooseProgram } from '../input/chooseProgram.ts';
import type { ProgramChoice } from '../input/chooseProgram.ts';
import { configurationFile, isFile } from '../portfolios.ts';
import type { Command, Services } from '../services.ts';

type Suggestion = Questions['suggest-configuration']['answer'];

/** Finds what is there, asks for the program, and writes `readiness.json`. */
export function setUp(services: Services): Command {
  return {
    id: 'readiness.setUp',
    async execute() {
      const { engine, portfolios, log } = services;
      const folder = await chooseFolder(services);
      const target = Uri.joinPath(folder.uri, configurationFile);
      const gathered = await gather(engine, folder.uri.fsPath);
      if (!gathered) return;
      const { text, found } = gathered;
      if (await isFile(target)) throw alreadyThere(folder.name);
      await workspace.fs.writeFile(target, new TextEncoder().encode(text));
      log.info(`Wrote ${target.fsPath}`);
      await portfolios.refresh();
      await window.showTextDocument(target);
      await commands.executeCommand('readiness.showChecklist');
      void window.showInformationMessage(summary(found));
    },
  };
}

/** The folder is no portfolio yet: the engine looks after it for the time of the questions. */
async function gather(engine: EngineClient, folder: string): Promise<Suggestion | undefined> {
  const options = { location: ProgressLocation.Notification, title: 'Looking for what is there' };
  engine.notify({ kind: 'open-portfolio', folder, trusted: false });
  try {
    const { text, found } = await window.withProgress(options, () =>
      engine.ask('suggest-configuration', { folder }),
    );
    const choice = await chooseProgram(engine, folder);
    return choice && { text: withProgram(text, choice), found };
  } finally {
    engine.notify({ kind: 'close-portfolio', folder });
  }
}

async function chooseFolder({ portfolios }: Services): Promise<WorkspaceFolder> {
  const [only, ...others] = portfolios.candidates;
  if (only && others.length === 0) return only;
  if (!only) {
    throw portfolios.all.length > 0
      ? alreadyThere(portfolios.all[0]?.name ?? 'This folder')
      : new Failure('usage', 'No folder is open.', 'Open the folder of your portfolio first.');
  }
  const items = portfolios.candidates.map((folder) => ({
    label: folder.name,
    description: folder.uri.fsPath,
    folder,
  }));
  const picked = await window.showQuickPick(items, { placeHolder: 'Which folder is your portfolio?' });
  if (!picked) throw new Failure('cancelled', 'Cancelled.', '');
  return picked.folder;
}

function withProgram(text: string, { program, calendar }: ProgramChoice): string {
  const { $schema, student, ...rest } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return `${JSON.stringify({ $schema, student, program, calendar, ...rest }, undefined, 2)}\n`;
}

function summary(found: readonly string[]): string {
  if (found.length === 0)
    return 'readiness.json is written. Nothing of a portfolio was found yet: the checklist says what to start with.';
  return `readiness.json is written. Found: ${found.join(', ')}.`;
}

function alreadyThere(name: string): Failure {
  return new Failure('usage', `${name} is set up already.`, 'Its settings are in readiness.json.');
}
