import assert from 'node:assert/strict';
import { run } from '../support/recordingIo.ts';
import { withGit } from '../support/gitFixture.ts';
import { withFolder } from '../support/withFolder.ts';

const config = JSON.stringify({
  student: {
    name: 'Ada Example',
    emails: ['ada@example.com'],
    answers: { 'job-seeking': true, commitment: true },
  },
  program: 'flatiron-career-services',
  calendar: { graduation: '2017-01-27', 'job-search-start': '2017-01-30' },
});

describe('readiness report', () => {
  it('links weeks to the rows and commits that show them', async () => {
    await withGit({ 'readiness.json': config, 'job-search.md': '' }, async ({ folder, git }) => {
      git(['remote', 'set-url', 'origin', 'git@github.com:ada/portfolio.git']);
      for (const [index, subject] of ['One', 'Two', 'Three', 'Four', 'Five'].entries()) {
        const date = `2017-01-30T1${index}:00:00-05:00`;
        git(['commit', '--quiet', '--allow-empty', `--message=${subject} <b>`, `--date=${date}`]);
      }
      const head = git(['rev-parse', 'HEAD']).trim();

      const { code, out } = await run(folder, ['report'], { timeZone: 'America/New_York' });
      const html = await run(folder, ['report', '--format', 'html']);

      assert.equal(code, 0);
      const [week] = out.split('\n').filter((line) => line.includes('5 of 5 commits'));
      assert.match(week ?? '', /^\| 2017-01-30 to 2017-02-05 \| met \| 5 of 5 commits \|/);
      assert.ok(
        week?.includes(
          `2017-01-30 Five \\<b\\> ([${head.slice(0, 10)}](<https://github.com/ada/portfolio/commit/${head}>))`,
        ),
      );
      assert.match(html.out, /Five &lt;b&gt;/);
    });
  });

  it('says what stands otherwise in the history', async () => {
    const row = (name: string) => `| 2017-01-30 | Outreach | Acme | ${name} |\n`;
    const log = `| Date | Activity | Company | Contact |\n| --- | --- | --- | --- |\n${row('Ann')}`;
    await withGit({ 'readiness.json': config, 'job-search.md': log }, async ({ folder, write }) => {
      const committed = await run(folder, ['report']);
      await write('job-search.md', `${log}${row('Bea')}`);
      const changed = await run(folder, ['report']);

      assert.doesNotMatch(committed.out, /Not committed/);
      assert.match(changed.out, /^Not committed as it stands here: job-search\.md\./m);
    });
  });

  it('shows a week without commits, and says that nothing is known where there is no repository', async () => {
    const args = ['report', '--as-of', '2017-02-06T09:00:00-05:00'];
    await withGit({}, async ({ folder, write }) => {
      await write('readiness.json', config);
      const { out } = await run(folder, args);

      assert.match(out, /\| 2017-01-30 to 2017-02-05 \| not met \| 0 of 5 commits \|/);
    });
    await withFolder({ 'readiness.json': config }, async (folder) => {
      const { out, err } = await run(folder, args);

      assert.doesNotMatch(out, /0 of 5 commits/);
      assert.match(out, /git history, which was not looked at here/);
      assert.match(err, /Nothing is linked to the repository/);
    });
  });
});
