import type { Draft } from './draft.ts';

/**
 * `follow up with Ada` names nobody's company where Ada Example of Acme stands elsewhere in the log: who was met by that
 * name before is meant, or else whoever comes first.
 */
export function recallPeople(drafts: readonly Draft[]): void {
  const known = drafts.filter(({ pieces }) => pieces.person !== undefined && pieces.company !== undefined);
  for (const { pieces, isWithSomebody } of drafts) {
    const { company, person } = pieces;
    if (!isWithSomebody || !company || person) continue;
    if (known.some((other) => other.pieces.company?.text === company.text)) continue;
    const named = known.find((other) => other.pieces.person?.text.split(/\s+/)[0] === company.text)?.pieces;
    if (!named?.person || !named.company) continue;
    pieces.person = { ...company, text: named.person.text };
    pieces.company = { ...company, text: named.company.text };
    if (named.position) pieces.position = { ...company, text: named.position.text };
  }
}
