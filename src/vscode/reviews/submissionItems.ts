import type { TreeItem } from 'vscode';
import { stateOfAnswer } from '../../core/index.ts';
import type { DecisionKind } from '../../core/index.ts';
import type { Reader } from '../checklist/describe.ts';
import { dayText, fullMoment } from '../checklist/dueText.ts';
import { missingIcon } from '../checklist/stateIcon.ts';
import type { ReviewNode } from './reviewNodes.ts';
import { made } from './treeLine.ts';

/** The lines below a submission in the Reviews view. */
type Of<Kind extends ReviewNode['kind']> = Extract<ReviewNode, { readonly kind: Kind }>;

export function fileItem({ review, file, row }: Of<'file'>): TreeItem {
  const compared = review.answeredCommit !== undefined || row.item.state === 'changed';
  const item = made(file, 'file', {
    context: compared ? 'file.compared' : 'file',
    tooltip: `${file} as it was handed in`,
  });
  item.command = { command: 'readiness.openReview', title: 'Open', arguments: [row, file, 1] };
  return item;
}

export function findingItem({ row, finding }: Of<'finding'>): TreeItem {
  const { message, file, range } = finding;
  const place = file === undefined ? '' : range ? `${file}:${range.start.line}` : file;
  const item = made(message.replaceAll('`', ''), 'circle', { description: place, tooltip: message });
  item.iconPath = missingIcon(finding);
  if (file !== undefined) {
    const line = range?.start.line;
    item.command = {
      command: 'readiness.openReview',
      title: 'Go to the Place',
      arguments: [row, file, line],
    };
  }
  return item;
}

export function draftItem({ draft }: Of<'draft'>): TreeItem {
  const { file, line, comment } = draft;
  const item = made(comment, 'comment-draft', {
    context: 'draft',
    description: `${file}:${line}, draft`,
    tooltip: comment,
  });
  item.command = {
    command: 'vscode.open',
    title: 'Go to the Place',
    arguments: [draft.uri, { selection: draft.range }],
  };
  return item;
}

/** By shape as well as by colour. */
const answerLooks = {
  done: ['Done', 'pass', 'testing.iconPassed'],
  answered: ['Answered', 'comment', undefined],
  open: ['Not answered', 'comment-unresolved', undefined],
} as const satisfies Record<ReturnType<typeof stateOfAnswer>, readonly [string, string, string | undefined]>;

/** A comment of before, with what the student says became of it. A click shows what they changed in its file. */
export function answerItem({ row, review, answer }: Of<'answer'>): TreeItem {
  const { file, line, comment, reply } = answer;
  const state = stateOfAnswer(answer);
  const [word, icon, color] = answerLooks[state];
  const place = `${file}:${line}`;
  // What was said in words needs no other word for it, and the line is short.
  const became = state === 'answered' ? [reply] : [word.toLowerCase(), reply];
  const item = made(comment, icon, {
    context: 'answer',
    description: became.filter((part) => part !== '').join(': '),
    tooltip: [place, comment, ...(reply === '' ? [] : ['', `${row.line.name}: ${reply}`])].join('\n'),
    label: [`${word}: ${comment}`, reply, place].filter((part) => part !== '').join(', '),
    ...(color !== undefined && { color }),
  });
  if (review.files.includes(file))
    item.command = { command: 'readiness.openReview', title: 'Show What Changed', arguments: [row, file] };
  return item;
}

/** That a submission was taken back, with what the student says about it. */
export function withdrawnItem({ tag }: Of<'withdrawn'>, { now, zone }: Reader): TreeItem {
  const { at = '', message = '' } = tag.withdrawn ?? {};
  const label = `Submission ${tag.number} was withdrawn ${dayText(at, now, zone)}`;
  return made(label, 'discard', {
    context: 'withdrawn',
    description: message,
    tooltip: [`${label}, claims ${fullMoment(at, zone)}`, message].filter((one) => one !== '').join('\n'),
  });
}

const decisionWords = {
  approved: 'Approved',
  'changes-requested': 'Changes requested',
  returned: 'Returned',
} as const satisfies Record<DecisionKind, string>;

export function decisionItem({ decision }: Of<'decision'>, { zone }: Reader): TreeItem {
  const { kind, at, message, comments, submission, notVerified } = decision;
  const words = kind ? decisionWords[kind] : 'No answer that can be read';
  const count =
    comments.length === 0 ? '' : `, ${comments.length} ${comments.length === 1 ? 'comment' : 'comments'}`;
  const on = submission === undefined ? '' : ` of submission ${submission}`;
  return made(`${words}${on}${count}`, notVerified === undefined ? 'history' : 'unverified', {
    context: 'decision',
    description: notVerified ?? message.split('\n', 1)[0] ?? '',
    tooltip: [
      fullMoment(at, zone),
      message,
      ...comments.map((one) => `${one.file}:${one.line}: ${one.comment}`),
      notVerified ?? '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  });
}
