import { checkAcross, checkDocument, type CheckOptions } from '../../src/core/check/check.ts';
import type { Finding } from '../../src/core/check/finding.ts';
import { sortFindings } from '../../src/core/check/sortFindings.ts';
import type { Portfolio } from '../../src/core/portfolio/portfolio.ts';

/** All findings over documents and across them, sorted, as a session puts them together. */
export function checkPortfolio(portfolio: Portfolio, options: CheckOptions = {}): Finding[] {
  const own = [...portfolio.documents.values()].flatMap((document) =>
    checkDocument(document, portfolio, options),
  );
  return sortFindings([...own, ...checkAcross(portfolio, options)]);
}
