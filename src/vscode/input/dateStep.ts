import { InputBoxValidationSeverity } from 'vscode';
import type { InputBoxValidationMessage } from 'vscode';
import type { EngineClient } from '../engineClient.ts';
import { spokenDay } from './days.ts';
import { askText } from './steps.ts';
import type { WizardStep } from './wizard.ts';

/** @returns the ISO date that the words mean; `undefined` when they mean none. */
export type DateReader = (text: string) => Promise<string | undefined>;

/** Reads dates in the engine, in the order that the portfolio's configuration says. */
export function dateReader(engine: EngineClient, folder: string, today: string): DateReader {
  return (text) => engine.ask('read-date', { folder, text, today });
}

/** Asks for a day, in words or figures; what it is understood to be is shown while one types. */
export function dateStep<Field extends string>(
  field: Field,
  name: string,
  prompt: string,
  readDate: DateReader,
  required: boolean,
): WizardStep<Field> {
  const validate = (text: string) => validateDate(text, readDate, required);
  return {
    field,
    async ask(value, frame) {
      const result = await askText({ name, prompt, value, validate }, frame);
      if (result.kind !== 'next' || result.value === '') return result;
      // Kept as the day it is: “yesterday” would be another day when it is offered again tomorrow.
      return { kind: 'next', value: (await readDate(result.value)) ?? result.value };
    },
  };
}

async function validateDate(
  text: string,
  readDate: DateReader,
  required: boolean,
): Promise<InputBoxValidationMessage | undefined> {
  if (text.trim() === '') return required ? wrong('Please give a date: “today” will do.') : undefined;
  const iso = await readDate(text);
  if (iso === undefined) {
    return wrong(
      'This is not understood as a date yet. Try “yesterday”, “Friday” or a date such as 2017-02-03.',
    );
  }
  return { message: spokenDay(iso), severity: InputBoxValidationSeverity.Info };
}

function wrong(message: string): InputBoxValidationMessage {
  return { message, severity: InputBoxValidationSeverity.Error };
}
