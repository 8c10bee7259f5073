import type { FileContent } from '../core/index.ts';

/** The public holidays of a country, as they are shipped; loaded when a program first asks for any. */
export async function readHolidays(country: string): Promise<FileContent> {
  const { default: tables } = await import('../../media/holidays.json', { with: { type: 'json' } });
  const table = Object.entries(tables).find(([code]) => code === country)?.[1];
  return table ? { kind: 'text', text: JSON.stringify(table) } : { kind: 'missing' };
}
