import * as z from 'zod/mini';
import { JsonDocument } from '../config/jsonDocument.ts';
import { schemaProblems } from '../config/schemaProblems.ts';
import { ReadinessError } from '../errors.ts';

/** The coordinator's own notes on where graduates are, beside `cohort.json`. */
export const outcomesFile = 'outcomes.json';

/** What a graduate does, in the categories of the Council on Integrity in Results Reporting (cirr.org), each counted once. */
export const outcomeKinds = [
  'full-time',
  'contract',
  'part-time',
  'own-company',
  'out-of-field',
  'further-education',
  'seeking',
  'not-seeking',
  'not-reached',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export const Outcome = z.strictObject({
  student: z.string().check(z.describe('Their id in cohort.json.')),
  graduated: z.iso.date(),
  outcome: z
    .enum(outcomeKinds)
    .check(
      z.describe(
        'full-time, contract and part-time are jobs in the field; not-reached: nobody could ask them.',
      ),
    ),
  since: z.optional(z.iso.date()).check(z.describe('The day on which the offer was accepted.')),
  salary: z.optional(z.number().check(z.positive())).check(z.describe('A year, before taxes.')),
  currency: z._default(z.string().check(z.length(3)), 'USD'),
});
export type Outcome = z.output<typeof Outcome>;

const Outcomes = z.strictObject({ $schema: z.optional(z.string()), outcomes: z.array(Outcome) });

/**
 * Reads `outcomes.json`.
 * @param students the ids of the cohort
 * @throws ReadinessError `configuration`, with what is wrong and where
 */
export function readOutcomes(text: string, students: readonly string[]): Outcome[] {
  const document = new JsonDocument(text);
  if (document.problem) {
    const { message, range } = document.problem;
    throw wrong(`line ${range.start.line}: ${message}`);
  }
  const [first] = schemaProblems(Outcomes, document.value ?? {});
  if (first) throw wrong(`\`${first.path.join('.')}\`: ${first.message}`);
  const { outcomes } = Outcomes.parse(document.value);
  const ids = outcomes.map(({ student }) => student);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw wrong(`\`${twice}\` is there twice`);
  const stranger = ids.find((id) => !students.includes(id));
  if (stranger !== undefined) throw wrong(`the cohort has no student \`${stranger}\``);
  return outcomes;
}

function wrong(what: string): ReadinessError {
  return new ReadinessError(
    'configuration',
    `${outcomesFile} cannot be used: ${what}.`,
    'Put it right, then try again.',
  );
}
