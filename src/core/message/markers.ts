/**
 * How an issue and a comment are known again: a comment of HTML that GitHub does not show. What it names is of our own
 * making (ids, numbers, digests), so that nothing in it needs to be escaped.
 */
export interface SubmissionMark {
  readonly deliverable: string;
  /** From 1. */
  readonly number: number;
  /** The digest of the submission: `sha256:` and 64 digits. */
  readonly content: string;
}

export function issueMarker(program: string): string {
  return `<!-- portfolio-readiness: checklist of ${program} -->`;
}

export function submissionMarker({ deliverable, number, content }: SubmissionMark): string {
  return `<!-- portfolio-readiness: submission ${deliverable} ${number} ${content} -->`;
}

const submission =
  /^<!-- portfolio-readiness: submission (?<deliverable>[a-z][a-z0-9-]*) (?<number>[1-9]\d{0,8}) (?<content>sha256:[0-9a-f]{64}) -->\r?$/m;

/** What a comment hands in; `undefined` for any other comment, and for one that names two. */
export function readSubmissionMarker(body: string): SubmissionMark | undefined {
  const { deliverable, number, content } = submission.exec(body)?.groups ?? {};
  if (deliverable === undefined || content === undefined) return undefined;
  if (body.split('<!-- portfolio-readiness:').length > 2) return undefined;
  return { deliverable, number: Number(number), content };
}
