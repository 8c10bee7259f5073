import assert from 'node:assert/strict';
import { WatchedPortfolio } from '../../src/vscode/engine/watchedPortfolio.ts';
import { withGit } from '../support/gitFixture.ts';

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
});
