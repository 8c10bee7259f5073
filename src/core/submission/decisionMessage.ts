import { decisionWords } from '../readiness/stateWords.ts';
import { aboveTrailers, trailersOf } from './trailers.ts';

/** The coordinator's answers (contract, design.md section 4). */
export const decisionKinds = ['approved', 'changes-requested', 'returned'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What the coordinator says about one place. */
export interface DecisionComment {
  /** Relative to the portfolio's folder, with `/`. */
  readonly file: string;
  /** From 1, in the file as it was submitted. */
  readonly line: number;
  /** The line it is about, by which it is found again when the file has changed. */
  readonly text: string;
  readonly comment: string;
}

/** What a decision's message says. */
export interface DecisionMessage {
  readonly kind: DecisionKind;
  /** For the student to read; empty where there is only the decision. */
  readonly message: string;
  readonly comments: readonly DecisionComment[];
}

const decisionKey = 'Readiness-Decision';
const commentKey = 'Readiness-Comment';

/**
 * The message of a decision's tag: a line for people, the words to the student, then trailers. A comment is a trailer
 * with its place, the text it is about in quotes, and its own text in indented lines (` .` stands for an empty one).
 */
export function formatDecision(title: string, { kind, message, comments }: DecisionMessage): string {
  const words = safeText(message)
    .replace(/^(?=readiness-)/gim, ' ')
    .trimEnd();
  return [
    `${decisionWords[kind]}: ${safeText(title).replaceAll('\n', ' ')}`,
    ...(words === '' ? [] : ['', words]),
    '',
    ...comments.map(formatComment),
    `${decisionKey}: ${kind}`,
    '',
  ].join('\n');
}

/**
 * Reads a decision's message. One that could be read in two ways is not read at all.
 * @returns the decision, or `problem`: why it says none, as a sentence
 */
export function readDecision(message: string): DecisionMessage | { readonly problem: string } {
  if (/[^\P{Cc}\n\t]/u.test(message) || /[\u2028-\u202E\u2066-\u2069]/.test(message))
    return { problem: 'Its message holds control characters.' };
  const trailers = trailersOf(message);
  const above = aboveTrailers(message);
  if (/^readiness-[a-z]+[ \t]*:/im.test(above))
    return { problem: 'Its message holds trailers that do not stand in its last paragraph.' };
  const [value, ...others] = trailers.get(decisionKey.toLowerCase()) ?? [];
  if (value === undefined)
    return {
      problem: `Its message does not end with the trailer \`${decisionKey}: approved\` or another answer.`,
    };
  if (others.length > 0) return { problem: `Its message has \`${decisionKey}\` more than once.` };
  const kind = decisionKinds.find((known) => known === value.trim());
  if (!kind) return { problem: `Its message decides "${value.trim().slice(0, 40)}", which is no answer.` };
  const comments = (trailers.get(commentKey.toLowerCase()) ?? []).flatMap(readComment);
  return { kind, message: withoutTitle(above, kind), comments };
}

function formatComment({ file, line, text, comment }: DecisionComment): string {
  const place = `${safeText(file).replaceAll('\n', ' ')}:${line}: ${JSON.stringify(safeText(text))}`;
  const lines = safeText(comment).trimEnd().split('\n');
  return [`${commentKey}: ${place}`, ...lines.map((one) => (one.trim() === '' ? '  .' : `  ${one}`))].join(
    '\n',
  );
}

function readComment(value: string): DecisionComment[] {
  const [place = '', ...lines] = value.split('\n');
  const groups = /^(?<file>.+?):(?<line>[1-9]\d{0,8})(?:: (?<text>".*"))?$/.exec(place.trimEnd())?.groups;
  if (!groups?.['file']) return [];
  const comment = lines.map((line) => (line === '  .' ? '' : line.replace(/^ {1,2}|^\t/, ''))).join('\n');
  return [{ file: groups['file'], line: Number(groups['line']), text: quoted(groups['text']), comment }];
}

function quoted(text: string | undefined): string {
  try {
    const value: unknown = text === undefined ? '' : JSON.parse(text);
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}

function withoutTitle(above: string, kind: DecisionKind): string {
  const [first = '', ...rest] = above.split('\n');
  return (first.startsWith(`${decisionWords[kind]}: `) ? rest.join('\n') : above).trim();
}

/** What stands in a message must not be able to hide anything in it. */
function safeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\u2028-\u202E\u2066-\u2069]/gu, ' ');
}
