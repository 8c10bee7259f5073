import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openGit } from '../../src/git/openGit.ts';
import { submit } from '../../src/git/submit.ts';
import { run } from '../support/recordingIo.ts';
import { context, resume, type Scene, standing, typed, withSubmission } from '../support/reviewScene.ts';

interface Line {
  readonly id: string;
  readonly problem?: string;
  readonly moved: string[];
  readonly deleted: string[];
  readonly items: {
    deliverable: string;
    state: string;
    late: string;
    unverified: unknown[];
    submission: { number: number; seenAt?: string };
  }[];
}

/** A coordinator's folder, with one student who has handed in a résumé, and one whose repository is not there. */
async function withCohort(
  test: (
    scene: Scene & { readonly cohort: string; readonly list: (...args: string[]) => Promise<Line[]> },
  ) => Promise<void>,
): Promise<void> {
  await withSubmission(async (scene) => {
    const cohort = join(dirname(scene.folder), 'cohort');
    await mkdir(cohort);
    const students = [
      { id: 'ada', name: 'Ada Example', repository: scene.remote },
      { id: 'bob', name: 'Bob Example', repository: '../nowhere.git' },
    ];
    const settings = { program: 'turing-outreach-plan', signingKey: '../meg.pub', students };
    await writeFile(join(cohort, 'cohort.json'), JSON.stringify(settings));
    const list = async (...args: string[]) => {
      const { out } = await run(cohort, ['review', 'list', '--format', 'json', ...args]);
      const { students } = JSON.parse(out) as { students: Line[] };
      return students;
    };
    await test({ ...scene, cohort, list });
  });
}

