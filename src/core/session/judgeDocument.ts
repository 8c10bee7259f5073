import { type CheckOptions, checkDocument } from '../check/check.ts';
import type { Finding } from '../check/finding.ts';
import type { Document } from '../document/document.ts';
import type { Documentation } from '../document/readme/documentation.ts';
import type { Surroundings } from '../portfolio/portfolio.ts';
import { judgeDocumentation } from '../readiness/documentationLevel.ts';

/** All that a portfolio asks of one document by itself: small and plain, so that it can come from another thread. */
export interface DocumentVerdict {
  readonly findings: readonly Finding[];
  /** Of a README. */
  readonly documentation?: Documentation;
}

/** Judges one document; the answer depends on it and its surroundings alone. */
export function judgeDocument(
  document: Document,
  surroundings: Surroundings,
  options?: CheckOptions,
): DocumentVerdict {
  const findings = checkDocument(document, surroundings, options);
  return document.kind === 'readme'
    ? { findings, documentation: judgeDocumentation(document) }
    : { findings };
}
