import * as z from 'zod';
import { address } from './address.ts';
import { portfolioPath as path } from './portfolioPath.ts';
import { ProgramReference } from './program.ts';
import { RuleSettings } from './ruleSettings.ts';

export { RuleLevel, RuleSetting, RuleSettings } from './ruleSettings.ts';

export const Student = z.strictObject({
  name: z.string().optional().describe('Your name, as it should stand on a submission.'),
  github: z
    .string()
    .optional()
    .describe('Your GitHub login: links to your own repositories are known by it.'),
  emails: z
    .array(z.string())
    .default([])
    .describe('The addresses you commit with, besides those in .mailmap.'),
  track: z
    .string()
    .optional()
    .describe('Your track, where the program asks different things of each: "back-end".'),
  module: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('The module you are in, where the program asks for it.'),
  answers: z
    .record(z.string(), z.boolean())
    .default({})
    .describe('Your answers to the questions of the program, such as { "job-seeking": true }.'),
});

/** Where things are, relative to the folder of `readiness.json`. */
export const Paths = z.strictObject({
  resume: path('The résumé.').default('resume.md'),
  portfolio: path("The portfolio's copy: who you are, what you look for, your links.").default(
    'portfolio.md',
  ),
  elevatorPitch: path('The elevator pitch, where the program asks for one.').default('elevator-pitch.md'),
  plan: path('"The Plan", where the program asks for one.').default('plan.md'),
  log: path('The job-search log.').default('job-search.md'),
  projects: z
    .array(path('A folder with a README, or a pattern with `*` for one folder name.'))
    .default(['projects/*'])
    .describe('The folders of the projects.'),
});

/** Settings for some files only. Later ones win. */
export const Override = z.strictObject({
  files: z.array(z.string()).min(1).describe('Paths or patterns (`*`, `**`) relative to the portfolio.'),
  rules: RuleSettings,
});

/**
 * `readiness.json`: who the student is, which program, start dates, where things are, rule settings.
 * The one source of its types, its JSON Schema and its reference.
 */
export const Config = z.strictObject({
  $schema: z.string().optional(),
  student: Student.prefault({}).describe('Who you are.'),
  program: ProgramReference.optional().describe(
    'What your school asks for: a preset, a path to a program file, or { "extends": "<preset>", … }.',
  ),
  calendar: z
    .record(z.string(), z.iso.date())
    .default({})
    .describe('Your own dates for the anchors of the program, such as { "first-week": "2026-11-16" }.'),
  paths: Paths.prefault({}).describe('Where things are.'),
  dateOrder: z
    .enum(['month-first', 'day-first'])
    .default('month-first')
    .describe(
      'How to read a date such as 2/3/2017 in the log: 3 February (month-first) or 2 March (day-first).',
    ),
  reviews: address(
    "Your coordinator's repository for your decisions, where they may not push to yours: decisions are fetched from it.",
  ).optional(),
  rules: RuleSettings.default({}).describe('Rules by id: off, hint, warning or error.'),
  overrides: z.array(Override).default([]).describe('Rules for some files only; later ones win.'),
});
export type Config = z.output<typeof Config>;
