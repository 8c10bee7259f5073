import assert from 'node:assert/strict';
import { type GitFixture, withGit } from '../support/gitFixture.ts';
import { run } from '../support/recordingIo.ts';
import { descriptionFile } from './support/descriptionFile.ts';
import { GitHubServer } from './support/gitHub.ts';

interface Scene extends GitFixture {
  readonly gitHub: GitHubServer;
  readonly env: Readonly<Record<string, string>>;
}

/** A portfolio whose issues are at a GitHub Enterprise Server on this machine. */
async function scene(test: (scene: Scene) => Promise<void>): Promise<void> {
  const gitHub = new GitHubServer(descriptionFile);
  await gitHub.run(async ({ host }) => {
    const configuration = {
      student: { name: 'Ada Example' },
      program: { extends: 'turing-outreach-plan', coordinator: { name: 'Meg', logins: ['megstew'] } },
      github: { repository: `http://${host}/ada/portfolio` },
    };
    const files = { 'readiness.json': JSON.stringify(configuration), 'resume.md': '# Ada Example\n' };
    const env = { GH_HOST: host, GH_ENTERPRISE_TOKEN: 'ada-token' };
    await withGit(files, async (fixture) => {
      await test({ ...fixture, gitHub, env });
    });
  });
  assert.deepEqual(gitHub.problems, []);
}

const submit = ['submit', 'resume', '--yes', '--insist'];

describe('GitHub on the command line', () => {
  it('takes a submission from the issue to the answer, which is shown and is no approval', async () => {
    await scene(async ({ folder, gitHub, env }) => {
      const submitted = await run(folder, [...submit, '--github'], { env });

      assert.equal(submitted.code, 0, submitted.err);
      assert.match(submitted.out, /^Opened: https:\/\/github\.test\/ada\/portfolio\/issues\/1$/m);
      assert.deepEqual(gitHub.issues[0]?.assignees, ['megstew']);
      const [, approve] = /^(\/approve resume [0-9a-f]{8})$/m.exec(gitHub.comments[0]?.body ?? '') ?? [];
      assert.ok(approve);
      gitHub.say('eve', approve);
      gitHub.say('megstew', `${approve}\nWell done!`);

      const asked = await run(folder, ['status', '--github'], { env });
      const later = await run(folder, ['status']);
      const check = await run(folder, ['check', '--format', 'json']);

      assert.match(asked.err, /issuecomment-2 does not count\. eve is not a login of your coordinator/);
      for (const { out } of [asked, later]) {
        assert.match(out, /^resume\s+submitted/m);
        assert.match(out, /Approved on GitHub by megstew, not signed \(https:.*issuecomment-3\): Well done!/);
      }
      assert.match(check.out, /"id": "resume",[^}]*"state": "submitted"/);
    });
  });

  it('shows an answer only while it is for what was handed in last', async () => {
    await scene(async ({ folder, gitHub, env, write }) => {
      await run(folder, [...submit, '--github'], { env });
      gitHub.say('megstew', '/approve');
      await run(folder, ['status', '--github'], { env });
      await write('resume.md', '# Ada Other\n');
      await run(folder, submit);

      const { out } = await run(folder, ['status', '--github'], { env });

      assert.doesNotMatch(out, /on GitHub/);
    });
  });

  it('shows what would be written, and writes nothing without a yes', async () => {
    await scene(async ({ folder, gitHub, env }) => {
      await run(folder, submit);

      const { code, err } = await run(folder, ['notify', 'resume', '--github'], {
        env,
        ask: () => Promise.resolve('no'),
      });

      assert.equal(code, 0);
      assert.match(err, /for everybody to read who can read the repository/);
      assert.match(err, /\*\*Résumé\*\* is handed in, as submission 1/);
      assert.match(err, /Nothing was written/);
      assert.deepEqual([gitHub.issues.length, gitHub.comments.length], [0, 0]);
    });
  });

  it('sends a token to no host but the one that the environment names', async () => {
    await scene(async ({ folder, gitHub }) => {
      await run(folder, submit);
      const args = ['notify', 'resume', '--github', '--yes'];

      const none = await run(folder, args, { env: { GH_TOKEN: 'ada-token', GH_ENTERPRISE_TOKEN: 'x' } });
      const other = await run(folder, args, { env: { GH_HOST: 'git.example', GH_ENTERPRISE_TOKEN: 'x' } });

      for (const { code, err } of [none, other]) {
        assert.equal(code, 2);
        assert.match(err, /not known to be a GitHub/);
      }
      assert.equal(gitHub.issues.length, 0);
    });
  });

  it('says which token it needs', async () => {
    await scene(async ({ folder, env }) => {
      await run(folder, submit);

      const { code, err } = await run(folder, ['notify', 'resume', '--github', '--yes'], {
        env: { GH_HOST: env['GH_HOST'], GH_TOKEN: 'ada-token' },
      });

      assert.equal(code, 2);
      assert.match(err, /neither GH_ENTERPRISE_TOKEN nor GITHUB_ENTERPRISE_TOKEN is set/);
    });
  });
});
