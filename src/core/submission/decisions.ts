import type { DecisionComment, DecisionKind } from './decisionMessage.ts';
import { readDecision } from './decisionMessage.ts';
import { lookAlikes, type OddTag } from './lookAlike.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import type { TagName } from './tagName.ts';
import { markWithdrawn, type Withdrawal } from './withdrawal.ts';

/**
 * What counts (contract, design.md section 4). Takes what git holds and what was found out about signatures and
 * contents, and says what each deliverable's submissions and decisions are worth. The editor, the coordinator and the
 * command line all ask here and nowhere else.
 */

/** An annotated tag with the name of a submission or a decision. */
export interface TagFact extends TagName {
  /** The ref, without `refs/tags/`. */
  readonly name: string;
  /** The name that stands inside the tag, and is signed with it. */
  readonly ownName: string;
  /** Id of the tag object. */
  readonly object: string;
  /** Id of what it sits on. */
  readonly target: string;
  /** ISO with offset, as whoever made it claims; empty for a tag without a date. */
  readonly at: string;
  /** Without the signature. */
  readonly message: string;
}

/** What was found out about a signature: who made it, or why it does not hold, as a sentence. */
export type SignatureVerdict = { readonly signedBy: string } | { readonly problem: string };

/** What is known besides the tags. */
export interface TagEvidence {
  readonly tags: readonly TagFact[];
  /** What stands beside them under other names. */
  readonly odd?: readonly OddTag[];
  /** By the id of the decision's tag object; none was looked at where it is missing. */
  readonly signatures: ReadonlyMap<string, SignatureVerdict>;
  /** The digest of the deliverable's files at the commit of a submission, by the id of its tag object. */
  readonly contents: ReadonlyMap<string, string>;
  /** Whose portfolio it is, where that is known. */
  readonly student?: string;
}

export interface JudgedSubmission {
  readonly tag: TagFact;
  readonly manifest?: Manifest;
  /** Why no decision on it can count, as a sentence. */
  readonly problem?: string;
  /** The student took it back before it was answered. */
  readonly withdrawn?: Withdrawal;
}

export interface JudgedDecision {
  readonly tag: TagFact;
  /** Absent where its message says none. */
  readonly kind?: DecisionKind;
  readonly message: string;
  readonly comments: readonly DecisionComment[];
  /** The number of the submission it sits on, where that is there. */
  readonly submission?: number;
  /** Whose key signed it. */
  readonly signedBy?: string;
  /** Why it does not count, as a sentence; absent for one that does. */
  readonly notVerified?: string;
}

/** All that was handed in and answered of one deliverable, by number. */
export interface DeliverableHistory {
  readonly submissions: readonly JudgedSubmission[];
  readonly decisions: readonly JudgedDecision[];
  /** All that claims to be a decision and does not count. */
  readonly unverified: readonly UnverifiedTag[];
}

/** A tag that claims to be a decision and does not count. */
export interface UnverifiedTag {
  readonly name: string;
  /** As a sentence. */
  readonly reason: string;
}

/** Judges each deliverable's tags. Pure: the same evidence gives the same answer everywhere. */
export function judgeTags(evidence: TagEvidence): Map<string, DeliverableHistory> {
  const alike = lookAlikes(evidence);
  const ids = new Set([...evidence.tags.map(({ deliverable }) => deliverable), ...alike.keys()]);
  return new Map([...ids].map((id) => [id, judgeDeliverable(id, evidence, alike.get(id))]));
}

/** The submission that stands: the last that was not taken back. */
export function standingSubmission({ submissions }: DeliverableHistory): JudgedSubmission | undefined {
  return submissions.findLast(({ withdrawn }) => withdrawn === undefined);
}

/**
 * The decision that a deliverable's state follows: the last that counts on the submission that stands; else, where its
 * content is the same as that of an approved one, that approval. Where none counts, the last that claims to answer it.
 */
export function decisionFor(history: DeliverableHistory): JudgedDecision | undefined {
  const { submissions, decisions } = history;
  const last = standingSubmission(history);
  if (!last) return undefined;
  const verified = decisions.filter(({ notVerified }) => notVerified === undefined);
  const answer = verified.findLast(({ submission }) => submission === last.tag.number);
  if (answer) return answer;
  const content = last.manifest?.content;
  const approvals = verified.filter(({ submission }) => {
    const earlier = submissions.find(({ tag }) => tag.number === submission);
    return content !== undefined && last.problem === undefined && earlier?.manifest?.content === content;
  });
  const same = approvals.at(-1);
  if (same?.kind === 'approved') return same;
  return decisions.findLast(
    ({ notVerified, submission, tag }) =>
      notVerified !== undefined &&
      (submission === undefined || submission === last.tag.number || tag.target === last.tag.object),
  );
}

/**
 * A decision with the earlier ones that it leaves standing, the oldest first: what was asked for of the same submission
 * stays asked for until it is approved, for whoever asks for something more has not said that the rest is done.
 */
