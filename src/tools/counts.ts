import { readFileSync, writeFileSync } from 'node:fs';

/** How many tests, or checks, of a stage passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Which ones failed, where the stage knows: a line each, with what was wrong. */
  readonly failures?: readonly string[];
}

/** Names the file in which a stage notes its counts for the one who started it. */
export const countsVariable = 'READINESS_TEST_COUNTS';

/** Leaves the counts for the one who started this process, if they asked for them. */
export function noteCounts(counts: Counts): void {
  const file = process.env[countsVariable];
  if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
}

/** The counts a stage left, or undefined when it ended before it could. */
export function readCounts(file: string): Counts | undefined {
  try {
    const { passed, failed, failures } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Counts>;
    if (passed === undefined || failed === undefined) return undefined;
    return { passed, failed, ...(failures !== undefined && { failures }) };
  } catch {
    return undefined;
  }
}

export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}
