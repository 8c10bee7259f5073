import type { SubmissionSummary } from '../core/index.ts';
import { parseManifest } from '../core/index.ts';
import { contentAt, digestOf, readWorkTree } from './content.ts';
import { gitError } from './gitErrors.ts';
import type { Git } from './openGit.ts';
import { readOutbox, readTags, type TagRef } from './refs.ts';

/** What was handed in last, by deliverable. */
export type Standing = ReadonlyMap<string, { readonly submission: SubmissionSummary }>;

/**
 * What git knows of the deliverables' submissions.
 * @param files the paths of each deliverable's files, by its id
 * @throws ReadinessError when git is missing, the folder is no repository, or git fails
 */
export async function readStanding(
  git: Git,
  files: ReadonlyMap<string, readonly string[]>,
): Promise<Standing> {
  try {
    const tags = await readTags(git);
    const latest = latestSubmissions(tags);
    if (latest.size === 0) return new Map();
    const outbox = await readOutbox(git);
    const { head, uncommitted } = await readWorkTree(git, [...new Set([...files.values()].flat())]);
    const standing = new Map<string, { submission: SubmissionSummary }>();
    for (const [deliverable, tag] of latest) {
      const paths = files.get(deliverable);
      if (!paths) continue;
      const now = head && digestOf(await contentAt(git, head, paths));
      const changedSince =
        now !== parseManifest(tag.message)?.content || paths.some((path) => uncommitted.has(path));
      const firstAt = firstSent(tags, deliverable, outbox)?.at;
      const submission = await summary(git, tag, head, changedSince, outbox);
      standing.set(deliverable, { submission: { ...submission, ...(firstAt && { firstAt }) } });
    }
    return standing;
  } catch (error) {
    throw gitError(error);
  }
}

/** The submission with the highest number of each deliverable. */
export function latestSubmissions(tags: readonly TagRef[]): Map<string, TagRef> {
  const submissions = tags.filter((tag) => tag.kind === 'submission');
  return new Map(submissions.map((tag) => [tag.deliverable, tag]));
}

/** The first submission of a deliverable that has left this machine: what a deadline asks for. */
function firstSent(
  tags: readonly TagRef[],
  deliverable: string,
  outbox: ReadonlySet<string>,
): TagRef | undefined {
  return tags.find(
    (tag) => tag.kind === 'submission' && tag.deliverable === deliverable && !outbox.has(tag.name),
  );
}

async function summary(
  git: Git,
  tag: TagRef,
  head: string | undefined,
  changedSince: boolean,
  outbox: ReadonlySet<string>,
): Promise<SubmissionSummary> {
  const { number, target: commit, at, name } = tag;
  const ahead = head ? await git.run(['rev-list', '--count', '--end-of-options', `${commit}..${head}`]) : '0';
  return { number, commit, at, sent: !outbox.has(name), commitsAhead: Number(ahead), changedSince };
}
