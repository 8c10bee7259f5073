import { agendaOf, titled } from '../../core/index.ts';
import type { WatchedPortfolio } from './watchedPortfolio.ts';

/** What lies ahead, for a calendar program. */
export async function calendar(portfolio: WatchedPortfolio, names: boolean): Promise<string> {
  const result = await portfolio.latest();
  const entries = agendaOf(result).map((entry) => titled(entry, names));
  const { icsCalendar } = await import('../../node/icsCalendar.ts');
  const title = result.checklist?.program.title ?? 'Readiness';
  return icsCalendar(entries, { title, asOf: new Date().toISOString() });
}
