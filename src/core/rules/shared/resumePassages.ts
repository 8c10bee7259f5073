import type { DocumentOf } from '../../document/document.ts';
import type { Range } from '../../text/position.ts';

/** What a résumé says in sentences: its summary and its bullets. */
export function passagesOf({
  facts: { summary, bullets },
}: DocumentOf<'resume'>): readonly { readonly text: string; readonly range: Range }[] {
  return summary ? [summary, ...bullets] : bullets;
}
