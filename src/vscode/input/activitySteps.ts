import type { LogCompletions } from '../../core/index.ts';
import { dateStep } from './dateStep.ts';
import type { DateReader } from './dateStep.ts';
import { askWithCompletions } from './steps.ts';
import type { WizardStep } from './wizard.ts';

/** What is asked for an activity; `contact` is a person and their position in one line. */
export const activityFieldNames = ['company', 'contact', 'channel', 'date', 'outcome', 'followUp'] as const;
export type ActivityFieldName = (typeof activityFieldNames)[number];

const usualChannels = ['Email', 'LinkedIn', 'Phone', 'In person', 'Slack', 'Meetup'];
const usualOutcomes = ['No response yet', 'Replied', 'Coffee scheduled', 'Call scheduled', 'Not hiring now'];

/** By when an offer of a day (ISO) is to be answered; empty where nobody says. */
export type DecisionReader = (day: string) => Promise<string>;

/**
 * The questions for one activity, in the order of a telling: who, how, when, and then what.
 * @param decisionOf for an offer, whose date to be taken up again is that of the decision
 */
export function activitySteps(
  completions: LogCompletions,
  readDate: DateReader,
  decisionOf?: DecisionReader,
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
    dateStep('date', 'Date', 'When? A date, or a word such as “yesterday” or “last Friday”.', readDate, true),
    choice('outcome', 'Outcome', 'What came of it so far?', [...completions.outcomes, ...usualOutcomes]),
    decisionOf ? decisionStep(readDate, decisionOf) : followUpStep(readDate),
  ];
}

function followUpStep(readDate: DateReader): WizardStep<ActivityFieldName> {
  const prompt = 'When will you follow up? Leave it empty if you will not.';
  return dateStep('followUp', 'Follow up', prompt, readDate, false);
}

function decisionStep(readDate: DateReader, decisionOf: DecisionReader): WizardStep<ActivityFieldName> {
  const prompt =
    'By when is it to be answered? What your program says stands here; the employer’s own date wins.';
  const step = dateStep<ActivityFieldName>('followUp', 'Answer by', prompt, readDate, false);
  return { ...step, offer: ({ date }) => (date === undefined ? Promise.resolve('') : decisionOf(date)) };
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
