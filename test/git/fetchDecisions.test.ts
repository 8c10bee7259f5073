import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fetchDecisions } from '../../src/git/fetchDecisions.ts';
import { openGit } from '../../src/git/openGit.ts';
import { run } from '../support/recordingIo.ts';
import { decide, withSubmission } from '../support/reviewScene.ts';

describe('fetching decisions', () => {
  it('brings what came, once, and changes nothing that is here', async () => {
    await withSubmission(async (scene) => {
      const other = await scene.clone('coordinator');
      decide({ ...scene, folder: other });
      scene.git(['push', '--quiet', 'origin', 'readiness/resume/decision/1'], other);
      scene.git(['tag', '-f', '-a', '-m', 'x', 'readiness/resume/submission/1', 'HEAD']);
      const mine = scene.git(['rev-parse', 'readiness/resume/submission/1']);

      const first = await fetchDecisions(openGit(scene.folder), undefined);
      const second = await fetchDecisions(openGit(scene.folder), undefined);

      assert.deepEqual(first, {
        arrived: ['readiness/resume/decision/1'],
        different: ['readiness/resume/submission/1'],
      });
      assert.deepEqual(second.arrived, []);
      assert.equal(scene.git(['rev-parse', 'readiness/resume/submission/1']), mine);
    });
  });

  it('takes only decisions from the repository that readiness.json names for them', async () => {
    await withSubmission(async (scene) => {
      const reviews = join(dirname(scene.folder), 'reviews.git');
      scene.git(['init', '--quiet', '--bare', reviews]);
      decide(scene);
      scene.git(['tag', '-a', '-m', 'x', 'readiness/resume/submission/7', 'HEAD']);
      scene.git(['push', '--quiet', reviews, 'readiness/resume/decision/1', 'readiness/resume/submission/7']);
      scene.git(['tag', '-d', 'readiness/resume/decision/1', 'readiness/resume/submission/7']);
      await scene.write('readiness.json', JSON.stringify({ program: 'turing-outreach-plan', reviews }));

      const { err, out } = await run(scene.folder, ['status', '--fetch']);

      assert.equal(err, 'Arrived: readiness/resume/decision/1\n');
      assert.match(
        out,
        /Not verified: no signing key of the coordinator is known: .* `readiness\/resume\/decision\/1`/,
      );
    });
  });

  it('says that the remote cannot be reached, and shows what is known', async () => {
    await withSubmission(async ({ folder, remote, write }) => {
      await write('readiness.json', '{ "program": "turing-outreach-plan" }');
      await rename(remote, `${remote}.away`);

      const { err, out } = await run(folder, ['status', '--fetch']);

      assert.match(err, /^The remote could not be reached\./);
      assert.match(out, /^resume .*submission 1/m);
    });
  });

  it('follows no address that names a program', async () => {
    await withSubmission(async ({ folder }) => {
      const trace = join(dirname(folder), 'sang');
      await mkdir(dirname(trace), { recursive: true });
      await writeFile(join(folder, 'readiness.json'), JSON.stringify({ reviews: `ext::touch ${trace}` }));
      await run(folder, ['status', '--fetch', '--program', 'turing-outreach-plan']);

      await assert.rejects(fetchDecisions(openGit(folder), `ext::touch ${trace}`), { code: 'git-failed' });
      await assert.rejects(writeFile(trace, '', { flag: 'r+' }), { code: 'ENOENT' });
    });
  });

  it('runs nothing that only the repository names where nobody has asked for it, and does where a person has', async () => {
    await withSubmission(async (scene) => {
      const { folder, git } = scene;
      const trace = join(dirname(folder), 'sang');
      const hook = join(folder, '.git', 'hooks', 'reference-transaction');
      await mkdir(dirname(hook), { recursive: true });
      await writeFile(hook, `#!/bin/sh\ntouch '${trace}'\n`, { mode: 0o755 });
      const other = await scene.clone('coordinator');
      decide({ ...scene, folder: other });
      git(['push', '--quiet', 'origin', 'readiness/resume/decision/1'], other);

      const quiet = await fetchDecisions(openGit(folder), undefined, undefined, true);
      git(['config', 'remote.origin.uploadpack', `touch '${trace}'; git-upload-pack`]);
      const refused = fetchDecisions(openGit(folder), undefined, undefined, true);

      assert.deepEqual(quiet.arrived, ['readiness/resume/decision/1']);
      await assert.rejects(refused, /names a program \(`remote\.origin\.uploadpack`\)/);
      assert.equal(existsSync(trace), false);
      await fetchDecisions(openGit(folder), undefined);
      assert.equal(existsSync(trace), true);
    });
  });
});