export function standingAnswers(
  decision: JudgedDecision,
  { decisions }: DeliverableHistory,
): readonly JudgedDecision[] {
  if (decision.notVerified !== undefined || decision.kind === 'approved') return [decision];
  const own = decisions.filter(
    ({ notVerified, submission }) => notVerified === undefined && submission === decision.submission,
  );
  const until = own.slice(0, own.indexOf(decision) + 1);
  return until.slice(until.findLastIndex(({ kind }) => kind === 'approved') + 1);
}

/** ISO, of the first approval that counts. */
export function firstApprovedAt({ decisions }: DeliverableHistory): string | undefined {
  return decisions.find(({ kind, notVerified }) => kind === 'approved' && notVerified === undefined)?.tag.at;
}

/** Full id of the commit whose approval is the last that counts. */
export function lastApprovedCommit({ submissions, decisions }: DeliverableHistory): string | undefined {
  const last = decisions.findLast(
    ({ kind, notVerified }) => kind === 'approved' && notVerified === undefined,
  );
  return submissions.find(({ tag }) => tag.number === last?.submission)?.tag.target;
}

function judgeDeliverable(
  id: string,
  evidence: TagEvidence,
  alike: readonly UnverifiedTag[] = [],
): DeliverableHistory {
  const own = evidence.tags.filter(({ deliverable }) => deliverable === id);
  const named = own.filter(({ kind, name, ownName }) => kind === 'submission' && name === ownName);
  const submissions = sortByNumber(named).map((tag) => judgeSubmission(tag, evidence));
  const decisions = sortByNumber(own.filter(({ kind }) => kind === 'decision')).map((tag) =>
    judgeDecision(tag, submissions, evidence),
  );
  const withdrawals = sortByNumber(own.filter(({ kind }) => kind === 'withdrawal'));
  return {
    submissions: markWithdrawn(submissions, decisions, withdrawals),
    decisions,
    unverified: [...decisions.flatMap(unverifiedOf), ...alike],
  };
}

function unverifiedOf({ tag: { name }, notVerified }: JudgedDecision): UnverifiedTag[] {
  return notVerified === undefined ? [] : [{ name, reason: notVerified }];
}

function judgeSubmission(tag: TagFact, evidence: TagEvidence): JudgedSubmission {
  const manifest = parseManifest(tag.message);
  if (!manifest) return { tag, problem: `The message of submission ${tag.number} cannot be read as one.` };
  const problem = problemOfSubmission(tag, manifest, evidence);
  return { tag, manifest, ...(problem !== undefined && { problem }) };
}

function problemOfSubmission(
  tag: TagFact,
  manifest: Manifest,
  { student, contents }: TagEvidence,
): string | undefined {
  const what = `Submission ${tag.number}`;
  if (manifest.deliverable !== tag.deliverable)
    return `${what} was made for \`${manifest.deliverable}\`, not for \`${tag.deliverable}\`.`;
  if (student !== undefined && manifest.student !== student)
    return `${what} was made by ${manifest.student}, and this is the portfolio of ${student}.`;
  const content = contents.get(tag.object);
  if (content === undefined) return `The files of ${what.toLowerCase()} cannot be read at its commit.`;
  if (content !== manifest.content) return `${what} names a content that is not that of its commit.`;
  return undefined;
}

function judgeDecision(
  tag: TagFact,
  submissions: readonly JudgedSubmission[],
  evidence: TagEvidence,
): JudgedDecision {
  const said = readDecision(tag.message);
  const words = 'problem' in said ? { message: '', comments: [] } : said;
  const submission = submissions.find((one) => one.tag.object === tag.target);
  const verdict = evidence.signatures.get(tag.object);
  const notVerified =
    problemOfDecision(tag, submission, verdict, evidence) ?? ('problem' in said ? said.problem : undefined);
  return {
    tag,
    ...words,
    ...(submission && { submission: submission.tag.number }),
    ...(verdict && 'signedBy' in verdict && { signedBy: verdict.signedBy }),
    ...(notVerified !== undefined && { notVerified }),
  };
}

/** The first thing that is wrong, those that say most first. */
function problemOfDecision(
  tag: TagFact,
  submission: JudgedSubmission | undefined,
  verdict: SignatureVerdict | undefined,
  { tags }: TagEvidence,
): string | undefined {
  if (tag.ownName !== tag.name)
    return `It was made as \`${tag.ownName}\`, and stands here under another name.`;
  if (!verdict) return 'Its signature was not looked at.';
  if ('problem' in verdict) return verdict.problem;
  if (submission) return submission.problem;
  const elsewhere = tags.find(
    ({ object, kind, name, ownName }) => object === tag.target && kind === 'submission' && name === ownName,
  );
  if (elsewhere) return `It answers \`${elsewhere.name}\`, which is another deliverable's submission.`;
  return 'The submission that it answers is not here: it was moved or deleted since.';
}

function sortByNumber(tags: readonly TagFact[]): TagFact[] {
  return [...tags].sort((a, b) => a.number - b.number);
}
