import { describeDueIso } from '../calendar/words.ts';
import type { Checklist, ChecklistDeliverable, DeliverableState } from '../readiness/checklist.ts';
import type { GitHubRepository } from './gitHubRepository.ts';
import { issueMarker, submissionMarker } from './markers.ts';

/** What is said at GitHub: one issue for the portfolio, kept up to date, and a comment in it for each submission. */
export interface IssueText {
  readonly title: string;
  readonly body: string;
  /** By which the issue is known again: it stands in the body. */
  readonly marker: string;
  readonly comment: string;
  /** By which the comment is known again. */
  readonly commentMarker: string;
}

/** A submission with what must be known to write of it. */
export interface Handed {
  readonly deliverable: string;
  readonly title: string;
  readonly number: number;
  /** Full id. */
  readonly commit: string;
  readonly content: string;
  /** Full id of the commit that was last approved. */
  readonly approvedCommit?: string;
}

const stateWords: Readonly<Record<DeliverableState, string>> = {
  missing: 'not started',
  'in-progress': 'in progress',
  ready: 'ready to hand in',
  submitted: 'handed in',
  'changes-requested': 'changes requested',
  returned: 'returned',
  approved: 'approved',
  changed: 'changed since it was approved',
};

/** @param logins whose comments decide; without any, nobody is told how */
export function issueText(
  checklist: Checklist,
  handed: Handed,
  repository: GitHubRepository,
  { student, logins }: { readonly student: string | undefined; readonly logins: readonly string[] },
): IssueText {
  const marker = issueMarker(checklist.program.id);
  const mark = submissionMarker(handed);
  const whose = student === undefined ? 'This portfolio' : `The portfolio of ${plain(student)}`;
  const body = [
    marker,
    `${whose}, held against **${plain(checklist.program.title)}**.`,
    '',
    ...checklist.deliverables.map((deliverable) => checklistLine(deliverable, checklist)),
    '',
    '<sub>Kept up to date with each submission by Portfolio Readiness. What is written into this text is lost; comments stay.</sub>',
    '',
  ].join('\n');
  const comment = [
    mark,
    `**${plain(handed.title)}** is handed in, as submission ${handed.number}.`,
    '',
    ...links(handed, repository).map((line) => `- ${line}`),
    '',
    ...howToAnswer(handed, logins),
  ].join('\n');
  const title = `Portfolio${student === undefined ? '' : ` of ${oneLine(student)}`}: ${oneLine(checklist.program.title)}`;
  return { title: title.slice(0, 256), body, marker, comment, commentMarker: mark };
}

function checklistLine(deliverable: ChecklistDeliverable, { asOf, program }: Checklist): string {
  const { title, state, progress, next, done } = deliverable;
  const zones = { school: program.timeZone, reader: program.timeZone };
  const words = [
    stateWords[state],
    ...(progress ? [`${progress.done} of ${progress.needed}`] : []),
    ...(next ? [`due ${plain(describeDueIso(next.due, asOf, zones).school)}`] : []),
  ];
  return `- [${done ? 'x' : ' '}] **${plain(title)}**: ${words.join(', ')}`;
}

function links({ commit, approvedCommit }: Handed, { page }: GitHubRepository): string[] {
  const short = commit.slice(0, 7);
  const changes =
    approvedCommit === undefined || approvedCommit === commit
      ? []
      : [
          `What has changed since ${approvedCommit.slice(0, 7)} was approved: ${page}/compare/${approvedCommit}...${commit}`,
        ];
  return [`Commit [${short}](${page}/tree/${commit})`, ...changes];
}

function howToAnswer({ deliverable, content }: Handed, logins: readonly string[]): string[] {
  if (logins.length === 0) return [];
  const name = `${deliverable} ${content.replace('sha256:', '').slice(0, 8)}`;
  return [
    `${logins.map((login) => `@${login}`).join(', ')}: answer in a new comment that begins with one of these lines.`,
    '',
    '```',
    `/approve ${name}`,
    `/changes ${name} What is to be changed`,
    `/return ${name} Why it cannot be reviewed as it is`,
    '```',
  ];
}

/** Somebody's words as text: no markup, no mention of anybody, no reference to another issue. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#!|~&$]/g, String.raw`\$&`)
    .replaceAll('@', '@<!-- -->');
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]+/gu, ' ').trim();
}
