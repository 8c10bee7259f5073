import assert from 'node:assert/strict';
import { type IssuePlan, ReadinessError, readAnswers, repositoryOf } from '../../src/core/index.ts';
import { type GitHubOptions } from '../../src/forge/github/client.ts';
import { fetchComments, isPublic } from '../../src/forge/github/comments.ts';
import { tellGitHub } from '../../src/forge/github/tell.ts';
import { descriptionFile } from './support/descriptionFile.ts';
import { GitHubServer } from './support/gitHub.ts';

const content = `sha256:${'1a2b3c4d'.repeat(8)}`;
const marker = '<!-- portfolio-readiness: checklist of outreach -->';
const commentMarker = `<!-- portfolio-readiness: submission resume 1 ${content} -->`;
// Nothing here is meant to be late, however busy the machine; the test of lateness says so itself.
const options: GitHubOptions = { token: 'ada-token', second: 5, patience: 30_000 };

const issues = '/repos/{owner}/{repo}/issues';
const comments = '/repos/{owner}/{repo}/issues/{issue_number}/comments';

interface Scene {
  readonly gitHub: GitHubServer;
  readonly plan: IssuePlan;
}

/** Runs a test, and holds every request and answer of it against GitHub's description. */
async function scene(test: (scene: Scene) => Promise<void>): Promise<void> {
  const gitHub = new GitHubServer(descriptionFile);
  await gitHub.run(async ({ host }) => {
    const repository = repositoryOf({ repository: `http://${host}/ada/portfolio` }, undefined, host);
    const plan = {
      ...{ repository, marker, commentMarker, title: 'Portfolio', assignee: 'megstew' },
      ...{ body: `${marker}\n- [ ] Résumé`, comment: `${commentMarker}\nIt is handed in.` },
    };
    await test({ gitHub, plan });
  });
  assert.deepEqual(gitHub.problems, []);
}

async function failure(work: Promise<unknown>): Promise<ReadinessError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ReadinessError, String(error));
  const all = [error.message, error.nextStep, error.stack, String(error.cause)].join('\n');
  assert.doesNotMatch(all, /ada-token/);
  return error;
}

describe('telling GitHub of a submission', () => {
  it('opens one issue, assigned to the coordinator, and says in a comment what was handed in', async () => {
    await scene(async ({ gitHub, plan }) => {
      const told = await tellGitHub(plan, options);

      const url = 'https://github.test/ada/portfolio/issues/1';
      assert.deepEqual(told, { number: 1, url, opened: true, commented: true, assigned: true });
      const [issue] = gitHub.issues;
      assert.deepEqual([issue?.title, issue?.body, issue?.assignees], [plan.title, plan.body, ['megstew']]);
      assert.deepEqual(
        gitHub.comments.map(({ body }) => body),
        [plan.comment],
      );
    });
  });

  it('comes to the same when it is run again', async () => {
    await scene(async ({ gitHub, plan }) => {
      await tellGitHub(plan, options);

      const again = await tellGitHub(plan, options);

      assert.deepEqual([again.opened, again.commented, again.assigned], [false, false, true]);
      assert.deepEqual([gitHub.issues.length, gitHub.comments.length], [1, 1]);
    });
  });

  it('brings the issue up to date, opens it again, and keeps who else is assigned', async () => {
    await scene(async ({ gitHub, plan }) => {
      gitHub.assignable.add('bob');
      gitHub.open('ada', `${marker}\nold`, { state: 'closed', assignees: ['bob'] });

      await tellGitHub(plan, options);

      const [issue] = gitHub.issues;
      assert.deepEqual(
        [issue?.body, issue?.state, issue?.assignees],
        [plan.body, 'open', ['bob', 'megstew']],
      );
    });
  });

  it('finds the issue behind many others, and takes none of another person or a pull request for it', async () => {
    await scene(async ({ gitHub, plan }) => {
      gitHub.perPage = 2;
      gitHub.open('eve', plan.body);
      gitHub.open('ada', plan.body, { isPullRequest: true });
      for (let count = 0; count < 5; count += 1) gitHub.open('ada', 'something else');
      const own = gitHub.open('ada', `${marker}\nold`);

      const { number } = await tellGitHub(plan, options);

      assert.equal(number, own.number);
      assert.equal(gitHub.issues.length, 8);
    });
  });

  it('finds its comment behind many others', async () => {
    await scene(async ({ gitHub, plan }) => {
      gitHub.perPage = 2;
      gitHub.open('ada', plan.body);
      for (let count = 0; count < 5; count += 1) gitHub.say('megstew', 'Thanks');
      gitHub.say('ada', plan.comment);

      const { commented } = await tellGitHub(plan, options);

      assert.equal(commented, false);
    });
  });

  it('does not take a comment of another person for its own', async () => {
    await scene(async ({ gitHub, plan }) => {
      gitHub.open('ada', plan.body);
      gitHub.say('eve', plan.comment);

      const { commented } = await tellGitHub(plan, options);

      assert.equal(commented, true);
    });
  });

  it('leaves it at the mention where the coordinator cannot be assigned', async () => {
    await scene(async ({ gitHub, plan }) => {
      gitHub.assignable.clear();

      const { assigned } = await tellGitHub(plan, options);

      assert.equal(assigned, false);
      assert.deepEqual(gitHub.issues[0]?.assignees, []);
    });
  });

  it('comes to one issue and one comment when it runs twice at once', async () => {
    await scene(async ({ gitHub, plan }) => {
      const told = await Promise.all([tellGitHub(plan, options), tellGitHub(plan, options)]);

      const open = gitHub.issues.filter(({ state }) => state === 'open');
      assert.deepEqual(
        open.map(({ number }) => number),
        [1],
      );
      assert.deepEqual(
        told.map(({ number }) => number),
        [1, 1],
      );
      assert.deepEqual(
        gitHub.comments.map(({ issue, body }) => [issue, body]),
        [[1, plan.comment]],
      );
    });
  });

  it('closes what an earlier run opened besides', async () => {
    await scene(async ({ gitHub, plan }) => {
      gitHub.open('ada', plan.body);
      gitHub.open('ada', plan.body);

      await tellGitHub(plan, options);

      assert.deepEqual(
        gitHub.issues.map(({ state }) => state),
        ['open', 'closed'],
      );
    });
  });
});

