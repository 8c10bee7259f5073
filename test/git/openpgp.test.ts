import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signingKeyUsed, testSigning, useSigningKey } from '../../src/git/signing.ts';
import { signingChoices } from '../../src/git/signingChoices.ts';
import { approved, type Scene, standing, withSubmission } from '../support/reviewScene.ts';

/** A keyring of its own, in a short path: gpg's agent listens on a socket in it. */
async function withKeyring(test: (scene: Scene) => void | Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'gpg-'));
  const before = process.env['GNUPGHOME'];
  process.env['GNUPGHOME'] = home;
  try {
    await withSubmission(async (scene) => {
      await test(scene);
    });
  } finally {
    execFileSync('gpgconf', ['--kill', 'all']);
    if (before === undefined) Reflect.deleteProperty(process.env, 'GNUPGHOME');
    else process.env['GNUPGHOME'] = before;
    rmSync(home, { recursive: true, force: true });
  }
}

const gpg = (args: readonly string[], input = '') =>
  execFileSync('gpg', ['--batch', '--yes', '--pinentry-mode', 'loopback', '--passphrase', '', ...args], {
    encoding: 'utf8',
    input,
    stdio: ['pipe', 'pipe', 'pipe'],
  });

/** @returns the fingerprint */
function makeKey(name: string, expires = 'never'): string {
  gpg(['--quick-generate-key', `${name} <${name}@example.com>`, 'ed25519', 'sign', expires]);
  const listed = gpg(['--with-colons', '--list-keys', `${name}@example.com`]);
  return /^fpr:+(?<id>[0-9A-F]{40}):/m.exec(listed)?.groups?.['id'] ?? '';
}

function sign({ folder }: Scene, key: string): void {
  const config = ['-c', 'gpg.format=openpgp', '-c', `user.signingkey=${key}`];
  const args = [
    'tag',
    '--sign',
    '--cleanup=verbatim',
    '--file=-',
    'readiness/resume/decision/1',
    'readiness/resume/submission/1',
  ];
  execFileSync('git', [...config, ...args], {
    cwd: folder,
    input: approved,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

const keysOf = (...fingerprints: string[]) =>
  ({ keys: fingerprints.map((id) => `openpgp4fpr:${id}`), from: 'typed' }) as const;

describe('a decision with an OpenPGP signature', () => {
  it("counts when the primary key's fingerprint is the coordinator's, and only then", async () => {
    await withKeyring(async (scene) => {
      const meg = makeKey('meg');
      const mallory = makeKey('mallory');
      sign(scene, meg);

      const own = await standing(scene.folder, keysOf(meg.toLowerCase()));
      const other = await standing(scene.folder, keysOf(mallory));
      const short = await standing(scene.folder, keysOf(meg.slice(-16)));

      assert.deepEqual(own.reasons, []);
      assert.equal(own.decision?.kind, 'approved');
      assert.deepEqual(other.reasons, [`It is signed by another key than the coordinator's: ${meg}.`]);
      assert.deepEqual(short.reasons, [
        'No signing key of the coordinator is known: ask for the public key, and put it into the setting readiness.coordinatorKeys, or name their own program with --program.',
      ]);
    });
  });

  it('does not count with a key that has expired, also where it was signed while the key was valid', async () => {
    await withKeyring(async (scene) => {
      // The time is gpg's own, so that nobody waits here until the key has expired.
      const settings = join(process.env['GNUPGHOME'] ?? '', 'gpg.conf');
      writeFileSync(settings, 'faked-system-time 20170101T000000\n');
      const meg = makeKey('meg', '1d');
      sign(scene, meg);
      rmSync(settings);

      const { decision, reasons } = await standing(scene.folder, keysOf(meg));

      assert.deepEqual(reasons, [`It is signed with a key that has expired: ${meg}.`]);
      assert.notEqual(decision?.notVerified, undefined);
    });
  });

  it('does not count with a key that is not in the keyring, or was revoked', async () => {
    await withKeyring(async (scene) => {
      const meg = makeKey('meg', 'seconds=2');
      sign(scene, meg);
      const home = process.env['GNUPGHOME'] ?? '';
      const certificate = join(home, 'openpgp-revocs.d', `${meg}.rev`);

      // The fake time is gpg's own: nobody waits here until the key has expired.
      gpg(['--quick-set-expire', meg, '0']);
      const valid = await standing(scene.folder, keysOf(meg));
      gpg(['--faked-system-time', '20170101T000000!', '--quick-set-expire', meg, 'seconds=1']);
      gpg(['--import'], readFileSync(certificate, 'utf8').replace(/^:---/m, '---'));
      const revoked = await standing(scene.folder, keysOf(meg));
      gpg(['--delete-secret-and-public-key', meg]);
      const missing = await standing(scene.folder, keysOf(meg));

      assert.deepEqual(valid.reasons, []);
      assert.deepEqual(revoked.reasons, [`It is signed with a key that was revoked: ${meg}.`]);
      assert.match(
        missing.reasons.join(),
        /^It is signed with an OpenPGP key that your keyring does not have/,
      );
    });
  });
});

describe('setting up signing with OpenPGP', () => {
  it('offers a key with a secret part, sets it up, tries it, and gives the line that others need', async () => {
    await withKeyring(async () => {
      const fingerprint = makeKey('meg');
      const [choice, ...others] = (await signingChoices()).filter(({ format }) => format === 'openpgp');
      assert.ok(choice);

      await useSigningKey(choice);
      const proof = await testSigning(undefined);

      assert.deepEqual(others, []);
      assert.deepEqual([choice.label, choice.key], ['meg <meg@example.com>', fingerprint]);
      assert.deepEqual(await signingKeyUsed(undefined), {
        format: 'openpgp',
        key: fingerprint,
        from: 'git',
      });
      assert.deepEqual(proof, { format: 'openpgp', line: `openpgp4fpr:${fingerprint}`, fingerprint });
    });
  });
});
