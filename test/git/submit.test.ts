import assert from 'node:assert/strict';
import { chmod, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest, ReadinessError } from '../../src/core/index.ts';
import { contentAt, digestOf } from '../../src/git/content.ts';
import { openGit } from '../../src/git/openGit.ts';
import { readOutbox, readTags } from '../../src/git/refs.ts';
import { sendWaiting } from '../../src/git/remote.ts';
import { readStanding } from '../../src/git/standing.ts';
import { type Judged, readOffers, submit } from '../../src/git/submit.ts';
import { withGit } from '../support/gitFixture.ts';

const resume: Judged = {
  deliverable: { id: 'resume', title: 'Résumé', files: ['resume.md'] },
  errors: 0,
  warnings: 2,
  reasons: [],
};
const context = { program: 'turing-outreach-plan', student: 'Ada Example', to: 'Meg Stewart' };
const plainly = { insist: false };

describe('submitting', () => {
  it('makes an annotated tag with the trailers of the contract, and pushes it', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, remote, git }) => {
      const result = await submit(openGit(folder), resume, context, plainly);

      assert.equal(result.tag, 'readiness/resume/submission/1');
      assert.equal(result.sent, true);
      assert.equal(result.commit, git(['rev-parse', 'HEAD']).trim());
      assert.equal(git(['cat-file', '-t', result.tag], remote).trim(), 'tag');
      const trailers = git([
        'for-each-ref',
        '--format=%(contents:trailers:only,unfold)',
        `refs/tags/${result.tag}`,
      ]);
      const content = digestOf(await contentAt(openGit(folder), 'HEAD', ['resume.md']));
      assert.deepEqual(trailers.trim().split('\n'), [
        'Readiness-Program: turing-outreach-plan',
        'Readiness-Deliverable: resume',
        `Readiness-Content: ${content}`,
        'Readiness-Checks: 0 errors, 2 warnings',
        'Readiness-Student: Ada Example',
      ]);
    });
  });

  it('takes the name from git where readiness.json leaves the name blank', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, git }) => {
      git(['config', 'user.name', 'Ada of Git']);

      await submit(openGit(folder), resume, { ...context, student: ' ' }, plainly);

      assert.equal(parseManifest((await readTags(openGit(folder)))[0]?.message ?? '')?.student, 'Ada of Git');
    });
  });

  it('refuses with the reasons, and submits when the student insists', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder }) => {
      const judged = { ...resume, errors: 1, reasons: ['The résumé has no e-mail address.'] };

      await assert.rejects(submit(openGit(folder), judged, context, plainly), (error) => {
        assert.ok(error instanceof ReadinessError);
        assert.equal(error.code, 'not-ready');
        assert.match(error.message, /no e-mail address/);
        return true;
      });
      const { tag } = await submit(openGit(folder), judged, context, { insist: true });

      const [made] = await readTags(openGit(folder));
      assert.equal(made?.name, tag);
      assert.equal(parseManifest(made.message)?.errors, 1);
    });
  });

  it('commits what is not committed when asked, and only the files of the deliverable', async () => {
    await withGit({ 'resume.md': '# Ada\n', 'notes.md': 'one\n' }, async ({ folder, git, write }) => {
      await write('resume.md', '# Ada Example\n');
      await write('notes.md', 'two\n');

      await assert.rejects(submit(openGit(folder), resume, context, plainly), /not committed: resume\.md/);
      await submit(openGit(folder), resume, context, { ...plainly, commitMessage: 'Hand in' });

      assert.equal(git(['show', '--name-only', '--format=%s', 'HEAD']).trim(), 'Hand in\n\nresume.md');
      assert.equal(git(['status', '--porcelain']), ' M notes.md\n');
    });
  });

  it('commits a file that git does not know yet', async () => {
    await withGit({ 'notes.md': 'one\n' }, async ({ folder, git, write }) => {
      await write('resume.md', '# Ada Example\n');

      await submit(openGit(folder), resume, context, { ...plainly, commitMessage: 'Hand in' });

      assert.equal(git(['show', 'HEAD:resume.md']), '# Ada Example\n');
    });
  });

  it('works in a portfolio that is a folder of a larger repository', async () => {
    await withGit({ 'job/resume.md': '# Ada\n', 'code.js': '1\n' }, async ({ folder, git, write }) => {
      await write('job/resume.md', '# Ada Example\n');

      await submit(openGit(join(folder, 'job')), resume, context, { ...plainly, commitMessage: 'Hand in' });

      assert.equal(git(['show', '--name-only', '--format=', 'HEAD']).trim(), 'job/resume.md');
      const standing = await readStanding(openGit(join(folder, 'job')), new Map([['resume', ['resume.md']]]));
      assert.equal(standing.get('resume')?.submission?.changedSince, false);
    });
  });

  it('keeps the tag when the remote cannot be reached, and sends it later', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, remote, git }) => {
      await rename(remote, `${remote}.away`);

      const result = await submit(openGit(folder), resume, context, plainly);

      assert.equal(result.sent, false);
      assert.equal(result.notSent?.code, 'git-network');
      const standing = await readStanding(openGit(folder), new Map([['resume', ['resume.md']]]));
      assert.equal(standing.get('resume')?.submission?.sent, false);

      await rename(`${remote}.away`, remote);
      assert.deepEqual(await sendWaiting(openGit(folder)), { sent: [result.tag], waiting: [] });
      assert.equal(git(['tag', '--list'], remote).trim(), result.tag);
      assert.deepEqual([...(await readOutbox(openGit(folder)))], []);
    });
  });

  it('keeps the tag when there is no remote', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, git }) => {
      git(['remote', 'remove', 'origin']);

      const result = await submit(openGit(folder), resume, context, plainly);

      assert.equal(result.notSent?.code, 'git-no-remote');
      assert.equal(git(['tag', '--list']).trim(), result.tag);
    });
  });

  it('keeps the tag when the remote refuses it', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, remote }) => {
      const hook = join(remote, 'hooks', 'pre-receive');
      await writeFile(hook, '#!/bin/sh\nexit 1\n');
      await chmod(hook, 0o755);

      const result = await submit(openGit(folder), resume, context, plainly);

      assert.equal(result.notSent?.code, 'git-rejected');
    });
  });

  it('takes the next number when another clone has submitted the same deliverable meanwhile', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, remote, git, clone }) => {
      const other = await clone('laptop');
      const theirs = await submit(openGit(other), resume, context, plainly);
      const ours = await submit(openGit(folder), { ...resume, warnings: 5 }, context, plainly);

      assert.equal(theirs.tag, 'readiness/resume/submission/1');
      assert.equal(ours.tag, 'readiness/resume/submission/2');
      assert.equal(ours.sent, true);
      assert.equal(git(['tag', '--list'], remote).trim().split('\n').length, 2);
      const tags = await readTags(openGit(folder));
      assert.deepEqual(
        tags.map((tag) => [tag.number, parseManifest(tag.message)?.warnings]),
        [
          [1, 2],
          [2, 5],
        ],
      );
    });
  });

  it('says that there is no commit yet, no repository, or no identity', async () => {
    await withGit({}, async ({ folder }) => {
      await assert.rejects(submit(openGit(folder), resume, context, plainly), { code: 'git-no-commit' });
    });
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, git }) => {
      const nameless = openGit(folder);
      git(['config', 'user.name', '']);
      process.env['GIT_COMMITTER_NAME'] = '';
      await assert.rejects(submit(nameless, resume, context, plainly), { code: 'git-no-identity' });
    });
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, git }) => {
      git(['-c', 'core.bare=false', 'worktree', 'list']);
      await assert.rejects(readOffers(openGit(join(folder, '..')), [resume], context), {
        code: 'git-no-repository',
      });
    });
  });

  it('submits from a detached HEAD', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, git }) => {
      git(['checkout', '--quiet', '--detach']);

      assert.equal((await submit(openGit(folder), resume, context, plainly)).sent, true);
    });
  });
});

