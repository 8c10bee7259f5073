import type {
  CommentAnswer,
  Finding,
  MissingItem,
  Review,
  ReviewedTag,
  ReviewItem,
  StudentLine,
  UnverifiedTag,
} from '../../core/index.ts';
import type { CohortFolder } from './cohorts.ts';
import type { Draft } from './drafts.ts';

/** A line of the Reviews view. */
export type ReviewNode =
  | { readonly kind: 'cohort'; readonly cohort: CohortFolder }
  | GroupNode
  | ReviewRowNode
  /** A student with nothing to show but themselves, or why their repository could not be fetched. */
  | {
      readonly kind: 'student';
      readonly cohort: CohortFolder;
      readonly id: string;
      readonly name: string;
      readonly line?: StudentLine;
    }
  | {
      readonly kind: 'unsent';
      readonly cohort: CohortFolder;
      readonly line: StudentLine;
      readonly tag: string;
    }
  /** What claims to be an answer, and has nothing that it could answer. */
  | {
      readonly kind: 'stray';
      readonly cohort: CohortFolder;
      readonly line: StudentLine;
      readonly tag: UnverifiedTag;
    }
  | { readonly kind: 'file'; readonly row: ReviewRowNode; readonly review: Review; readonly file: string }
  | {
      readonly kind: 'finding';
      readonly row: ReviewRowNode;
      readonly review: Review;
      readonly finding: Finding | MissingItem;
    }
  /** A comment of before, with what the student says about it. */
  | {
      readonly kind: 'answer';
      readonly row: ReviewRowNode;
      readonly review: Review;
      readonly answer: CommentAnswer;
    }
  /** The last submission, where it was taken back. */
  | { readonly kind: 'withdrawn'; readonly tag: ReviewedTag }
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'decision'; readonly decision: Review['decisions'][number] }
  | { readonly kind: 'note'; readonly note: Note };

export interface GroupNode {
  readonly kind: 'group';
  readonly id: GroupId;
  readonly cohort: CohortFolder;
  readonly children: readonly ReviewNode[];
}

/** A deliverable that a student has handed in. */
export interface ReviewRowNode {
  readonly kind: 'review';
  readonly cohort: CohortFolder;
  readonly line: StudentLine;
  readonly item: ReviewItem;
}

export interface Note {
  readonly label: string;
  readonly detail: string;
  readonly icon: string;
  readonly command?: string;
  /** What the command is about. */
  readonly cohort?: CohortFolder;
}

const order = [
  'waiting',
  'changed',
  'unsent',
  'failed',
  'stray',
  'answered',
  'withdrawn',
  'approved',
  'nothing',
] as const;
export type GroupId = (typeof order)[number];

const groupOf = {
  waiting: 'waiting',
  changed: 'changed',
  'changes-requested': 'answered',
  returned: 'answered',
  approved: 'approved',
  withdrawn: 'withdrawn',
} as const satisfies Record<ReviewItem['state'], GroupId>;

const noKey: Note = {
  label: 'No signing key yet',
  detail: 'Decisions are signed, so that everybody can check them. Set up a key first: it takes a minute.',
  icon: 'key',
  command: 'readiness.setUpSigning',
};

/** The first level: what is to be done first, the oldest first. */
export function cohortNodes(cohort: CohortFolder): ReviewNode[] {
  const { reading } = cohort;
  if (!reading) return [];
  if (reading.problem !== undefined) return [{ kind: 'note', note: problemNote(cohort, reading.problem) }];
  if (reading.students.length === 0) return [];
  const groups = new Map<GroupId, ReviewNode[]>(order.map((id) => [id, []]));
  for (const student of reading.students) {
    const line = cohort.students.get(student.id);
    for (const [group, node] of studentNodes(cohort, student, line)) groups.get(group)?.push(node);
  }
  const said: ReviewNode[] = [
    ...(reading.key ? [] : [{ kind: 'note', note: { ...noKey, cohort } } as const]),
    ...(groups.get('waiting')?.length === 0 ? [{ kind: 'note', note: quietNote(cohort) } as const] : []),
  ];
  const shown = order.flatMap((id): GroupNode[] => {
    const children = groups.get(id) ?? [];
    return children.length === 0 ? [] : [{ kind: 'group', id, cohort, children: sorted(children) }];
  });
  return [...said, ...shown];
}

