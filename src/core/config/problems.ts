import type { Finding, Severity } from '../check/finding.ts';

/** The findings that configuration and program give: each has a page like a rule, but cannot be switched off. */
export const configurationRules = [
  {
    id: 'configuration-syntax',
    title: 'The configuration is not JSON',
    severity: 'error',
    why: 'A comma, a quote or a bracket is missing, or one too many, so that what stands behind it may not be seen.\n\nPut it right at the place that is marked. Comments and a comma after the last entry are allowed.',
  },
  {
    id: 'configuration-invalid',
    title: 'A value of the configuration cannot be used',
    severity: 'error',
    why: 'The value is of another kind than the setting, or a path leads out of the portfolio. Its default stands in for it, and everything else applies.\n\nThe message says what is expected; the editor completes it.',
  },
  {
    id: 'configuration-unknown-key',
    title: 'There is no setting of this name',
    severity: 'warning',
    why: 'A name that is misspelled sets nothing, and nobody would notice.\n\nCorrect it, or take it out.',
  },
  {
    id: 'configuration-duplicate-key',
    title: 'Something is set twice',
    severity: 'warning',
    why: 'In JSON the last of two values counts, and the first is lost without a word.\n\nKeep one of them.',
  },
  {
    id: 'configuration-unknown-rule',
    title: 'There is no rule of this name',
    severity: 'warning',
    why: 'A rule that is misspelled stays as it is.\n\nThe id of a rule is shown with each of its findings; the editor completes it.',
  },
  {
    id: 'configuration-unknown-anchor',
    title: 'The program has no date of this name',
    severity: 'warning',
    why: 'Under `calendar` stand your own dates for those from which the program counts, such as `first-week`. One that the program does not have moves nothing.\n\nCorrect its name, or take it out.',
  },
  {
    id: 'program-missing',
    title: 'No program is chosen',
    severity: 'warning',
    why: 'The program says what your school asks for, by when. Without one, documents are checked, but nothing can be ready.\n\nAdd `"program"` to `readiness.json`: the name of a preset, or the path to a program file.',
  },
  {
    id: 'program-unknown',
    title: 'There is no program of this name',
    severity: 'error',
    why: 'Presets are known by name; a program of your school’s own is named by the path to its file, with a slash or `.json` in it.\n\nCorrect the name, or write the path.',
  },
  {
    id: 'program-unreadable',
    title: 'The program cannot be read',
    severity: 'error',
    why: 'The file that `program` names is not there, or is outside of the portfolio. Without a program nothing is called ready.\n\nAdd the file, or correct the path.',
  },
  {
    id: 'program-invalid',
    title: 'The program cannot be used',
    severity: 'error',
    why: 'Something in it is not as programs are written, or contradicts itself. A program that is half understood could call a portfolio ready that is not, so it is not used at all.\n\nThe message says what is expected at the place that is marked.',
  },
  {
    id: 'program-weekday',
    title: 'A weekday and a date of the program disagree',
    severity: 'warning',
    why: 'The school names a weekday that its date does not have: one of the two is a slip, and you cannot know which. The date counts here.\n\nAsk which day is meant. A date of your own can be set under `calendar`, and a checkpoint changed with `extends`.',
  },
  {
    id: 'program-holiday',
    title: 'A date of the program is a holiday',
    severity: 'warning',
    why: 'The program lists this day among its holidays, or it is a public holiday where the school is. The date counts here.\n\nAsk whether another day is meant. A checkpoint can be changed with `extends`.',
  },
  {
    id: 'program-checkpoint',
    title: 'A checkpoint of the program contradicts another',
    severity: 'warning',
    why: 'Checkpoints stand in the order in which they are due, and ask for more each time. One that does not is a slip, or can never be met.\n\nCorrect it where the program is written, or tell the school.',
  },
] as const satisfies readonly { id: string; title: string; severity: Severity; why: string }[];

export type ConfigurationRuleId = (typeof configurationRules)[number]['id'];

/** A finding of configuration or program, with the severity that belongs to it. */
export function problem(rule: ConfigurationRuleId, at: Omit<Finding, 'rule' | 'severity'>): Finding {
  const severity = configurationRules.find(({ id }) => id === rule)?.severity ?? 'error';
  return { rule, severity, ...at };
}
