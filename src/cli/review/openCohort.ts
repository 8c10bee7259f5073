import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import {
  type Cohort,
  cohortFile,
  type CohortStudent,
  nearestName,
  readCohort,
  ReadinessError,
  type TypedProgram,
} from '../../core/index.ts';
import type { ReviewOptions } from '../../git/reviews.ts';
import { type FetchResult, fetchStudent, openCache, type StudentCache } from '../../git/studentCache.ts';
import type { Io } from '../io.ts';
import { existingFolder, logOf, typedProgram } from '../openPortfolio.ts';

/** A coordinator's folder: the cohort, and what every review of it needs. */
export interface OpenedCohort {
  readonly folder: string;
  readonly cohort: Cohort;
  readonly program: TypedProgram;
  /** The coordinator's own public key, so that their decisions count for them. */
  readonly ownKeys: readonly string[];
  readonly asOf: string;
}

export interface OpenedStudent {
  readonly student: CohortStudent;
  readonly cache: StudentCache;
  readonly options: ReviewOptions;
  /** Where decisions are pushed. */
  readonly address: string;
}

/** Beside `cohort.json`, with a `.gitignore` of its own. */
const cacheFolder = '.readiness';

/** @throws ReadinessError `usage` where there is no such folder, `configuration` where its `cohort.json` cannot be used */
export async function openCohort(
  folder: string,
  { program, asOf }: { readonly program?: string; readonly asOf?: string },
  io: Io,
): Promise<OpenedCohort> {
  const path = await existingFolder(resolve(io.cwd, folder));
  const text = await readFile(join(path, cohortFile), 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new ReadinessError(
      'configuration',
      `There is no \`${cohortFile}\` in ${path}.`,
      'Write one with `program` and `students` (each with `id`, `name` and `repository`), or say its folder.',
    );
  }
  const cohort = readCohort(text);
  return {
    folder: path,
    cohort,
    program: program === undefined ? typedProgram(cohort.program, path) : typedProgram(program, io.cwd),
    ownKeys: await ownKeys(path, cohort),
    asOf: asOf ?? io.now(),
  };
}

/** @throws ReadinessError `usage` for a student that the cohort does not have */
export async function openStudent(
  { folder, cohort, program, ownKeys, asOf }: OpenedCohort,
  id: string,
  io: Io,
): Promise<OpenedStudent> {
  const student = cohort.students.find((one) => one.id === id);
  if (!student) throw unknownStudent(id, cohort);
  const [repository = '', reviews] = await addressesOf(folder, student);
  const cache = await openCache(join(folder, cacheFolder), repository, io.signal);
  const options = { program, student: student.name, ownKeys, log: logOf(io), asOf };
  return { student, cache, options, address: reviews ?? repository };
}

/** Brings a student's copy up to date. @throws ReadinessError for what git or the network does */
export async function fetchOf(
  { folder }: OpenedCohort,
  { cache, student }: OpenedStudent,
  io: Io,
): Promise<FetchResult> {
  return await fetchStudent(cache, await addressesOf(folder, student), io.now(), io.signal);
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
  if (signingKey.startsWith('ssh-')) return [signingKey];
  const path = keyPath(folder, signingKey);
  const line = await readFile(path.endsWith('.pub') ? path : `${path}.pub`, 'utf8').catch(() => '');
  return line.trim() === '' ? [] : [line.trim()];
}

/** A key's path in `cohort.json` is relative to its folder; anything that is no path is left as it is. */
export function keyPath(folder: string, key: string): string {
  if (key.startsWith('~/')) return join(homedir(), key.slice(2));
  return /[/\\]|\.pub$/.test(key) && !key.startsWith('ssh-') && !isAbsolute(key) ? join(folder, key) : key;
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
