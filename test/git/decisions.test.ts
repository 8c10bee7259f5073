import assert from 'node:assert/strict';
import { openGit } from '../../src/git/openGit.ts';
import { submit } from '../../src/git/submit.ts';
import { context, decide, resume, standing, typed, withSubmission } from '../support/reviewScene.ts';

describe('a decision', () => {
  for (const type of ['ed25519', 'rsa', 'ecdsa']) {
    it(`counts when git alone signed it with the coordinator's ${type} key`, async () => {
      await withSubmission(async (scene) => {
        const key = scene.keyNamed(`meg-${type}`, type);
        decide({ ...scene, key });

        const { decision, reasons } = await standing(scene.folder, typed(key));

        assert.deepEqual(reasons, []);
        assert.equal(decision?.kind, 'approved');
        assert.equal(decision.message, 'Well done.');
        assert.equal(decision.notVerified, undefined);
        assert.equal(decision.submission, 1);
      });
    });
  }

  it('counts for content: a later decision on the same submission wins, a change since is told', async () => {
    await withSubmission(async (scene) => {
      decide(scene, { message: 'Not yet\n\nReadiness-Decision: changes-requested\n' });
      decide(scene, { name: 'readiness/resume/decision/2' });
      const before = await standing(scene.folder, typed(scene.key));
      await scene.write('resume.md', '# Ada, changed\n');
      const after = await standing(scene.folder, typed(scene.key));

      assert.equal(before.decision?.kind, 'approved');
      assert.equal(before.submission?.changedSince, false);
      assert.equal(after.submission?.changedSince, true);
    });
  });

  it('does not answer a submission that came after it', async () => {
    await withSubmission(async (scene) => {
      await scene.write('resume.md', '# Ada, second\n');
      await submit(openGit(scene.folder), resume, context, { insist: false, commitMessage: 'Second' });
      decide(scene, { message: 'Not yet\n\nReadiness-Decision: changes-requested\n' });

      const { decision, submission } = await standing(scene.folder, typed(scene.key));

      assert.equal(submission?.number, 2);
      assert.equal(decision, undefined);
    });
  });

  it('holds for the same content when it is handed in again', async () => {
    await withSubmission(async (scene) => {
      decide(scene);
      await submit(openGit(scene.folder), resume, context, { insist: false });

      const { decision, submission } = await standing(scene.folder, typed(scene.key));

      assert.equal(submission?.number, 2);
      assert.equal(decision?.kind, 'approved');
      assert.equal(decision.submission, 1);
    });
  });
});