describe('the coordinator on the command line', () => {
  it('lists what waits, and goes on past a repository that fails', async () => {
    await withCohort(async ({ cohort, list }) => {
      const [ada, bob] = await list();
      const text = await run(cohort, ['review', 'list']);

      assert.deepEqual(
        ada?.items.map(({ deliverable, state, submission }) => [deliverable, state, submission.number]),
        [['resume', 'waiting', 1]],
      );
      assert.equal(ada.items[0]?.submission.seenAt, '2017-02-01T16:00:00Z');
      assert.match(bob?.problem ?? '', /could not be reached/);
      assert.match(text.out, /^waiting {11}ada {2}resume {2}submission 1 at [0-9a-f]{7}, claims /);
      assert.match(
        text.err,
        /^Fetching ada \(1 of 2\) …\nFetching bob \(2 of 2\) …\nbob: The remote could not be reached/,
      );
      assert.equal(text.code, 2);
    });
  });

  it('lists for a spreadsheet, in which nothing that a student wrote is a formula', async () => {
    await withCohort(async ({ cohort, remote }) => {
      const students = [
        { id: 'ada', name: '=HYPERLINK("http://example.com")', repository: remote },
        { id: 'bob', name: '+1\u202E', repository: '../nowhere.git' },
      ];
      await writeFile(
        join(cohort, 'cohort.json'),
        JSON.stringify({ program: 'turing-outreach-plan', students }),
      );

      const { out } = await run(cohort, ['review', 'list', '--format', 'csv']);

      const [head, ada, bob] = out.split('\r\n');
      assert.match(head ?? '', /^"student","name","deliverable","state","submission","commit",/);
      assert.match(ada ?? '', /^"ada","'=HYPERLINK\(""http:\/\/example\.com""\)","resume","waiting","1",/);
      assert.match(ada ?? '', /"Submission 1 was made by Ada Example, and this is the portfolio of =/);
      assert.match(bob ?? '', /^"bob","'\+1<U\+202E>",,"not known",.*could not be reached/);
    });
  });

  it('shows a submission with its findings and its text, and then the difference to the approved one', async () => {
    await withCohort(async ({ cohort, folder, write }) => {
      const first = await run(cohort, ['review', 'show', 'ada', 'resume']);
      await run(cohort, ['review', 'approve', 'ada', 'resume']);
      await write('resume.md', '# Ada Example\u001b[2J\n');
      await submit(openGit(folder), resume, context, { insist: false, commitMessage: 'Second' });
      const second = await run(cohort, ['review', 'show', 'ada', 'resume']);

      assert.match(first.out, /^Submission 1 at [0-9a-f]{7}, claims /);
      assert.match(first.out, /resume\.md:1: (error|warning): /);
      assert.match(first.out, /== resume\.md\n1 {2}# Ada\n/);
      assert.match(second.out, /-# Ada\n\+# Ada Example<U\+001B>\[2J\n/);
    });
  });

  it('asks for changes at lines; the student sees them, and the approval after they are made', async () => {
    await withCohort(async ({ cohort, folder, git, key, write, list }) => {
      await list();
      const comments = [
        '--comment',
        'resume.md:1: Your whole name, please',
        '--comment',
        'resume.md:1: And\nan address',
      ];
      const asked = await run(cohort, [
        'review',
        'request-changes',
        'ada',
        'resume',
        '--message',
        'Nearly there.',
        ...comments,
      ]);
      git(['fetch', '--quiet', 'origin', 'refs/tags/readiness/*:refs/tags/readiness/*']);
      const changes = await standing(folder, typed(key));
      await write('resume.md', '# Ada Example\n');
      await submit(openGit(folder), resume, context, { insist: false, commitMessage: 'Second' });
      await list();
      const approved = await run(cohort, ['review', 'approve', 'ada', 'resume']);
      const [unpushed] = await list();
      git(['push', '--quiet']);
      await write('resume.md', '# Ada B. Example\n');
      git(['commit', '--quiet', '--all', '--message=Third']);
      git(['push', '--quiet']);
      const [movedOn] = await list();
      git(['fetch', '--quiet', 'origin', 'refs/tags/readiness/*:refs/tags/readiness/*']);
      const after = await standing(folder, typed(key));

      assert.equal(asked.out, 'ada: readiness/resume/decision/1\n');
      assert.equal(changes.decision?.kind, 'changes-requested');
      assert.equal(changes.decision.message, 'Nearly there.');
      assert.deepEqual(
        changes.decision.comments?.map(({ file, line, text, comment }) => [file, line, text, comment]),
        [
          ['resume.md', 1, '# Ada', 'Your whole name, please'],
          ['resume.md', 1, '# Ada', 'And\nan address'],
        ],
      );
      assert.equal(approved.out, 'ada: readiness/resume/decision/2\n');
      assert.deepEqual(after.reasons, []);
      assert.equal(after.decision?.kind, 'approved');
      assert.equal(after.decision.submission, 2);
      // The branch was not pushed with the submission: it is behind what was approved, and not a change of it.
      assert.equal(unpushed?.items[0]?.state, 'approved');
      assert.equal(movedOn?.items[0]?.state, 'changed');
    });
  });

  it('says in the status of the student what the coordinator says', async () => {
    await withCohort(async ({ cohort, folder, git, key }) => {
      const program = join(cohort, 'program.json');
      const coordinator = { name: 'Meg Example', signingKeys: [key.line] };
      await writeFile(program, JSON.stringify({ extends: 'turing-outreach-plan', coordinator }));
      await run(cohort, [
        'review',
        'request-changes',
        'ada',
        'resume',
        '--comment',
        'resume.md:1: Your whole name, please',
      ]);
      git(['fetch', '--quiet', 'origin', 'refs/tags/readiness/*:refs/tags/readiness/*']);

      const told = await run(folder, ['check', '.', '--program', program]);
      const untold = await run(folder, ['check', '.', '--program', 'turing-outreach-plan']);
      await writeFile(join(folder, 'program.json'), readFileSync(program));
      const own = await run(folder, ['check', '.', '--program', 'program.json']);

      assert.match(told.out, /changes requested/i);
      assert.match(told.out, /Your whole name, please/);
      assert.match(
        untold.out,
        /Not verified: no signing key of the coordinator is known: .* `readiness\/resume\/decision\/1`/,
      );
      assert.match(own.out, /Not verified: the coordinator's keys stand in this repository itself/);
    });
  });

  it('keeps a decision that cannot be pushed, and sends it later', async () => {
    await withCohort(async ({ cohort, remote, git, list }) => {
      await list();
      await rename(remote, `${remote}.away`);
      const kept = await run(cohort, ['review', 'approve', 'ada', 'resume']);
      await rename(`${remote}.away`, remote);
      const sent = await run(cohort, ['review', 'send']);
      const again = await run(cohort, ['review', 'list', '--format', 'json']);

      assert.equal(kept.code, 2);
      assert.match(kept.err, /^ada: it is made, but not sent yet\. The remote could not be reached/);
      assert.equal(sent.out, 'Sent ada readiness/resume/decision/1\n');
      assert.match(git(['tag', '--list'], remote), /readiness\/resume\/decision\/1/);
      assert.match(again.out, /"state": "approved"/);
    });
  });

  it('takes the next number when another coordinator has taken it', async () => {
    await withCohort(async ({ cohort, remote, git, list, folder }) => {
      await list();
      git(['tag', '-a', '-m', 'x', 'readiness/resume/decision/1', 'readiness/resume/submission/1'], folder);
      git(['push', '--quiet', remote, 'refs/tags/readiness/resume/decision/1'], folder);

      const { out } = await run(cohort, ['review', 'approve', 'ada', 'resume']);

      assert.equal(out, 'ada: readiness/resume/decision/2\n');
    });
  });

  it('keeps what was moved or deleted at the student, and says so', async () => {
    await withCohort(async ({ cohort, remote, git, list }) => {
      await list();
      await run(cohort, ['review', 'request-changes', 'ada', 'resume', '--message', 'Say more']);
      await list();
      git(['update-ref', '-d', 'refs/tags/readiness/resume/decision/1'], remote);
      git(['tag', '-f', '-a', '-m', 'x', 'readiness/resume/submission/1', 'HEAD'], remote);

      const [ada] = await list();

      assert.deepEqual(ada?.moved, ['readiness/resume/submission/1']);
      assert.deepEqual(ada.deleted, ['readiness/resume/decision/1']);
      assert.equal(ada.items[0]?.state, 'changes-requested');
    });
  });

  it('takes only the time of its own fetch for evidence', async () => {
    const latenessWhenFetched = async (now: string) => {
      let late: string | undefined;
      await withCohort(async ({ cohort, git, remote }) => {
        process.env['GIT_COMMITTER_DATE'] = '2017-02-01T10:00:00-07:00';
        git(['tag', '--annotate', '--message=Portfolio', 'readiness/portfolio/submission/1']);
        Reflect.deleteProperty(process.env, 'GIT_COMMITTER_DATE');
        git(['push', '--quiet', remote, 'refs/tags/readiness/portfolio/submission/1']);
        const due = { date: '2017-02-03', time: '16:00' };
        const portfolio = { checkpoints: [{ id: 'only', title: 'Portfolio', due, requires: 'submitted' }] };
        const program = join(cohort, 'program.json');
        await writeFile(
          program,
          JSON.stringify({ extends: 'turing-outreach-plan', deliverables: { portfolio } }),
        );
        const args = ['review', 'list', '--format', 'json', '--program', program];
        const { out } = await run(cohort, args, { now: () => now });
        const { students } = JSON.parse(out) as { students: Line[] };
        late = students[0]?.items.find(({ deliverable }) => deliverable === 'portfolio')?.late;
      });
      return late;
    };

    assert.equal(await latenessWhenFetched('2017-02-02T10:00:00Z'), 'no');
    assert.equal(await latenessWhenFetched('2017-02-10T10:00:00Z'), 'unproven');
  });

  it('asks for words where the student is to do something, and says which answer another takes the place of', async () => {
    await withCohort(async ({ cohort, list }) => {
      await list();
      const answer = (...args: string[]) => run(cohort, ['review', ...args]);

      const silent = await answer('return', 'ada', 'resume');
      const first = await answer('request-changes', 'ada', 'resume', '--comment', 'resume.md:1: Say more');
      const second = await answer('approve', 'ada', 'resume');

      assert.equal(silent.code, 2);
      assert.match(silent.err, /^ada: It does not say yet what the student is to do\.$/m);
      assert.deepEqual([first.out, first.err], ['ada: readiness/resume/decision/1\n', '']);
      assert.match(second.err, /^ada: It takes the place of readiness\/resume\/decision\/1: /m);
    });
  });

  it('does not sign with a key that would not count', async () => {
    await withCohort(async ({ cohort, remote, git }) => {
      const settings = JSON.parse(readFileSync(join(cohort, 'cohort.json'), 'utf8')) as {
        signingKey?: string;
      };
      await writeFile(
        join(cohort, 'cohort.json'),
        JSON.stringify({ ...settings, signingKey: '../missing.pub' }),
      );

      const { code, err } = await run(cohort, ['review', 'approve', 'ada', 'resume']);

      assert.equal(code, 2);
      assert.match(err, /^ada: git could not sign the decision\.\nName your key/);
      assert.doesNotMatch(git(['tag', '--list'], remote), /decision/);
    });
  });

  it('refuses addresses that name a program or look like an option, and comments without a place', async () => {
    await withCohort(async ({ cohort }) => {
      const place = await run(cohort, [
        'review',
        'approve',
        'ada',
        'resume',
        '--comment',
        'resume.md:99: no',
      ]);
      const refused = async (repository: string) => {
        const students = [{ id: 'eve', name: 'Eve', repository }];
        await writeFile(
          join(cohort, 'cohort.json'),
          JSON.stringify({ program: 'turing-outreach-plan', students }),
        );
        return (await run(cohort, ['review', 'list'])).err;
      };

      assert.match(place.err, /has no place in what was submitted/);
      assert.match(
        await refused('ext::sh -c true'),
        /cohort\.json cannot be used: `students\.0\.repository`/,
      );
      assert.match(await refused('--upload-pack=touch x'), /cohort\.json cannot be used/);
    });
  });

  it('runs nothing that a repository on this machine is set up to run', async () => {
    await withCohort(async ({ cohort, folder, git }) => {
      const trace = join(dirname(folder), 'sang');
      const program = join(dirname(folder), 'canary.sh');
      await writeFile(program, `#!/bin/sh\ntouch '${trace}'\nexec "$@"\n`);
      await chmod(program, 0o755);
      for (const name of [
        'uploadpack.packObjectsHook',
        'core.sshCommand',
        'core.fsmonitor',
        'core.alternateRefsCommand',
      ])
        git(['config', name, program]);
      await mkdir(join(folder, '.git', 'hooks'), { recursive: true });
      for (const hook of ['post-update', 'reference-transaction', 'pre-push']) {
        await writeFile(join(folder, '.git', 'hooks', hook), readFileSync(program));
        await chmod(join(folder, '.git', 'hooks', hook), 0o755);
      }
      const students = [{ id: 'ada', name: 'Ada Example', repository: '../portfolio' }];
      await writeFile(
        join(cohort, 'cohort.json'),
        JSON.stringify({ program: 'turing-outreach-plan', students }),
      );

      const { out } = await run(cohort, ['review', 'list']);

      assert.match(out, /^waiting/);
      assert.throws(() => readFileSync(trace), /ENOENT/);
    });
  });
});