describe('where a submission stands', () => {
  const files = new Map([['resume', ['resume.md']]]);

  it('counts the commits since, and tells whether the content changed', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, git, write }) => {
      await submit(openGit(folder), resume, context, plainly);
      await write('notes.md', 'more\n');
      git(['add', '--all']);
      git(['commit', '--quiet', '--message=Other']);

      const before = (await readStanding(openGit(folder), files)).get('resume')?.submission;
      await write('resume.md', '# Ada Example\n');
      const after = (await readStanding(openGit(folder), files)).get('resume')?.submission;

      assert.equal(before?.commitsAhead, 1);
      assert.equal(before.changedSince, false);
      assert.equal(after?.changedSince, true);
    });
  });

  it('says when the first submission that was sent was made: a deadline asks for it', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, git }) => {
      const files = new Map([['resume', ['resume.md']]]);
      const submitOn = (number: number, day: string) => {
        process.env['GIT_COMMITTER_DATE'] = `${day}T10:00:00-07:00`;
        git(['tag', '--annotate', '--message=Résumé', `readiness/resume/submission/${number}`]);
        Reflect.deleteProperty(process.env, 'GIT_COMMITTER_DATE');
      };
      submitOn(1, '2017-01-25');
      git(['update-ref', 'refs/readiness/outbox/resume/submission/1', 'readiness/resume/submission/1']);
      const waiting = (await readStanding(openGit(folder), files)).get('resume')?.submission;
      submitOn(2, '2017-01-26');
      submitOn(3, '2017-01-30');
      const sent = (await readStanding(openGit(folder), files)).get('resume')?.submission;

      assert.equal(waiting?.firstAt, undefined);
      assert.equal(sent?.at, '2017-01-30T10:00:00-07:00');
      assert.equal(sent.firstAt, '2017-01-26T10:00:00-07:00');
    });
  });

  it('offers each deliverable with its number, its remote, and what is not committed', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, remote, write }) => {
      await submit(openGit(folder), resume, context, plainly);

      const [same] = await readOffers(openGit(folder), [resume], context);
      await write('resume.md', '# Ada Example\n');
      const [offer] = await readOffers(openGit(folder), [resume], context);

      assert.equal(same?.alreadySubmitted, 1);
      assert.equal(offer?.number, 2);
      assert.deepEqual(offer.uncommitted, ['resume.md']);
      assert.deepEqual(offer.remote, { name: 'origin', url: remote });
      assert.equal(offer.to, 'Meg Stewart');
    });
  });

  it('reads only tags of the exact name, and only annotated ones', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, git }) => {
      await submit(openGit(folder), resume, context, plainly);
      git(['tag', 'readiness/resume/submission/2']);
      git(['tag', '--annotate', '--message=x', 'readiness/resume/submission/03']);
      git(['tag', '--annotate', '--message=x', 'readiness/resume/Submission/4']);

      const tags = await readTags(openGit(folder));

      assert.deepEqual(
        tags.map((tag) => tag.name),
        ['readiness/resume/submission/1'],
      );
    });
  });

  it('reads a message with quotes, backslashes and line breaks as it is', async () => {
    await withGit({ 'resume.md': '# Ada\n' }, async ({ folder, git }) => {
      const message = "It's \"here\" \\n\n\nSecond 'line'\\\n\nKey: it's\n";
      git(['tag', '--annotate', `--message=${message}`, 'readiness/resume/submission/1']);

      const [tag] = await readTags(openGit(folder));

      assert.equal(tag?.message, message.replace('\n\n\n', '\n\n'));
    });
  });
});
