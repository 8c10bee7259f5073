import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import {
  type Cohort,
  cohortFile,
  type CohortStudent,
  type Log,
  nearestName,
  readCohort,
  ReadinessError,
  type TypedProgram,
} from '../../core/index.ts';
import type { ReviewOptions } from '../reviews.ts';
import type { Memory } from '../standing.ts';
import {
  type FetchOptions,
  type FetchResult,
  fetchStudent,
  openCache,
  type StudentCache,
} from '../studentCache.ts';

/** A coordinator's folder: the cohort, and what every review of it needs. */
export interface OpenedCohort {
  readonly folder: string;
  readonly cohort: Cohort;
  readonly program: TypedProgram;
  /** The coordinator's own public key, so that their decisions count for them. */
  readonly ownKeys: readonly string[];
  readonly log: Log;
}

export interface OpenedStudent {
  readonly student: CohortStudent;
  readonly cache: StudentCache;
  readonly options: ReviewOptions;
  /** The student's repository, and that of the decisions where it is another one. */
  readonly addresses: readonly string[];
  /** Where decisions are pushed. */
  readonly address: string;
}

/** How a student's portfolio is looked at. */
export interface Looking {
  /** ISO; stands for now where a portfolio is judged. */
  readonly asOf: string;
  readonly signal?: AbortSignal;
  /** What was found out about this student's repository before. */
  readonly memory?: Memory;
}

/** Holds the copies of the students' repositories, beside `cohort.json`, with a `.gitignore` of its own. */
export const cacheFolder = '.readiness';

/**
 * @param folder absolute
 * @param programOf reads the program that `cohort.json` names, by its reference and the folder it is relative to
 * @throws ReadinessError `configuration` where there is no `cohort.json`, or it cannot be used
 */
export async function openCohort(
  folder: string,
  programOf: (reference: string, folder: string) => TypedProgram,
  log: Log,
): Promise<OpenedCohort> {
  const text = await readFile(join(folder, cohortFile), 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new ReadinessError(
      'configuration',
      `There is no \`${cohortFile}\` in ${folder}.`,
      'Write one with `program` and `students` (each with `id`, `name` and `repository`), or say its folder.',
    );
  }
  const cohort = readCohort(text);
  const program = programOf(cohort.program, folder);
  return { folder, cohort, program, ownKeys: await ownKeys(folder, cohort), log };
}

/** @throws ReadinessError `usage` for a student that the cohort does not have */
export async function openStudent(
  { folder, cohort, program, ownKeys, log }: OpenedCohort,
  id: string,
  { asOf, signal, memory }: Looking,
): Promise<OpenedStudent> {
  const student = cohort.students.find((one) => one.id === id);
  if (!student) throw unknownStudent(id, cohort);
  const addresses = await addressesOf(folder, student);
  const [repository = '', reviews] = addresses;
  const cache = await openCache(join(folder, cacheFolder), repository, signal);
  const options = { program, student: student.name, ownKeys, log, asOf, ...(memory && { memory }) };
  return { student, cache, options, addresses, address: reviews ?? repository };
}

/** Brings a student's copy up to date. @throws ReadinessError for what git or the network does */
export async function fetchOf(
  { cache, addresses }: OpenedStudent,
  options: FetchOptions,
): Promise<FetchResult> {
  return await fetchStudent(cache, addresses, options);
}

async function addressesOf(folder: string, { repository, reviews }: CohortStudent): Promise<string[]> {
  const addresses = reviews === undefined ? [repository] : [repository, reviews];
  return await Promise.all(
    addresses.map(async (address) => {
      const path = isAbsolute(address) ? address : join(folder, address);
      return (await stat(path).catch(() => undefined)) ? path : address;
    }),
  );
}

async function ownKeys(folder: string, { signingKey }: Cohort): Promise<string[]> {
  if (signingKey === undefined) return [];
  if (/^[0-9a-f]{40}$/i.test(signingKey)) return [`openpgp4fpr:${signingKey}`];
  const literal = signingKey.replace(/^key::/, '');
  if (literal !== signingKey || literal.startsWith('ssh-')) return [literal];
  const path = keyPath(folder, signingKey);
  const line = await readFile(path.endsWith('.pub') ? path : `${path}.pub`, 'utf8').catch(() => '');
  return line.trim() === '' ? [] : [line.trim()];
}

/** A key's path in `cohort.json` is relative to its folder; anything that is no path is left as it is. */
export function keyPath(folder: string, key: string): string {
  if (key.startsWith('~/')) return join(homedir(), key.slice(2));
  const isPath = /[/\\]|\.pub$/.test(key) && !/^(ssh-|key::)/.test(key);
  return isPath && !isAbsolute(key) ? join(folder, key) : key;
}

function unknownStudent(id: string, { students }: Cohort): ReadinessError {
  const ids = students.map((student) => student.id);
  const meant = nearestName(id, ids);
  return new ReadinessError(
    'usage',
    `The cohort has no student \`${id}\`.`,
    meant === undefined ? `It has: ${ids.join(', ')}.` : `Did you mean \`${meant}\`?`,
  );
}
