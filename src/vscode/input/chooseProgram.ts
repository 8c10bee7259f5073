import { window } from 'vscode';
import type { Questions } from '../../core/index.ts';
import type { EngineClient } from '../engineClient.ts';
import { dateReader, dateStep } from './dateStep.ts';
import { isoDay, mondayOf } from './days.ts';
import { runWizard } from './wizard.ts';

type Preset = Questions['presets']['answer'][number];

/** What a `readiness.json` says of the program. */
export interface ProgramChoice {
  /** A preset; absent for a program that is named later. */
  readonly program?: string;
  /** The student's own dates, from which the program counts its deadlines. */
  readonly calendar?: Readonly<Record<string, string>>;
}

const title = 'Set Up This Portfolio';

/**
 * Asks for the program, and for the dates that it counts from.
 *
 * @param folder one that the engine has open.
 * @returns `undefined` when the student left.
 */
export async function chooseProgram(
  engine: EngineClient,
  folder: string,
): Promise<ProgramChoice | undefined> {
  const presets = await engine.ask('presets', null);
  const items = [
    ...presets.map((preset) => ({ label: preset.title, description: preset.id, preset })),
    {
      label: 'Another one, later',
      description: 'readiness.json can name a program file of your school',
      preset: undefined,
    },
  ];
  const picked = await window.showQuickPick(items, { title, placeHolder: 'Which program are you in?' });
  if (!picked) return undefined;
  return picked.preset ? askForDates(engine, folder, picked.preset) : {};
}

async function askForDates(
  engine: EngineClient,
  folder: string,
  { id, anchors }: Preset,
): Promise<ProgramChoice | undefined> {
  const now = new Date();
  const readDate = dateReader(engine, folder, isoDay(now));
  const steps = anchors.map((anchor) => {
    const words = anchor.replaceAll('-', ' ');
    return dateStep(
      anchor,
      words,
      `When does it begin: ${words}? Deadlines are counted from it.`,
      readDate,
      true,
    );
  });
  const monday = mondayOf(now);
  const offered = Object.fromEntries(anchors.map((anchor) => [anchor, monday]));
  const answers = await runWizard<string>(title, steps, offered, () => Promise.resolve());
  if (!answers) return undefined;
  return {
    program: id,
    calendar: Object.fromEntries(anchors.map((anchor) => [anchor, answers[anchor] ?? monday])),
  };
}
