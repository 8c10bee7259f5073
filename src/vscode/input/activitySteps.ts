import { InputBoxValidationSeverity } from 'vscode';
import type { InputBoxValidationMessage } from 'vscode';
import type { LogCompletions } from '../../core/index.ts';
import type { EngineClient } from '../engineClient.ts';
import type { PortfolioFolder } from '../portfolios.ts';
import { spokenDay } from './days.ts';
import { askText, askWithCompletions } from './steps.ts';
import type { WizardStep } from './wizard.ts';

/** What is asked for an activity; `contact` is a person and their position in one line. */
export const activityFieldNames = ['company', 'contact', 'channel', 'date', 'outcome', 'followUp'] as const;
export type ActivityFieldName = (typeof activityFieldNames)[number];

export interface DateReader {
  /** The ISO date that the words mean; `undefined` when they mean none. */
  (text: string): Promise<string | undefined>;
}

/** Reads dates in the engine, in the order that the portfolio's configuration says. */
export function dateReader(engine: EngineClient, { folder }: PortfolioFolder, today: string): DateReader {
  return (text) => engine.ask('read-date', { folder, text, today });
}

const usualChannels = ['Email', 'LinkedIn', 'Phone', 'In person', 'Slack', 'Meetup'];
const usualOutcomes = ['No response yet', 'Replied', 'Coffee scheduled', 'Call scheduled', 'Not hiring now'];

/** The questions for one activity, in the order of a telling: who, how, when, and then what. */
export function activitySteps(
  completions: LogCompletions,
  readDate: DateReader,
): readonly WizardStep<ActivityFieldName>[] {
  return [
    choice('company', 'Company', 'Which company?', completions.companies, true),
    choice(
      'contact',
      'Person, position',
      'Who, and what do they do there?',
      completions.people,
      false,
      'Such as: Ada Byrne, Engineering Manager',
    ),
    choice('channel', 'Channel', 'How did you reach them?', [...completions.channels, ...usualChannels]),
    date('date', 'Date', 'When? A date, or a word such as “yesterday” or “last Friday”.', readDate, true),
    choice('outcome', 'Outcome', 'What came of it so far?', [...completions.outcomes, ...usualOutcomes]),
    date(
      'followUp',
      'Follow up',
      'When will you follow up? Leave it empty if you will not.',
      readDate,
      false,
    ),
  ];
}

function choice(
  field: ActivityFieldName,
  name: string,
  prompt: string,
  completions: readonly string[],
  required = false,
  placeholder?: string,
): WizardStep<ActivityFieldName> {
  const unique = [...new Map(completions.map((text) => [text.toLowerCase(), text])).values()];
  const step = {
    name,
    prompt,
    completions: unique,
    required,
    ...(placeholder !== undefined && { placeholder }),
  };
  return { field, ask: (value, frame) => askWithCompletions({ ...step, value }, frame) };
}

function date(
  field: ActivityFieldName,
  name: string,
  prompt: string,
  readDate: DateReader,
  required: boolean,
): WizardStep<ActivityFieldName> {
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
