import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forgeries, knownKeys } from '../support/forgeries.ts';
import { decide, standing, typed, withSubmission } from '../support/reviewScene.ts';

describe('a forged decision is not verified', () => {
  for (const { how, forge, reason } of forgeries) {
    it(how, async () => {
      await withSubmission(async (scene) => {
        await forge(scene);

        const keys = { keys: knownKeys(scene), from: 'typed' } as const;
        const { decision, reasons } = await standing(scene.folder, keys);

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
      const lines = (...keys: string[]) =>
        standing(scene.folder, { keys, from: 'typed' }).then(({ reasons }) => reasons.join());
      assert.match(await lines(line, `@revoked ${line}`), /a key that was revoked: meg\.$/);
      assert.equal(await lines(`expiry-time="20160101" ${line}`, line), '');
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
      assert.match(
        none.reasons.join(),
        /^No signing key of the coordinator is known: ask for the public key/,
      );
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
