import { trailersOf } from './trailers.ts';

/** What a student did about a comment: ticked off, answered in words, both, or neither yet. */
export interface CommentNote {
  readonly done: boolean;
  /** Empty where nothing was said. */
  readonly reply: string;
}

/** A coordinator's comment, with what the student says about it when handing in anew. */
export interface CommentAnswer extends CommentNote {
  /** As the coordinator's decision has it: relative to the portfolio's folder, with `/`. */
  readonly file: string;
  /** From 1, in the file as it was when it was commented on. */
  readonly line: number;
  readonly comment: string;
}

const key = 'Readiness-Answer';

/**
 * The trailers by which a submission says what became of each comment: the place and `done`, `answered` or `open`, then in
 * indented lines the comment, quoted, and the reply (` .` stands for an empty line). Nothing in them can end the trailer.
 */
export function formatCommentAnswers(answers: readonly CommentAnswer[]): string[] {
  return answers.map(({ file, line, comment, done, reply }) => {
    const place = `${safeText(file).replaceAll('\n', ' ')}:${line}`;
    const words = safeText(reply).trim();
    const lines = [
      ...safeText(comment)
        .trim()
        .split('\n')
        .map((one) => `> ${one}`.trimEnd()),
      // A reply that quotes something must not be taken for more of the comment.
      ...(words === '' ? [] : words.replace(/^>/, ' >').split('\n')),
    ];
    const indented = lines.map((one) => (one.trim() === '' ? '  .' : `  ${one}`));
    return [`${key}: ${place}: ${stateOfAnswer({ done, reply })}`, ...indented].join('\n');
  });
}

/** Reads the answers in a submission's message; those that have not their form are passed over. */
export function readCommentAnswers(message: string): CommentAnswer[] {
  return (trailersOf(message).get(key.toLowerCase()) ?? []).flatMap((value) => {
    const [place = '', ...rest] = value.split('\n');
    const { file, line, state } =
      /^(?<file>.+?):(?<line>[1-9]\d{0,8}): (?<state>done|answered|open)$/.exec(place.trimEnd())?.groups ??
      {};
    if (!file || !line) return [];
    const lines = rest.map((one) => (one === '  .' ? '' : one.replace(/^ {1,2}/, '')));
    const end = lines.findIndex((one) => !one.startsWith('>'));
    const quoted = end < 0 ? lines : lines.slice(0, end);
    const reply = end < 0 ? '' : lines.slice(end).join('\n').trim();
    const comment = quoted.map((one) => one.replace(/^> ?/, '')).join('\n');
    return [{ file, line: Number(line), comment, done: state === 'done', reply }];
  });
}

/** `done`, `answered` or `open`. */
export function stateOfAnswer({ done, reply }: CommentNote): 'done' | 'answered' | 'open' {
  if (done) return 'done';
  return reply.trim() === '' ? 'open' : 'answered';
}

function safeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\u2028-\u202E\u2066-\u2069]/gu, ' ');
}
