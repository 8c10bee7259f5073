import { ReadinessError } from '../errors.ts';

/** What a message to the coordinator may name, each as `{name}` in the words of the program. */
export const messageFields = [
  'coordinator',
  'student',
  'deliverable',
  'number',
  'commit',
  'link',
  'changes',
  'program',
] as const;
export type MessageField = (typeof messageFields)[number];

/** What stands for each field. A line that names one that is not there is left out. */
export type MessageFacts = Readonly<Partial<Record<MessageField, string>>>;

/** What is said where the program has no words of its own. */
export const defaultMessage = [
  '{coordinator}: I have handed in {deliverable} (submission {number}).',
  '{link}',
  'What has changed since it was approved: {changes}',
].join('\n');

/** The least that the chats this is meant for take in one message (Discord: 2,000 characters). */
export const longestMessage = 2000;

const field = /\{(?<name>[a-z]+)\}/g;

/** Names in braces that stand for nothing, for a program's author to hear of. */
export function unknownFields(template: string): string[] {
  const names: readonly string[] = messageFields;
  return [...template.matchAll(field)].map(([, name = '']) => name).filter((name) => !names.includes(name));
}

/**
 * The text that a student sends, in the words of the program.
 * @param template `undefined` where the program has none
 * @throws ReadinessError `program` when it is longer than a chat takes
 */
export function messageText(template: string | undefined, facts: MessageFacts): string {
  const lines = (template ?? defaultMessage).split('\n').flatMap((line) => {
    const named = [...line.matchAll(field)].map(([, name]) => name as MessageField);
    if (named.some((one) => facts[one] === undefined || facts[one] === '')) return [];
    return [line.replace(field, (_, one: MessageField) => oneLine(facts[one] ?? ''))];
  });
  const text = lines.join('\n').trim();
  if (text.length <= longestMessage) return text;
  throw new ReadinessError(
    'program',
    `The message has ${text.length} characters, and ${longestMessage} fit in one.`,
    'Shorten `message` in the program.',
  );
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]+/gu, ' ').trim();
}
