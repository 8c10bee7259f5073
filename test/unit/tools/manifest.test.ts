import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import { JsonDocument } from '../../../src/core/config/jsonDocument.ts';
import { root } from '../../../src/tools/paths.ts';

describe('package.json', () => {
  it('has each key once: of a menu that is there twice, the editor shows only the second', () => {
    const document = new JsonDocument(readFileSync(join(root, 'package.json'), 'utf8'));

    assert.deepEqual(
      document.duplicates.map(({ key }) => key),
      [],
    );
  });
});

describe('The walkthrough', () => {
  const { commands, views, walkthroughs } = manifest.contributes;
  const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);
  /** What is contributed, and the editor's own commands that the steps lead to. */
  const known = new Set([
    ...commands.map(({ command }) => `onCommand:${command}`),
    ...Object.values(views).flatMap((group) => group.map(({ id }) => `onView:${id}`)),
    'onCommand:workbench.actions.view.problems',
  ]);

  for (const { id, description, media, completionEvents } of steps) {
    it(`has what its step ${id} shows, leads to and waits for`, () => {
      const shown = existsSync(join(root, media.markdown));
      const links = [...description.matchAll(/\(command:([^)?]+)/g)].map(
        ([, command]) => `onCommand:${command}`,
      );
      const waitedFor = completionEvents.filter((event) => !event.startsWith('onContext:readiness.state =='));

      assert.ok(shown, media.markdown);
      assert.equal(links.length, 1);
      // Backticks are shown as they stand.
      assert.ok(!description.includes('`'));
      assert.deepEqual(
        [...links, ...waitedFor].filter((event) => !known.has(event)),
        [],
      );
    });
  }
});
