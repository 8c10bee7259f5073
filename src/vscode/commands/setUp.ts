import { ProgressLocation, Uri, commands, window, workspace } from 'vscode';
import type { WorkspaceFolder } from 'vscode';
import type { Questions } from '../../core/index.ts';
import type { EngineClient } from '../engineClient.ts';
import { Failure } from '../failure.ts';
import { configurationFile, isFile } from '../portfolios.ts';
import type { Command, Services } from '../services.ts';

/** Finds what is there, asks for the program, and writes `readiness.json`. */
export function setUp(services: Services): Command {
  return {
    id: 'readiness.setUp',
    async execute() {
      const { engine, portfolios, log } = services;
      const folder = await chooseFolder(services);
      const target = Uri.joinPath(folder.uri, configurationFile);
      const { text, found } = await suggest(engine, folder.uri.fsPath);
      const program = await chooseProgram(engine);
      if (program === undefined) return;
      if (await isFile(target)) throw alreadyThere(folder.name);
      await workspace.fs.writeFile(target, new TextEncoder().encode(withProgram(text, program)));
      log.info(`Wrote ${target.fsPath}`);
      await portfolios.refresh();
      await window.showTextDocument(target);
      await commands.executeCommand('readiness.showChecklist');
      void window.showInformationMessage(summary(found));
    },
  };
}

/** The folder is no portfolio yet: the engine looks after it for the time of the question. */
async function suggest(
  engine: EngineClient,
  folder: string,
): Promise<Questions['suggest-configuration']['answer']> {
  const options = { location: ProgressLocation.Notification, title: 'Looking for what is there' };
  engine.notify({ kind: 'open-portfolio', folder, trusted: false });
  try {
    return await window.withProgress(options, () => engine.ask('suggest-configuration', { folder }));
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

/** @returns a preset's id, `''` for none, `undefined` when the student left. */
async function chooseProgram(engine: EngineClient): Promise<string | undefined> {
  const presets = await engine.ask('presets', {});
  const items = [
    ...presets.map(({ id, title }) => ({ label: title, description: id, id })),
    {
      label: 'Another one, later',
      description: 'readiness.json can name a program file of your school',
      id: '',
    },
  ];
  const picked = await window.showQuickPick(items, {
    title: 'Set Up This Portfolio',
    placeHolder: 'Which program are you in?',
  });
  return picked?.id;
}

function withProgram(text: string, program: string): string {
  if (program === '') return text;
  const { $schema, student, ...rest } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return `${JSON.stringify({ $schema, student, program, ...rest }, undefined, 2)}\n`;
}

function summary(found: readonly string[]): string {
  if (found.length === 0)
    return 'readiness.json is written. Nothing of a portfolio was found yet: the checklist says what to start with.';
  return `readiness.json is written. Found: ${found.join(', ')}.`;
}

function alreadyThere(name: string): Failure {
  return new Failure('usage', `${name} is set up already.`, 'Its settings are in readiness.json.');
}