function studentNodes(
  cohort: CohortFolder,
  { id, name }: { readonly id: string; readonly name: string },
  line: StudentLine | undefined,
): [GroupId, ReviewNode][] {
  const found: [GroupId, ReviewNode][] = [];
  if (line) {
    for (const item of line.items) found.push([groupOf[item.state], { kind: 'review', cohort, line, item }]);
    for (const tag of line.unsent) found.push(['unsent', { kind: 'unsent', cohort, line, tag }]);
    for (const tag of line.stray) found.push(['stray', { kind: 'stray', cohort, line, tag }]);
    if (line.problem !== undefined) found.push(['failed', { kind: 'student', cohort, id, name, line }]);
  }
  if (found.length === 0)
    found.push(['nothing', { kind: 'student', cohort, id, name, ...(line && { line }) }]);
  return found;
}

/** What was seen first waits longest. */
function sorted(nodes: readonly ReviewNode[]): readonly ReviewNode[] {
  return [...nodes].sort((a, b) => sinceOf(a) - sinceOf(b));
}

function sinceOf(node: ReviewNode): number {
  if (node.kind !== 'review') return 0;
  const { seenAt, claimedAt } = node.item.submission;
  return Date.parse(seenAt ?? claimedAt) || 0;
}

function problemNote(cohort: CohortFolder, problem: string): Note {
  return {
    label: 'cohort.json cannot be used',
    detail: problem,
    icon: 'warning',
    command: 'readiness.openCohort',
    cohort,
  };
}

function quietNote(cohort: CohortFolder): Note {
  const fetched = [...cohort.students.values()].some(({ fetchedAt }) => fetchedAt !== undefined);
  return fetched
    ? {
        label: 'Nothing waits for you',
        detail: 'Everything that was fetched is answered. Fetch again to see whether there is more.',
        icon: 'pass',
        command: 'readiness.fetchSubmissions',
        cohort,
      }
    : {
        label: 'Nothing was fetched yet',
        detail: 'Fetch the repositories of your students to see what waits.',
        icon: 'cloud-download',
        command: 'readiness.fetchSubmissions',
        cohort,
      };
}

/** Below a submission: what was handed in, what became of the comments before it, what is said about it, what keeps it from being ready, earlier answers. */
export function reviewNodes(row: ReviewRowNode, review: Review, drafts: readonly Draft[]): ReviewNode[] {
  const { item, line } = row;
  const warnings = [
    ...(review.submission.problem === undefined ? [] : [review.submission.problem]),
    ...item.unverified.map(({ name, reason }) => `${name} does not count. ${reason}`),
    ...line.moved.map(
      (tag) => `${tag} is another one now than was fetched first. The first is kept, and counts.`,
    ),
    ...line.deleted.map((tag) => `${tag} was deleted in their repository. It is kept here.`),
  ];
  const known = new Set(review.findings.map(({ message, file }) => `${file}\n${message}`));
  const others = review.missing.filter(({ message, file = '' }) => !known.has(`${file}\n${message}`));
  return [
    ...warnings.map((text): ReviewNode => ({
      kind: 'note',
      note: { ...{ label: plain(text), detail: plain(text) }, icon: 'unverified' },
    })),
    ...(item.withdrawn ? [{ kind: 'withdrawn', tag: item.withdrawn } as const] : []),
    ...review.files.map((file): ReviewNode => ({ kind: 'file', row, review, file })),
    ...review.answers.map((answer): ReviewNode => ({ kind: 'answer', row, review, answer })),
    ...drafts.map((draft): ReviewNode => ({ kind: 'draft', draft })),
    ...[...review.findings, ...others].map((finding): ReviewNode => ({
      kind: 'finding',
      row,
      review,
      finding,
    })),
    ...review.decisions.map((decision): ReviewNode => ({ kind: 'decision', decision })),
  ];
}

/** Nothing in a tree shows what backticks are for. */
export function plain(text: string): string {
  return text.replaceAll('`', '');
}