describe('when GitHub fails', () => {
  it('what may have been done is looked for before it is done again: nothing is doubled', async () => {
    await scene(async ({ gitHub, plan }) => {
      gitHub.fail({ at: `POST ${issues}`, status: 502, done: true });
      gitHub.fail({ at: `POST ${comments}`, status: 504, done: true });

      const told = await tellGitHub(plan, options);

      assert.deepEqual([told.opened, told.commented], [true, true]);
      assert.deepEqual([gitHub.issues.length, gitHub.comments.length], [1, 1]);
    });
  });

  it('what was not done is done the next time: nothing is lost', async () => {
    await scene(async ({ gitHub, plan }) => {
      gitHub.fail({ at: `POST ${comments}`, status: 500, times: 3 });

      const error = await failure(tellGitHub(plan, options));
      await tellGitHub(plan, options);

      assert.equal(error.code, 'forge-unreachable');
      assert.match(error.message, /answers 500/);
      assert.deepEqual([gitHub.issues.length, gitHub.comments.length], [1, 1]);
    });
  });

  it('what only reads is tried again', async () => {
    await scene(async ({ gitHub, plan }) => {
      gitHub.fail({ at: 'GET /user', status: 503, times: 2 });
      gitHub.fail({ at: `GET ${issues}`, status: 502 });

      const { opened } = await tellGitHub(plan, options);

      assert.equal(opened, true);
    });
  });

  it('no answer at all ends after a while', async () => {
    await scene(async ({ gitHub, plan }) => {
      gitHub.fail({ at: 'GET /user', status: 0, silent: true, times: 3 });

      const error = await failure(tellGitHub(plan, { ...options, patience: 30 }));

      assert.equal(error.code, 'forge-unreachable');
      assert.match(error.message, /did not answer within 0\.03 seconds/);
    });
  });

  it('nobody at the address says so', async () => {
    const repository = repositoryOf({ repository: 'http://127.0.0.1:9/ada/p' }, undefined, '127.0.0.1:9');

    const error = await failure(fetchComments(repository, marker, options));

    assert.match(error.message, /127\.0\.0\.1:9 could not be reached/);
  });

  it('it can be cancelled', async () => {
    await scene(async ({ gitHub, plan }) => {
      const stop = new AbortController();
      gitHub.before = () => {
        stop.abort();
      };

      const error = await failure(tellGitHub(plan, { ...options, signal: stop.signal }));

      assert.equal(error.code, 'cancelled');
      assert.equal(gitHub.issues.length, 0);
    });
  });

  it('a redirect is followed at the same host, and not to another, where the token would go along', async () => {
    await scene(async ({ gitHub, plan }) => {
      const { host } = plan.repository;
      const moved = `http://${host}/api/v3/repos/ada/portfolio/issues?creator=ada&state=all&per_page=100`;
      gitHub.fail({ at: `GET ${issues}`, status: 307, headers: { location: moved } });
      await tellGitHub(plan, options);
      const elsewhere = { location: 'https://evil.example/' };
      gitHub.fail({ at: `GET ${issues}`, status: 307, headers: elsewhere, times: 3 });

      const error = await failure(tellGitHub(plan, options));

      assert.equal(error.code, 'forge-refused');
      assert.match(error.message, /evil\.example/);
    });
  });
});

