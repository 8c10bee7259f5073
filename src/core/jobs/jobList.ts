import * as z from 'zod/mini';
import { JsonDocument } from '../config/jsonDocument.ts';
import { schemaProblems } from '../config/schemaProblems.ts';
import { ReadinessError } from '../errors.ts';

export const Job = z.strictObject({
  id: z
    .string()
    .check(
      z.regex(/^[a-z0-9][a-z0-9-]*$/, 'Expected a short name such as acme-junior'),
      z.describe('A short name, which stays the same: "acme-junior".'),
    ),
  title: z.string().check(z.minLength(1), z.describe('What the posting calls it: "Junior Developer".')),
  company: z.string().check(z.minLength(1)),
  kind: z._default(z.enum(['job', 'internship']), 'job'),
  place: z.optional(z.string()).check(z.describe('Where it is: "Denver", "remote".')),
  link: z
    .optional(
      z
        .string()
        .check(z.regex(/^https?:\/\/[^\s\p{Cc}]+$/u, 'Expected an address that starts with https://')),
    )
    .check(z.describe('The posting.')),
  closes: z.optional(z.iso.date()).check(z.describe('The last day for applications.')),
  notes: z.optional(z.string()).check(z.describe('What the school says about it.')),
});
/** A job or an internship that a school has chosen for its students. */
export type Job = z.output<typeof Job>;

/** The list that a program publishes: a file of its own, as it changes more often than the program. */
export const JobList = z.strictObject({
  $schema: z.optional(z.string()),
  updated: z.optional(z.iso.date()).check(z.describe('When somebody last went through it.')),
  jobs: z.array(Job),
});
export type JobList = z.output<typeof JobList>;

/**
 * Reads a list of jobs.
 * @param name what it is called to the student: its path or address
 * @throws ReadinessError `configuration`, with what is wrong and where
 */
export function readJobList(text: string, name: string): JobList {
  const document = new JsonDocument(text);
  if (document.problem) {
    const { message, range } = document.problem;
    throw wrong(name, `line ${range.start.line}: ${message}`);
  }
  const [first] = schemaProblems(JobList, document.value ?? {});
  if (first) {
    const { start } = document.locate(first.path);
    throw wrong(name, `line ${start.line}: \`${first.path.join('.')}\`: ${first.message}`);
  }
  const list = JobList.parse(document.value);
  const ids = list.jobs.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw wrong(name, `two jobs have the id \`${twice}\``);
  return list;
}

function wrong(name: string, what: string): ReadinessError {
  return new ReadinessError(
    'configuration',
    `The list of jobs (${name}) cannot be used: ${what}.`,
    'Tell your school, or put it right where it is yours.',
  );
}
