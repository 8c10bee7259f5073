import {
  type CohortEvent,
  type CohortReading,
  type DecisionPreview,
  type DecisionRequest,
  type DecisionResult,
  type Log,
  ReadinessError,
  type Review,
  type ReviewQuery,
  type StudentLine,
  type StudentProblem,
} from '../../core/index.ts';
import { decideOne, previewOne, sendUnsent } from '../../git/cohort/decideOne.ts';
import {
  cacheFolder,
  keyPath,
  openCohort,
  type OpenedCohort,
  type OpenedStudent,
  openStudent,
} from '../../git/cohort/openCohort.ts';
import { readStudent } from '../../git/cohort/readStudent.ts';
import { readSubmission } from '../../git/cohort/readSubmission.ts';
import { type Git, openGit } from '../../git/openGit.ts';
import { signingKeyUsed } from '../../git/signing.ts';
import { Memory } from '../../git/standing.ts';
import type { FetchOptions } from '../../git/studentCache.ts';
import { typedProgram } from '../../node/typedProgram.ts';
import { eachOf } from '../../util/eachOf.ts';
import type { Asked } from './asked.ts';

/** So many repositories are fetched or read at once: more make git wait for the disk. */
const atOnce = 4;

/** A coordinator's folder in the editor: reads what was fetched, fetches, opens submissions, decides. */
export class WatchedCohort {
  readonly folder: string;
  readonly trusted: boolean;
  readonly #tell: (event: CohortEvent) => void;
  readonly #log: Log;
  readonly #memories = new Map<string, Memory>();
  readonly #last = new Map<string, StudentLine>();
  #opening: Promise<OpenedCohort> | undefined;
  #reading: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(folder: string, trusted: boolean, tell: (event: CohortEvent) => void, log: Log) {
    this.folder = folder;
    this.trusted = trusted;
    this.#tell = tell;
    this.#log = log;
  }

  /** Reads `cohort.json` and what was fetched before. */
  start(): void {
    this.#reading = this.#read().catch((error: unknown) => {
      this.#log.error('reading the cohort failed', error);
    });
  }

  close(): void {
    this.#closed = true;
  }

  whenIdle(): Promise<void> {
    return this.#reading;
  }

  /** git in one of the copies below this folder; `undefined` for any other folder. */
  gitIn(copy: string, signal: AbortSignal): Git | undefined {
    const name =
      copy.startsWith(`${this.folder}/${cacheFolder}/`) ||
      copy.startsWith(`${this.folder}\\${cacheFolder}\\`);
    if (!name || copy.includes('..')) return undefined;
    this.#assertTrusted();
    return openGit(copy, signal, { hostile: true });
  }

  /** Goes on past those that fail. @returns those, with the reason */
  async fetch(wanted: readonly string[] | undefined, { signal, progress }: Asked): Promise<StudentProblem[]> {
    const opened = await this.#opened();
    const students = opened.cohort.students.filter(({ id }) => wanted?.includes(id) ?? true);
    const failed: StudentProblem[] = [];
    let done = 0;
    await eachOf(students, atOnce, async ({ id, name }) => {
      signal.throwIfAborted();
      const line = await this.#readStudent(opened, id, { now: nowIso(), signal });
      if (line.problem !== undefined) failed.push({ name, problem: line.problem });
      done += 1;
      progress(`${done} of ${students.length}: ${name}`);
    });
    return failed;
  }

  async review(query: ReviewQuery, { signal }: Asked): Promise<Review> {
    return await readSubmission(await this.#student(query.student, signal), query);
  }

  async preview(request: DecisionRequest, { signal }: Asked): Promise<DecisionPreview> {
    return await previewOne(await this.#opened(), await this.#student(request.student, signal), request);
  }

  async decide(request: DecisionRequest, { signal }: Asked): Promise<DecisionResult> {
    const opened = await this.#opened();
    const student = await this.#student(request.student, signal);
    const result = await decideOne(opened, student, request, { now: nowIso(), signal });
    await this.#readStudent(opened, request.student);
    return result;
  }

  async send({ signal }: Asked): Promise<{ sent: string[]; failed: StudentProblem[] }> {
    const opened = await this.#opened();
    const sent: string[] = [];
    const failed: StudentProblem[] = [];
    for (const { id, name } of opened.cohort.students) {
      if ((this.#last.get(id)?.unsent.length ?? 0) === 0) continue;
      try {
        sent.push(...(await sendUnsent(await this.#student(id, signal), { now: nowIso(), signal })));
      } catch (error) {
        if (!(error instanceof ReadinessError) || error.code === 'cancelled') throw error;
        failed.push({ name, problem: `${error.message} ${error.nextStep}` });
      }
      await this.#readStudent(opened, id);
    }
    return { sent, failed };
  }

  /** The key that `cohort.json` names, as git takes it. */
  async ownKey(): Promise<string | undefined> {
    const { cohort } = await this.#opened();
    return cohort.signingKey === undefined ? undefined : keyPath(this.folder, cohort.signingKey);
  }

  async #read(): Promise<void> {
    const programOf = (reference: string, from: string) => typedProgram(reference, from);
    this.#opening = openCohort(this.folder, programOf, this.#log);
    const opened = await this.#opening.catch((error: unknown) => {
      this.#sayProblem(error);
    });
    if (!opened || this.#closed) return;
    const { students } = opened.cohort;
    const named = students.map(({ id, name }) => ({ id, name }));
    const key = this.trusted ? await signingKeyUsed(opened.cohort.signingKey) : undefined;
    this.#sayCohort({ students: named, ...(key && { key }) });
    if (!this.trusted) return;
    await eachOf(students, atOnce, async ({ id }) => {
      if (!this.#closed) await this.#readStudent(opened, id);
    });
  }

  #sayProblem(error: unknown): void {
    if (!(error instanceof ReadinessError)) throw error;
    this.#sayCohort({ students: [], problem: error.message });
  }

  #sayCohort(cohort: CohortReading): void {
    this.#tell({ kind: 'cohort', folder: this.folder, cohort });
  }

  async #readStudent(opened: OpenedCohort, id: string, fetching?: FetchOptions): Promise<StudentLine> {
    const before = this.#last.get(id);
    const looking = { asOf: nowIso(), memory: this.#memoryOf(id) };
    const found = await readStudent(opened, id, looking, fetching);
    // What only a fetch can find out stays known until the next one.
    const line = fetching || !before ? found : { ...found, ...fetchedOnly(before, found) };
    this.#last.set(id, line);
    if (!this.#closed) this.#tell({ kind: 'cohort-student', folder: this.folder, student: line });
    return line;
  }

  async #student(id: string, signal: AbortSignal): Promise<OpenedStudent> {
    const looking = { asOf: nowIso(), signal, memory: this.#memoryOf(id) };
    return await openStudent(await this.#opened(), id, looking);
  }

  #memoryOf(id: string): Memory {
    const memory = this.#memories.get(id) ?? new Memory();
    this.#memories.set(id, memory);
    return memory;
  }

  async #opened(): Promise<OpenedCohort> {
    this.#assertTrusted();
    if (this.#opening) return await this.#opening;
    throw new ReadinessError('usage', 'The cohort is not read yet.', 'Try again in a moment.');
  }

  #assertTrusted(): void {
    if (this.trusted) return;
    throw new ReadinessError(
      'not-trusted',
      'git does not run in Restricted Mode.',
      'Trust this folder if it is yours, then try again.',
    );
  }
}

function fetchedOnly(
  { moved, deleted, problem }: StudentLine,
  found: StudentLine,
): Pick<StudentLine, 'moved' | 'deleted' | 'problem'> {
  const said = found.problem ?? problem;
  return { moved, deleted, ...(said !== undefined && { problem: said }) };
}

function nowIso(): string {
  return new Date().toISOString();
}