describe('when GitHub refuses', () => {
  const refusals: readonly (readonly [string, number, string, string, RegExp])[] = [
    [`POST ${issues}`, 403, 'Resource not accessible', 'forge-refused', /does not let you .* ada\/portfolio/],
    [`GET ${issues}`, 404, 'Not Found', 'forge-refused', /has no repository ada\/portfolio that you can see/],
    [`POST ${issues}`, 410, 'Issues are disabled', 'forge-refused', /has no issues in ada\/portfolio/],
    [`POST ${issues}`, 422, 'Validation Failed', 'forge-refused', /did not take .*Validation Failed/],
  ];
  for (const [at, status, message, code, words] of refusals) {
    it(`with ${status}, it says what that means and what to do, and does not go on`, async () => {
      await scene(async ({ gitHub, plan }) => {
        gitHub.fail({ at, status, message });

        const error = await failure(tellGitHub(plan, options));

        assert.equal(error.code, code);
        assert.match(error.message, words);
        assert.notEqual(error.nextStep, '');
        assert.equal(gitHub.comments.length, 0);
      });
    });
  }

  it('a token that is not valid, it asks to sign in again', async () => {
    await scene(async ({ plan }) => {
      const error = await failure(tellGitHub(plan, { ...options, token: 'old' }));

      assert.equal(error.code, 'forge-authentication');
      assert.match(error.nextStep, /Sign in again/);
    });
  });

  it('for a moment (secondary limit), it waits as long as it is asked to, and says so', async () => {
    await scene(async ({ gitHub, plan }) => {
      const said: string[] = [];
      gitHub.fail({
        ...{ at: `POST ${issues}`, status: 403, headers: { 'retry-after': '7' } },
        message: 'You have exceeded a secondary rate limit.',
      });

      const { opened } = await tellGitHub(plan, { ...options, progress: (message) => said.push(message) });

      assert.equal(opened, true);
      assert.deepEqual(said, ['GitHub asks to wait for 7 seconds']);
      assert.equal(gitHub.issues.length, 1);
    });
  });

  it('for long (primary limit), it says until when, and waits for nothing', async () => {
    await scene(async ({ gitHub, plan }) => {
      const reset = String(Math.floor(Date.now() / 1000) + 1800);
      gitHub.fail({
        ...{ at: `GET ${issues}`, status: 429, message: 'API rate limit exceeded' },
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      });

      const error = await failure(tellGitHub(plan, options));

      assert.equal(error.code, 'forge-limit');
      assert.match(error.message, /for (?:29|30|31) minutes/);
    });
  });
});

describe('what was said at GitHub', () => {
  it('is read from every page, in order, and counts as it should', async () => {
    await scene(async ({ gitHub, plan }) => {
      gitHub.perPage = 2;
      await tellGitHub(plan, options);
      gitHub.say('megstew', 'I will look at it.');
      gitHub.say('eve', '/approve');
      const edited = gitHub.say('megstew', 'No.');
      gitHub.edit(edited, '/approve');
      gitHub.say('', 'by an account that is gone');
      gitHub.say('megstew', '/changes resume 1a2b3c4d Say when.');

      const fetched = await fetchComments(plan.repository, marker, options);

      assert.equal(fetched.student, 'ada');
      const { answers, ignored } = readAnswers(fetched.comments, fetched.student, ['megstew']);
      assert.deepEqual(
        answers.map(({ kind, login, message, number }) => [kind, login, message, number]),
        [['changes-requested', 'megstew', 'Say when.', 1]],
      );
      assert.deepEqual(
        ignored.map(({ author }) => author),
        ['eve', 'megstew'],
      );
    });
  });

  it('is nothing before there is an issue', async () => {
    await scene(async ({ plan }) => {
      assert.deepEqual(await fetchComments(plan.repository, marker, options), {
        student: 'ada',
        comments: [],
      });
    });
  });
});

describe('whether a repository is public', () => {
  it('is asked without a sign-in', async () => {
    await scene(async ({ gitHub, plan }) => {
      assert.equal(await isPublic(plan.repository, { second: 5 }), true);
      gitHub.isPrivate = true;
      assert.equal(await isPublic(plan.repository, { second: 5 }), false);
    });
  });
});
