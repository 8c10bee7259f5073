import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WatchedPortfolio } from '../../src/vscode/engine/watchedPortfolio.ts';
import { withGit } from '../support/gitFixture.ts';
import { withSubmission } from '../support/reviewScene.ts';

const log = { info: () => undefined, error: () => undefined };

describe('a portfolio that is watched', () => {
  it('comes to rest when it is closed while git is asked, as when a check is started twice in a row', async () => {
    await withGit({ 'resume.md': '# Ada\n', 'readiness.json': '{}' }, async ({ folder }) => {
      const told: string[] = [];
      const tell = ({ kind }: { readonly kind: string }) => told.push(kind);
      const first = new WatchedPortfolio(folder, true, tell, log);
      first.changed();
      await first.whenIdle();
      const asking = first.refsChanged();
      const idle = first.whenIdle();
      first.close();

      await asking;
      await idle;
      const second = new WatchedPortfolio(folder, true, tell, log);
      second.changed();
      await second.whenIdle();

      assert.deepEqual(told, ['reading', 'reading']);
    });
  });

  it('says what git knows in the end, however often refs move', async () => {
    await withSubmission(async ({ folder, git }) => {
      await writeFile(join(folder, 'readiness.json'), '{ "program": "turing-outreach-plan" }');
      const portfolio = new WatchedPortfolio(folder, true, () => undefined, log);
      const asking = Array.from({ length: 10 }, () => portfolio.refsChanged());
      git(['tag', '--delete', 'readiness/resume/submission/1']);
      asking.push(portfolio.refsChanged());

      await Promise.all(asking);

      assert.equal(portfolio.git.state, 'on');
      assert.deepEqual([...portfolio.git.submissions.keys()], []);
      portfolio.close();
    });
  });
});
