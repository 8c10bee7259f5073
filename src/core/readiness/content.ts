import type { Temporal } from 'temporal-polyfill';
import type { Finding } from '../check/finding.ts';
import type { Program } from '../config/program.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { CommitHistory } from '../ports.ts';
import type { ChecklistCheckpoint, ChecklistWeek, MissingItem } from './checklist.ts';

/** What a deliverable is judged from. */
export interface View {
  readonly portfolio: Portfolio;
  readonly program: Program;
  /** By file, in the order in which they were given. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** In the program's time zone. */
  readonly asOf: Temporal.ZonedDateTime;
  readonly commits?: CommitHistory;
  /** How many pieces of evidence to name for each week; a few where nothing is said, as surfaces are told anew while typing. */
  readonly mostEvidence?: number;
}

/** What there is of a deliverable, apart from its submissions. */
export interface Content {
  /** There is something of it. */
  readonly started: boolean;
  /** Nothing is missing. */
  readonly complete: boolean;
  readonly progress?: { readonly done: number; readonly needed: number };
  readonly missing: readonly MissingItem[];
  /** The files that are there, sorted. */
  readonly files: readonly string[];
  /**
   * Whether it had come so far by the end of a day (ISO) of the school's calendar. Files have no date of their own: what is
   * complete now counts as having been so.
   * @param count how many pieces; all where none is said.
   */
  readonly reachedBy: (day: string, count?: number) => boolean;
  /** For what is asked each week: the weeks up to now. */
  readonly weeks?: readonly ChecklistWeek[];
  /** Deadlines that come from the weeks or the log, besides those of the program. */
  readonly checkpoints?: readonly ChecklistCheckpoint[];
  /** The days (ISO, in order) of what counts. */
  readonly days?: readonly string[];
}

/** The errors and warnings of a file as what is missing, errors first. Hints are left to the editor. */
export function itemsOfFile({ findings }: View, file: string): MissingItem[] {
  const items = (findings.get(file) ?? []).map(itemOf);
  return (['error', 'warning'] as const).flatMap((severity) =>
    items.filter((item) => item.severity === severity),
  );
}

export function hasErrors({ findings }: View, file: string): boolean {
  return (findings.get(file) ?? []).some(({ severity }) => severity === 'error');
}

/** The given paths that are files, sorted, each once. */
export function existing({ portfolio }: View, paths: readonly string[]): string[] {
  return [...new Set(paths)]
    .filter((path) => portfolio.files.has(path) || portfolio.documents.has(path))
    .toSorted();
}

/** "1 thing", "2 things" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function itemOf({ message, file, range, severity }: Finding): MissingItem {
  return { message, file, range, severity, next: { kind: 'fix-finding', file, range } };
}
