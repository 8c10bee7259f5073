import assert from 'node:assert/strict';
import { differentTag } from '../../../../src/core/submission/differentTag.ts';

describe('a tag that is another one at the remote', () => {
  const titleOf = (id: string) => (id === 'resume' ? 'Résumé' : id);

  it('is named as a person says it, with what to do', () => {
    assert.equal(
      differentTag('readiness/resume/decision/1', titleOf),
      'Answer 1 about Résumé is another one at the remote than here; yours is kept. Ask your coordinator which one they have.',
    );
    assert.equal(
      differentTag('readiness/resume/submission/2', titleOf),
      'Submission 2 of Résumé is another one at the remote than here; yours is kept. If you have handed in on another computer, send what waits; if not, ask your coordinator which one they have.',
    );
  });
});
