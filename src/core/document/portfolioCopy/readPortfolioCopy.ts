import type { PortfolioCopyFacts } from '../facts.ts';
import type { FactSource } from '../markdown/reading.ts';

/** What is read from the portfolio's copy. */
export function readPortfolioCopy(source: FactSource): PortfolioCopyFacts {
  void source;
  return { projects: [] };
}
