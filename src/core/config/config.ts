import * as z from 'zod/mini';
import { address } from './address.ts';
import { GitHub } from './github.ts';
import { portfolioPath as path } from './portfolioPath.ts';
import { ProgramReference } from './program.ts';
import { RuleSettings } from './ruleSettings.ts';

export { RuleLevel, RuleSetting, RuleSettings } from './ruleSettings.ts';

export const Student = z.strictObject({
  name: z.optional(z.string()).check(z.describe('Your name, as it should stand on a submission.')),
  github: z
    .optional(z.string())
    .check(z.describe('Your GitHub login: links to your own repositories are known by it.')),
  emails: z
    ._default(z.array(z.string()), [])
    .check(z.describe('The addresses you commit with, besides those in .mailmap.')),
  track: z
    .optional(z.string())
    .check(z.describe('Your track, where the program asks different things of each: "back-end".')),
  module: z
    .optional(z.int().check(z.minimum(0)))
    .check(z.describe('The module you are in, where the program asks for it.')),
  answers: z
    ._default(z.record(z.string(), z.boolean()), {})
    .check(z.describe('Your answers to the questions of the program, such as { "job-seeking": true }.')),
});

/** Where things are, relative to the folder of `readiness.json`. */
export const Paths = z.strictObject({
  resume: z._default(path('The résumé.'), 'resume.md'),
  portfolio: z._default(
    path("The portfolio's copy: who you are, what you look for, your links."),
    'portfolio.md',
  ),
  elevatorPitch: z._default(path('The elevator pitch, where the program asks for one.'), 'elevator-pitch.md'),
  plan: z._default(path('"The Plan", where the program asks for one.'), 'plan.md'),
  log: z._default(path('The job-search log.'), 'job-search.md'),
  applications: z.optional(
    path(
      'A folder with a file for each application, with `company`, `position`, `date` and the like in YAML at its top. They count beside the log.',
    ),
  ),
  projects: z
    ._default(z.array(path('A folder with a README, or a pattern with `*` for one folder name.')), [
      'projects/*',
    ])
    .check(z.describe('The folders of the projects.')),
});

/** Settings for some files only. Later ones win. */
export const Override = z.strictObject({
  files: z
    .array(z.string())
    .check(z.minLength(1), z.describe('Paths or patterns (`*`, `**`) relative to the portfolio.')),
  rules: RuleSettings,
});

/**
 * `readiness.json`: who the student is, which program, start dates, where things are, rule settings.
 * The one source of its types, its JSON Schema and its reference.
 */
export const Config = z.strictObject({
  $schema: z.optional(z.string()),
  student: z.prefault(Student, {}).check(z.describe('Who you are.')),
  program: z
    .optional(ProgramReference)
    .check(
      z.describe(
        'What your school asks for: a preset, a path to a program file, or { "extends": "<preset>", … }.',
      ),
    ),
  calendar: z
    ._default(z.record(z.string(), z.iso.date()), {})
    .check(
      z.describe('Your own dates for the anchors of the program, such as { "first-week": "2026-11-16" }.'),
    ),
  paths: z.prefault(Paths, {}).check(z.describe('Where things are.')),
  dateOrder: z
    .optional(z.enum(['month-first', 'day-first']))
    .check(
      z.describe(
        'How to read a date such as 2/3/2017 in the log: 3 February (month-first) or 2 March (day-first). Where it is not said, the other dates of the log decide, and a date that still could be two days is marked.',
      ),
    ),
  reviews: z.optional(
    address(
      "Your coordinator's repository for your decisions, where they may not push to yours: decisions are fetched from it.",
    ),
  ),
  github: z.optional(GitHub),
  rules: z._default(RuleSettings, {}).check(z.describe('Rules by id: off, hint, warning or error.')),
  overrides: z
    ._default(z.array(Override), [])
    .check(z.describe('Rules for some files only; later ones win.')),
});
export type Config = z.output<typeof Config>;
