/** The middle value; the mean of the two middle ones where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** Milliseconds that one call takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** How often each thing is measured: `READINESS_BENCH_ROUNDS`, or what the benchmark finds enough. */
export function rounds(usual: number): number {
  const asked = Number(process.env['READINESS_BENCH_ROUNDS']);
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}

export interface Measured {
  readonly name: string;
  /** Milliseconds, one for each round. */
  readonly times: readonly number[];
  /** Peak resident memory in bytes, one for each round. */
  readonly memory?: readonly number[];
}

/** Prints medians, their spread, and how they compare to the first. */
export function report(title: string, all: readonly Measured[]): void {
  console.log(`\n${title}`);
  const base = median(all[0]?.times ?? []);
  for (const { name, times, memory } of all) {
    const spread = `${milliseconds(Math.min(...times))} to ${milliseconds(Math.max(...times))}`;
    const peak = memory ? `  ${(median(memory) / 2 ** 20).toFixed(0).padStart(5)} MiB` : '';
    const ratio = `× ${(median(times) / base).toFixed(2)}`;
    console.log(
      `  ${name.padEnd(44)}${milliseconds(median(times)).padStart(11)}  ${ratio.padStart(9)}${peak}  (${times.length} rounds, ${spread})`,
    );
  }
}

function milliseconds(value: number): string {
  return value < 100 ? `${value.toFixed(2)} ms` : `${Math.round(value)} ms`;
}
