import assert from 'node:assert/strict';
import {
  announcement,
  type AnnouncementSource,
  issuePlan,
  repositoryOf,
} from '../../../../src/core/message/announcement.ts';
import { readSubmissionMarker } from '../../../../src/core/message/markers.ts';
import type { ChecklistDeliverable } from '../../../../src/core/readiness/checklist.ts';

const content = `sha256:${'1a2b3c4d'.repeat(8)}`;
const commit = '1a2b3c4d'.repeat(5);
const submission = { number: 2, commit, at: '2017-02-01T09:00:00-07:00', changedSince: false, content };

const deliverable = (changes: Partial<ChecklistDeliverable> = {}): ChecklistDeliverable => ({
  id: 'resume',
  title: 'Résumé',
  state: 'submitted',
  done: false,
  approval: 'coordinator',
  checkpoints: [],
  missing: [],
  files: ['resume.md'],
  submission,
  ...changes,
});

const source = (changes: Partial<ChecklistDeliverable> = {}): AnnouncementSource => ({
  checklist: {
    program: { id: 'outreach', title: 'Outreach', timeZone: 'America/Denver' },
    asOf: '2017-02-01T09:00:00-07:00',
    ready: false,
    deliverables: [deliverable(changes)],
  },
  program: { coordinator: { name: 'Meg', handle: '@meg', signingKeys: [], logins: ['megstew'] } },
  student: 'Ada Example',
  remote: 'git@github.com:ada/portfolio.git',
});

const gitHub = repositoryOf(undefined, 'git@github.com:ada/portfolio.git', undefined);

describe('what is told of a submission', () => {
  it('leads to the commit, and to what changed since the last approval', () => {
    const approvedCommit = '9'.repeat(40);

    assert.equal(
      announcement(source({ approvedCommit }), 'resume'),
      [
        '@meg: I have handed in Résumé (submission 2).',
        `https://github.com/ada/portfolio/commit/${commit}`,
        `What has changed since it was approved: https://github.com/ada/portfolio/compare/${approvedCommit}...${commit}`,
      ].join('\n'),
    );
  });

  it('names the commit where there is no page of it, and no folder of this machine', () => {
    const textFor = (remote: string) => announcement({ ...source(), remote }, 'resume').split('\n')[1];

    assert.equal(textFor('git://git.example/ada.git'), 'Commit 1a2b3c4 of git://git.example/ada.git');
    assert.equal(textFor('/srv/git/ada.git'), 'Commit 1a2b3c4');
    assert.equal(textFor('file:///srv/git/ada.git'), 'Commit 1a2b3c4');
  });

  it('is nothing before something was handed in', () => {
    const { checklist, ...rest } = source();
    const bare = Object.entries(deliverable()).filter(([name]) => name !== 'submission');
    const deliverables = [Object.fromEntries(bare) as unknown as ChecklistDeliverable];
    const without = { ...rest, checklist: { ...checklist, deliverables } };

    assert.throws(() => announcement(without, 'resume'), /Résumé was not handed in yet/);
    assert.throws(() => announcement(without, 'resum'), /no deliverable `resum`/);
  });
});

describe('the issue at GitHub', () => {
  it('is for the whole portfolio, and its comment for one submission', () => {
    const plan = issuePlan(source(), 'resume', gitHub);

    assert.equal(plan.title, 'Portfolio of Ada Example: Outreach');
    assert.equal(plan.assignee, 'megstew');
    assert.ok(plan.body.startsWith(`${plan.marker}\n`));
    assert.match(plan.body, /^- \[ \] \*\*Résumé\*\*: handed in$/m);
    assert.deepEqual(readSubmissionMarker(plan.comment), { deliverable: 'resume', number: 2, content });
    assert.match(
      plan.comment,
      new RegExp(`Commit \\[1a2b3c4\\]\\(https://github.com/ada/portfolio/tree/${commit}\\)`),
    );
    assert.match(plan.comment, /^@megstew: answer in a new comment/m);
    assert.match(plan.comment, /^\/approve resume 1a2b3c4d$/m);
    assert.doesNotMatch(plan.comment, /compare/);
  });

  it('compares with what was approved last', () => {
    const { comment } = issuePlan(source({ approvedCommit: '9'.repeat(40) }), 'resume', gitHub);

    assert.match(comment, new RegExp(`portfolio/compare/9{40}\\.\\.\\.${commit}`));
  });

  it('says when something is due in full, as it is read on another day', () => {
    const next = { id: 'a', title: 'A', due: '2017-02-03T16:00:00-07:00', state: 'due' } as const;

    const { body } = issuePlan(source({ next, progress: { done: 1, needed: 2 } }), 'resume', gitHub);

    assert.match(
      body,
      /\*\*Résumé\*\*: handed in, 1 of 2, due Friday 3 February 2017, 16:00 \(America\/Denver\)$/m,
    );
  });

  it('shows the school’s and the student’s words as words: no markup, no mention, no second marker', () => {
    const title =
      'x](https://evil.example) @everyone #1 <!-- portfolio-readiness: submission a 1 -->\n\n- [x] y';
    const { checklist, ...rest } = source({ title });

    const { body, comment } = issuePlan({ ...rest, checklist, student: '@eve <b>' }, 'resume', gitHub);

    assert.equal(body.split('\n- [').length, 2);
    assert.doesNotMatch(`${body}${comment}`, /@everyone|@eve\b|(?<!\\)<b|\n- \[x\]|(?<!\\)#1/);
    assert.equal(readSubmissionMarker(comment)?.number, 2);
  });

  it('is not opened for what is still on this machine', () => {
    const waiting = source({ submission: { ...submission, sent: false } });

    assert.throws(() => issuePlan(waiting, 'resume', gitHub), /not sent yet/);
  });
});
