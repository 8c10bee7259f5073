import { resolve } from 'node:path';
import {
  type DecisionKind,
  type DecisionResult,
  type PlacedComment,
  type ReviewQuery,
  type TypedProgram,
} from '../../core/index.ts';
import { decideOne, sendUnsent, unplaced } from '../../git/cohort/decideOne.ts';
import { fetchOf, openCohort, type OpenedCohort, openStudent } from '../../git/cohort/openCohort.ts';
import { lastFetched } from '../../git/studentCache.ts';
import { typedProgram } from '../../node/typedProgram.ts';
import type { Io } from '../io.ts';
import { existingFolder, logOf } from '../openPortfolio.ts';

export interface Decision extends ReviewQuery {
  readonly kind: DecisionKind;
  readonly message: string;
  /** `resume.md:12: what is said about the line`. */
  readonly comments: readonly string[];
  readonly asOf: string;
}

/** @throws ReadinessError `usage` where there is no such folder, `configuration` where its `cohort.json` cannot be used */
export async function openCohortIn(
  { cohort, program }: { readonly cohort: string; readonly program?: string },
  io: Io,
): Promise<OpenedCohort> {
  const folder = await existingFolder(resolve(io.cwd, cohort));
  const programOf = (reference: string, from: string): TypedProgram =>
    program === undefined ? typedProgram(reference, from) : typedProgram(program, io.cwd);
  return await openCohort(folder, programOf, logOf(io));
}

/** Decides on what was fetched before; fetches where nothing was. @throws as `decideOne` */
export async function decideIn(
  opened: OpenedCohort,
  { comments, asOf, ...request }: Decision,
  io: Io,
): Promise<DecisionResult> {
  const run = { now: io.now(), signal: io.signal };
  const student = await openStudent(opened, request.student, { asOf, signal: io.signal });
  if (lastFetched(student.cache) === undefined) await fetchOf(student, run);
  return await decideOne(opened, student, { ...request, comments: comments.map(readPlace) }, run);
}

/** Pushes what could not be pushed before. */
export async function sendIn(opened: OpenedCohort, id: string, io: Io): Promise<string[]> {
  const run = { now: io.now(), signal: io.signal };
  const student = await openStudent(opened, id, { asOf: run.now, signal: io.signal });
  return await sendUnsent(student, run);
}

function readPlace(typed: string): PlacedComment {
  const { file, line, comment } =
    /^(?<file>.+?):(?<line>[1-9]\d{0,6}):\s*(?<comment>[^]+)$/.exec(typed)?.groups ?? {};
  if (!file || !comment) throw unplaced(typed);
  return { file, line: Number(line), comment };
}
