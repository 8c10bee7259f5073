import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ReadinessError } from '../../src/core/index.ts';
import { signingKeyUsed, testSigning, useSigningKey } from '../../src/git/signing.ts';
import { signingChoices } from '../../src/git/signingChoices.ts';
import { withGit } from '../support/gitFixture.ts';
import { makeKey } from '../support/signing.ts';

/** A home with two keys, and git settings of its own. */
async function withHome(test: (home: string, folder: string) => Promise<void>): Promise<void> {
  await withGit({}, async ({ folder }) => {
    const home = dirname(folder);
    await mkdir(join(home, '.ssh'));
    makeKey(join(home, '.ssh'), 'id_ed25519');
    await test(home, folder);
  });
}

/** An agent that holds a key whose files are gone. */
async function withAgent(home: string, test: (line: string) => Promise<void>): Promise<void> {
  const { file, line } = makeKey(home, 'held');
  const socket = join(home, 'agent');
  const said = execFileSync('ssh-agent', ['-a', socket], { encoding: 'utf8' });
  const agent = Number(/SSH_AGENT_PID=(?<id>\d+)/.exec(said)?.groups?.['id']);
  const before = process.env['SSH_AUTH_SOCK'];
  process.env['SSH_AUTH_SOCK'] = socket;
  try {
    execFileSync('ssh-add', ['-q', file]);
    await rm(file);
    await rm(`${file}.pub`);
    await test(line);
  } finally {
    process.kill(agent);
    if (before === undefined) Reflect.deleteProperty(process.env, 'SSH_AUTH_SOCK');
    else process.env['SSH_AUTH_SOCK'] = before;
  }
}

describe('setting up signing', () => {
  it('offers the public keys that are there, and needs no private one for that', async () => {
    await withHome(async (home) => {
      await rm(join(home, '.ssh', 'id_ed25519'));

      const choices = (await signingChoices(home)).filter(({ key }) => key.startsWith(home));

      assert.deepEqual(
        choices.map(({ format, label }) => [format, label]),
        [['ssh', 'id_ed25519.pub']],
      );
      assert.match(choices[0]?.detail ?? '', /^~\/\.ssh, ssh-ed25519, SHA256:[A-Za-z0-9+/]{43}$/);
    });
  });

  it('sets the key up in the git settings of the person, tries it, and gives its public line', async () => {
    await withHome(async (home) => {
      const before = await signingKeyUsed(undefined);
      const [choice] = (await signingChoices(home)).filter(({ key }) => key.startsWith(home));
      assert.ok(choice);

      await useSigningKey(choice);
      const proof = await testSigning(undefined);

      const line = execFileSync('cut', ['-d', ' ', '-f', '1,2', choice.key], { encoding: 'utf8' }).trim();
      assert.equal(before, undefined);
      assert.deepEqual(await signingKeyUsed(undefined), { format: 'ssh', key: choice.key, from: 'git' });
      assert.equal(proof.line, line);
      assert.ok(choice.detail.endsWith(proof.fingerprint));
    });
  });

  it('takes a key that only an ssh-agent holds, and signs with it', async () => {
    await withHome(async (home) => {
      await withAgent(home, async (line) => {
        const [choice, ...others] = (await signingChoices(home)).filter(({ key }) => key.startsWith('key::'));
        assert.ok(choice);

        await useSigningKey(choice);
        const proof = await testSigning(undefined);

        assert.deepEqual(others, []);
        assert.equal(choice.label, 'held');
        assert.match(choice.detail, /^ssh-agent, ssh-ed25519, SHA256:/);
        assert.ok(line.startsWith(proof.line));
      });
    });
  });

  it('prefers the key of the cohort', async () => {
    await withHome(async (home) => {
      const own = makeKey(home, 'meg');

      const proof = await testSigning(`${own.file}.pub`);

      assert.ok(own.line.startsWith(proof.line));
      assert.deepEqual(await signingKeyUsed('~/.ssh/meg.pub'), {
        format: 'ssh',
        key: '~/.ssh/meg.pub',
        from: 'cohort.json',
      });
    });
  });

  it('says what to do about a key that is locked, or not there', async () => {
    await withHome(async (home) => {
      const locked = join(home, 'locked');
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', 'secret words', '-f', locked]);
      const failure = async (key: string) => {
        const error: unknown = await testSigning(key).catch((failed: unknown) => failed);
        assert.ok(error instanceof ReadinessError);
        assert.equal(error.code, 'git-not-signed');
        return error.message;
      };

      assert.match(await failure(`${locked}.pub`), /locked with a passphrase/);
      assert.match(await failure(join(home, 'nowhere.pub')), /could not sign/);
    });
  });
});
