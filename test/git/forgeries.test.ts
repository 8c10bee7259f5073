import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openGit } from '../../src/git/openGit.ts';
import { submit } from '../../src/git/submit.ts';
import {
  approved,
  context,
  decide,
  portfolio,
  replaceTag,
  resume,
  type Scene,
  standing,
  typed,
  withSubmission,
} from '../support/reviewScene.ts';
import { signTag } from '../support/signing.ts';

describe('a forged decision is not verified', () => {
  /** Each forges something after an honest start, and names the reason it must be refused with. */
  const forgeries: Record<
    string,
    { forge: (scene: Scene) => void | Promise<void>; reason: RegExp; id?: string }
  > = {
    'when it is not signed': {
      forge: ({ git }) => {
        git(['tag', '-a', '-m', approved, 'readiness/resume/decision/1', 'readiness/resume/submission/1']);
      },
      reason: /^It is not signed\.$/,
    },
    'when another key signed it': {
      forge: (scene) => {
        decide({ ...scene, key: scene.keyNamed('mallory') });
      },
      reason: /^It is signed by another key than the coordinator's: SHA256:/,
    },
    'when its message was changed after it was signed': {
      forge: (scene) => {
        decide(scene, { message: 'Not yet\n\nReadiness-Decision: changes-requested\n' });
        replaceTag(scene, 'readiness/resume/decision/1', (text) =>
          text.replace('changes-requested', 'approved'),
        );
      },
      reason: /^It was changed after it was signed/,
    },
    'when its signature is that of another tag': {
      forge: (scene) => {
        decide(scene);
        const other = scene.git(['cat-file', 'tag', 'readiness/resume/decision/1']);
        const signature = other.slice(other.indexOf('-----BEGIN'));
        scene.git([
          'tag',
          '-a',
          '-m',
          approved,
          'readiness/resume/decision/2',
          'readiness/resume/submission/1',
        ]);
        scene.git(['tag', '-d', 'readiness/resume/decision/1']);
        replaceTag(scene, 'readiness/resume/decision/2', (text) => `${text}${signature}`);
      },
      reason: /^It was changed after it was signed, or its signature is from another tag\.$/,
    },
    'when it was copied from another student, with the submission': {
      forge: async (scene) => {
        await submit(
          openGit(scene.folder),
          resume,
          { ...context, student: 'Bob Example' },
          { insist: false },
        );
        decide(scene, { name: 'readiness/resume/decision/1', target: 'readiness/resume/submission/2' });
      },
      reason: /^Submission 2 was made by Bob Example, and this is the portfolio of Ada Example\.$/,
    },
    'when it was copied from another student, without the submission': {
      forge: (scene) => {
        const object = scene.git(['rev-parse', 'readiness/resume/submission/1']).trim();
        decide(scene, { target: object });
        replaceTag(scene, 'readiness/resume/submission/1', (text) => text.replace('0 warnings', '1 warning'));
      },
      reason: /^The submission that it answers is not here: it was moved or deleted since\.$/,
    },
    'when it was copied from another deliverable': {
      forge: async (scene) => {
        await submit(openGit(scene.folder), portfolio, context, { insist: false });
        decide(scene, { name: 'readiness/portfolio/decision/1', target: 'readiness/portfolio/submission/1' });
        scene.git([
          'update-ref',
          'refs/tags/readiness/resume/decision/1',
          'refs/tags/readiness/portfolio/decision/1',
        ]);
      },
      reason: /^It was made as `readiness\/portfolio\/decision\/1`, and stands here under another name\.$/,
    },
    'when it sits on a submission of another deliverable': {
      forge: async (scene) => {
        await submit(openGit(scene.folder), portfolio, context, { insist: false });
        decide(scene, { target: 'readiness/portfolio/submission/1' });
      },
      reason:
        /^It answers `readiness\/portfolio\/submission\/1`, which is another deliverable's submission\.$/,
    },
    'when the submission says that it is of another deliverable': {
      forge: (scene) => {
        const swap = (text: string) =>
          text.replace('Readiness-Deliverable: resume', 'Readiness-Deliverable: portfolio');
        replaceTag(scene, 'readiness/resume/submission/1', swap);
        decide(scene);
      },
      reason: /^Submission 1 was made for `portfolio`, not for `resume`\.$/,
    },
    'when it was copied from the answer to another submission': {
      forge: async (scene) => {
        decide(scene);
        await scene.write('resume.md', '# Ada, second\n');
        await submit(openGit(scene.folder), resume, context, { insist: false, commitMessage: 'Second' });
        scene.git([
          'update-ref',
          'refs/tags/readiness/resume/decision/2',
          'refs/tags/readiness/resume/decision/1',
        ]);
      },
      reason: /^It was made as `readiness\/resume\/decision\/1`, and stands here under another name\.$/,
    },
    'when an earlier submission was put in the place of the last one': {
      forge: async (scene) => {
        decide(scene);
        await scene.write('resume.md', '# Ada, second\n');
        await submit(openGit(scene.folder), resume, context, { insist: false, commitMessage: 'Second' });
        scene.git([
          'update-ref',
          'refs/tags/readiness/resume/submission/2',
          'refs/tags/readiness/resume/submission/1',
        ]);
        scene.git(['tag', '-d', 'readiness/resume/submission/1']);
        signTag(scene.folder, {
          name: 'readiness/resume/submission/3',
          target: 'HEAD',
          message: 'x\n',
          key: scene.key,
        });
      },
      reason: /^The submission that it answers is not here/,
    },
    'when the digest is not that of the commit': {
      forge: (scene) => {
        const digest = /sha256:[0-9a-f]{64}/;
        replaceTag(scene, 'readiness/resume/submission/1', (text) =>
          text.replace(digest, `sha256:${'0'.repeat(64)}`),
        );
        decide(scene);
      },
      reason: /^Submission 1 names a content that is not that of its commit\.$/,
    },
    'when the submission was moved to another commit afterwards': {
      forge: (scene) => {
        decide(scene);
        replaceTag(scene, 'readiness/resume/submission/1', (text) => `${text}\n`);
      },
      reason: /^The submission that it answers is not here: it was moved or deleted since\.$/,
    },
    'when it sits on the commit and not on the submission': {
      forge: (scene) => {
        decide(scene, { target: 'HEAD' });
      },
      reason: /^The submission that it answers is not here/,
    },
    'when its trailers contradict each other': {
      forge: (scene) => {
        decide(scene, { message: 'x\n\nReadiness-Decision: approved\nreadiness-decision: returned\n' });
      },
      reason: /`Readiness-Decision` more than once\.$/,
    },
    'when a trailer hides in the body': {
      forge: (scene) => {
        decide(scene, { message: 'x\n\nReadiness-Decision: returned\n\nReadiness-Decision: approved\n' });
      },
      reason: /trailers that do not stand in its last paragraph\.$/,
    },
    'when the trailer stands in a paragraph that is no list of trailers': {
      forge: (scene) => {
        decide(scene, { message: 'x\n\nWhat would you say to\nReadiness-Decision: approved\nI wonder\n' });
      },
      reason: /trailers that do not stand in its last paragraph\.$/,
    },
    'when its message holds control characters': {
      forge: (scene) => {
        decide(scene, { message: 'x\n\nReadiness-Decision: returned\rReadiness-Decision: approved\n' });
      },
      reason: /control characters\.$/,
    },
    'when it says no answer that there is': {
      forge: (scene) => {
        decide(scene, { message: 'x\n\nReadiness-Decision: aproved\n' });
      },
      reason: /decides "aproved", which is no answer\.$/,
    },
    'when it has two signatures': {
      forge: (scene) => {
        decide(scene, { message: `${approved}-----BEGIN SSH SIGNATURE-----\nx\n` });
      },
      reason: /^Its message holds a second signature\.$/,
    },
    'when a replaced object stands in for the submission': {
      forge: (scene) => {
        const { git } = scene;
        const real = git(['rev-parse', 'readiness/resume/submission/1']).trim();
        decide(scene, { target: 'HEAD' });
        const decided = git(['rev-parse', 'readiness/resume/decision/1']).trim();
        git(['tag', '-a', '-m', approved, 'readiness/resume/decision/9', 'readiness/resume/submission/1']);
        git(['replace', '-f', decided, git(['rev-parse', 'readiness/resume/decision/9']).trim()]);
        git(['tag', '-d', 'readiness/resume/decision/9']);
        assert.notEqual(real, decided);
      },
      reason: /^The submission that it answers is not here/,
    },
  };

  for (const [title, { forge, reason, id }] of Object.entries(forgeries)) {
    it(title, async () => {
      await withSubmission(async (scene) => {
        await forge(scene);

        const { decision, reasons } = await standing(scene.folder, typed(scene.key), id);

        assert.equal(decision?.notVerified === undefined && decision !== undefined, false);
        assert.equal(reasons.length > 0, true);
        assert.match(reasons.at(-1) ?? '', reason);
      });
    });
  }

  it('when its key has expired, was revoked, or was not valid yet', async () => {
    await withSubmission(async (scene) => {
      decide(scene, { at: '2017-02-03T10:00:00-07:00' });
      const reasonFor = async (line: string) =>
        (await standing(scene.folder, { keys: [line], from: 'typed' })).reasons.join();
      const { line } = scene.key;

      assert.match(await reasonFor(`expiry-time="20170203" ${line}`), /expired on 2017-02-03: meg\.$/);
      assert.match(await reasonFor(`@revoked ${line}`), /a key that was revoked: meg\.$/);
      assert.match(await reasonFor(`valid-after="20170204" ${line}`), /not valid before 2017-02-04: meg\.$/);
      assert.match(await reasonFor(`cert-authority ${line}`), /No signing key of the coordinator is known/);
      assert.equal(await reasonFor(`expiry-time="20170204",no-pty ${line}`), '');
    });
  });

  it('when the keys stand in the repository itself, whatever it says of allowed signers', async () => {
    await withSubmission(async (scene) => {
      const mallory = scene.keyNamed('mallory');
      decide({ ...scene, key: mallory });
      await scene.write('allowed_signers', `* ${mallory.line}\n`);
      scene.git(['config', 'gpg.ssh.allowedSignersFile', join(scene.folder, 'allowed_signers')]);

      const own = await standing(scene.folder, { keys: [mallory.line], from: 'repository' });
      const other = await standing(scene.folder, typed(scene.key));
      const none = await standing(scene.folder, { keys: [], from: 'preset' });

      assert.match(own.reasons.join(), /^The coordinator's keys stand in this repository itself/);
      assert.match(other.reasons.join(), /^It is signed by another key/);
      assert.match(none.reasons.join(), /^No signing key of the coordinator is known\.$/);
    });
  });

  it('when its ref only looks like that of a decision', async () => {
    await withSubmission(async (scene) => {
      decide(scene);
      const object = scene.git(['rev-parse', 'readiness/resume/decision/1']).trim();
      scene.git(['tag', '-d', 'readiness/resume/decision/1']);
      for (const name of [
        'readiness/resume/decision/01',
        'readiness/resumе/decision/1',
        'readiness/resume/decision/1/x',
      ])
        scene.git(['update-ref', `refs/tags/${name}`, object]);

      const { decision, reasons } = await standing(scene.folder, typed(scene.key));

      assert.equal(decision, undefined);
      assert.deepEqual(reasons, []);
    });
  });

  it('and grafts change nothing in what is read', async () => {
    await withSubmission(async (scene) => {
      decide(scene);
      const head = scene.git(['rev-parse', 'HEAD']).trim();
      await writeFile(join(scene.folder, '.git', 'info', 'grafts'), `${head} ${head}\n`);

      const { decision, submission } = await standing(scene.folder, typed(scene.key));

      assert.equal(decision?.kind, 'approved');
      assert.equal(submission?.commitsAhead, 0);
    });
  });
});
