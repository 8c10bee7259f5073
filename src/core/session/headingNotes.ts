import type { Document } from '../document/document.ts';
import { escapeText } from '../document/log/escape.ts';
import type { Section } from '../document/sections/section.ts';
import { judgeDocumentation } from '../readiness/documentationLevel.ts';
import { partNames } from '../readiness/levelItem.ts';

/**
 * What a heading of a README was taken for and why, for a reader, in markdown; at the first heading also how well the
 * README documents its project and what is missing.
 * @param line counted from 1
 * @returns `undefined` where there is no heading
 */
export function headingNotes(document: Document, line: number): string | undefined {
  if (document.kind !== 'readme') return undefined;
  const { sections } = document.facts;
  const section = sections.find(({ range: { start, end } }) => start.line <= line && line <= end.line);
  if (!section) return undefined;
  const level = section === sections[0] ? [levelOf(document)] : [];
  return [...level, ...reasonsOf(section)].join('\n\n');
}

function levelOf(document: Extract<Document, { kind: 'readme' }>): string {
  const { level, missing } = judgeDocumentation(document);
  const lacking = missing.map((part) => `- ${partNames[part]}`);
  const all = [`**Documentation: level ${level} of 3.**`];
  if (lacking.length > 0) all.push('It could still have:', lacking.join('\n'));
  return all.join('\n\n');
}

/** What each category and topic answers. */
const questions: Readonly<Record<string, string>> = {
  what: 'what it is',
  why: 'why it exists',
  how: 'how to use it',
  when: 'its status, plans or history',
  who: 'who made it',
  references: 'where to read more',
  contribution: 'how to contribute',
  other: 'something else',
};

function reasonsOf({ categories, topics, evidence }: Section): string[] {
  const lines = [...categories, ...topics].map((label) => {
    const reasons = evidence.filter((one) => one.for === label).map(({ because }) => escapeText(because));
    return `- **${questions[label] ?? label.replaceAll('-', ' ')}**: ${reasons.join('; ')}`;
  });
  return ['This section says', lines.join('\n')];
}
