import { type CommentAnswer, formatCommentAnswers } from './commentAnswer.ts';
import { trailersOf } from './trailers.ts';

/** What a submission's tag says: a line for people, then git trailers (contract, design.md section 4). */
export interface Manifest {
  readonly program: string;
  readonly deliverable: string;
  /** `sha256:` and the digest of `contentListing`. */
  readonly content: string;
  readonly errors: number;
  readonly warnings: number;
  readonly student: string;
}

/** A file of a deliverable at a commit. */
export interface ContentEntry {
  /** Relative to the portfolio's folder, with `/`. */
  readonly path: string;
  /** Full id of its blob. */
  readonly blob: string;
}

const trailers = {
  program: 'Readiness-Program',
  deliverable: 'Readiness-Deliverable',
  content: 'Readiness-Content',
  checks: 'Readiness-Checks',
  student: 'Readiness-Student',
} as const;

/** The text that a submission's digest is over: each file's path and blob, sorted by path. */
export function contentListing(entries: readonly ContentEntry[]): string {
  return [...entries]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, blob }) => `${path}\0${blob}\n`)
    .join('');
}

/** The message of a submission's tag, with `\n` at its end. @param answers to the comments on the one before */
export function formatManifest(
  title: string,
  manifest: Manifest,
  answers: readonly CommentAnswer[] = [],
): string {
  const { program, deliverable, content, errors, warnings, student } = manifest;
  return [
    `${oneLine(title)}, submitted by ${oneLine(student)}`,
    '',
    `${trailers.program}: ${oneLine(program)}`,
    `${trailers.deliverable}: ${deliverable}`,
    `${trailers.content}: ${content}`,
    `${trailers.checks}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`,
    `${trailers.student}: ${oneLine(student)}`,
    ...formatCommentAnswers(answers),
    '',
  ].join('\n');
}

/**
 * Reads a submission's message back: trailers are the last paragraph, as for git. `undefined` when one is missing, is
 * there twice, or does not have its form: a message that can be read in two ways is not read at all.
 */
export function parseManifest(message: string): Manifest | undefined {
  const values = trailersOf(message);
  const value = (key: string) => {
    const [only, ...others] = values.get(key.toLowerCase()) ?? [];
    return others.length === 0 ? only : undefined;
  };
  const program = value(trailers.program);
  const deliverable = value(trailers.deliverable);
  const content = value(trailers.content);
  const student = value(trailers.student);
  const checks = /^(?<errors>\d+) errors?, (?<warnings>\d+) warnings?$/.exec(
    value(trailers.checks) ?? '',
  )?.groups;
  if (!program || !deliverable || !content || !student || !checks) return undefined;
  if (!/^sha256:[0-9a-f]{64}$/.test(content)) return undefined;
  return {
    program,
    deliverable,
    content,
    errors: Number(checks['errors']),
    warnings: Number(checks['warnings']),
    student,
  };
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** A name from a configuration must not be able to add a trailer of its own. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
