import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { Checklist, ChecklistDeliverable } from '../../../src/core/index.ts';
import {
  accessibleText,
  checkpointLines,
  descriptionText,
  submissionText,
  wantsAttention,
} from '../../../src/vscode/checklist/describe.ts';

const reader = { now: '2017-02-01T09:00:00-07:00', zone: 'America/Denver' };
const firstTwo = {
  id: 'first-two',
  title: 'First two contacts',
  due: '2017-02-03T16:00:00-07:00',
  state: 'due',
} as const;

function deliverable(changes: Partial<ChecklistDeliverable> = {}): ChecklistDeliverable {
  return {
    id: 'cold-outreach',
    title: 'Cold outreach',
    state: 'in-progress',
    done: false,
    approval: 'none',
    checkpoints: [firstTwo],
    missing: [],
    files: [],
    ...changes,
  };
}

function checklist(timeZone: string): Checklist {
  return {
    program: { id: 'program', title: 'Program', timeZone },
    asOf: reader.now,
    ready: false,
    deliverables: [],
  };
}

describe('a line of the checklist', () => {
  it('says progress and deadline, and leaves to the icon that it is under way', () => {
    const line = deliverable({ progress: { done: 3, needed: 6 }, next: firstTwo });

    strictEqual(descriptionText(line, reader), '3 of 6 · due Fri 16:00, in 2 days');
  });

  it('says the state where there is nothing else to say', () => {
    strictEqual(descriptionText(deliverable({ state: 'missing' }), reader), 'not started');
  });

  it('says that it is ready to hand in, where somebody must approve it', () => {
    const line = deliverable({ state: 'ready', approval: 'coordinator', next: firstTwo });

    strictEqual(descriptionText(line, reader), 'ready to hand in · due Fri 16:00, in 2 days');
  });

  it('says no deadline for what is done', () => {
    strictEqual(descriptionText(deliverable({ state: 'ready', done: true, next: firstTwo }), reader), 'done');
  });

  it('says that a submission was not sent yet', () => {
    const submission = {
      number: 1,
      commit: '1a2b3c4d',
      at: reader.now,
      sent: false,
      changedSince: false,
    };

    strictEqual(
      descriptionText(deliverable({ state: 'submitted', submission }), reader),
      'submitted · not sent yet',
    );
  });

  it('reads the whole of it to those who do not see it', () => {
    const missing = [{ message: 'One more is expected.', severity: 'error' }] as const;
    const line = deliverable({ progress: { done: 3, needed: 6 }, next: firstTwo, missing });

    strictEqual(
      accessibleText(line, reader),
      'Cold outreach, in progress, 3 of 6, due Fri 16:00, in 2 days, 1 thing left to do',
    );
  });
});

describe('what wants attention', () => {
  it('is what is overdue or was answered, and is not done', () => {
    const missed = { ...firstTwo, state: 'missed' } as const;

    strictEqual(wantsAttention(deliverable({ next: missed })), true);
    strictEqual(wantsAttention(deliverable({ state: 'changes-requested' })), true);
    strictEqual(wantsAttention(deliverable({ state: 'changed' })), true);
    strictEqual(wantsAttention(deliverable({ next: firstTwo })), false);
    strictEqual(wantsAttention(deliverable({ next: missed, done: true })), false);
  });
});

describe('a submission in words', () => {
  const submission = { number: 1, commit: '1a2b3c4d5e6f', at: reader.now, changedSince: false };

  it('says the commit, and how far the student has gone on', () => {
    strictEqual(submissionText(submission), 'Submitted at 1a2b3c4');
    strictEqual(
      submissionText({ ...submission, commitsAhead: 1 }),
      'Submitted at 1a2b3c4, you are 1 commit ahead',
    );
    strictEqual(
      submissionText({ ...submission, commitsAhead: 3, changedSince: true, sent: false }),
      'Submitted at 1a2b3c4, you are 3 commits ahead; its files have changed since; not sent yet',
    );
  });
});

describe('the checkpoints in the tooltip', () => {
  it("name the school's time only where its clock differs", () => {
    const inDenver = checkpointLines(deliverable(), checklist('America/Denver'), reader);
    const inBerlin = checkpointLines(deliverable(), checklist('America/Denver'), {
      ...reader,
      zone: 'Europe/Berlin',
    });

    deepStrictEqual(inDenver, ['First two contacts: due Friday 3 February 2017, 16:00 GMT-7']);
    deepStrictEqual(inBerlin, [
      'First two contacts: due Saturday 4 February 2017, 00:00 CET; at school (Denver): Friday 3 February 2017, 16:00 GMT-7',
    ]);
  });
});
