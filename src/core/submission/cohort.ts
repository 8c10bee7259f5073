import * as z from 'zod/mini';
import { address } from '../config/address.ts';
import { JsonDocument } from '../config/jsonDocument.ts';
import { schemaProblems } from '../config/schemaProblems.ts';
import { ReadinessError } from '../errors.ts';

/** The coordinator's file, in a folder of their own. */
export const cohortFile = 'cohort.json';

export const CohortStudent = z.strictObject({
  id: z
    .string()
    .check(
      z.regex(/^[a-z0-9][a-z0-9-]*$/, 'Expected a short name such as ada or ada-example'),
      z.describe('A short name for the command line: "ada".'),
    ),
  name: z
    .string()
    .check(z.describe('As it stands on their submissions: `student.name` of their readiness.json.')),
  repository: address("The address of their repository, or a folder relative to this file's."),
  reviews: z.optional(
    address(
      'Where decisions are pushed when you may not push to their repository; their readiness.json names it too.',
    ),
  ),
});
export type CohortStudent = z.output<typeof CohortStudent>;

/** `cohort.json`: the portfolios that one coordinator looks after. */
export const Cohort = z.strictObject({
  $schema: z.optional(z.string()),
  title: z.optional(z.string()),
  program: z
    .string()
    .check(z.minLength(1), z.describe("A preset's name, or a program file relative to this file's folder.")),
  signingKey: z
    .optional(z.string())
    .check(
      z.describe(
        'The key that decisions are signed with: the path of an SSH public key, or the id of an OpenPGP key. Without it, git uses user.signingKey.',
      ),
    ),
  students: z.array(CohortStudent),
});
export type Cohort = z.output<typeof Cohort>;

/**
 * Reads `cohort.json`.
 * @throws ReadinessError `configuration`, with what is wrong and where
 */
export function readCohort(text: string): Cohort {
  const document = new JsonDocument(text);
  if (document.problem) {
    const { message, range } = document.problem;
    throw wrong(`line ${range.start.line}: ${message}`);
  }
  const [first] = schemaProblems(Cohort, document.value ?? {});
  if (first) throw wrong(`\`${first.path.join('.')}\`: ${first.message}`);
  const cohort = Cohort.parse(document.value);
  const ids = cohort.students.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw wrong(`two students have the id \`${twice}\``);
  return cohort;
}

function wrong(what: string): ReadinessError {
  return new ReadinessError(
    'configuration',
    `${cohortFile} cannot be used: ${what}.`,
    'Put it right, then try again.',
  );
}
