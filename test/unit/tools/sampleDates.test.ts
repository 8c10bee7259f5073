import assert from 'node:assert/strict';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../src/tools/paths.ts';
import { moveDates, moveSample } from '../../../src/tools/sampleDates.ts';
import { run } from '../../support/recordingIo.ts';
import { withFolder } from '../../support/withFolder.ts';

describe('the dates of the sample', () => {
  it('move by whole days, in either form', () => {
    assert.equal(moveDates('| 2026-11-18 | 11/19 | 2026-12-30 |', 7), '| 2026-11-25 | 11/26 | 2027-01-06 |');
    assert.equal(moveDates('| 2026-11-18 | 1/19 | v1.2026 |', 0), '| 2026-11-18 | 1/19 | v1.2026 |');
  });

  it('make the program begin about now, with three contacts before it', async () => {
    await withFolder({}, async (folder) => {
      await cp(join(root, 'media/samples/outreach'), folder, { recursive: true });

      await moveSample(folder, new Date(2028, 1, 29, 12));
      const { out } = await run(folder, [
        'check',
        '--format',
        'json',
        '--as-of',
        '2028-02-29T12:00:00-07:00',
      ]);

      assert.match(await readFile(join(folder, 'readiness.json'), 'utf8'), /"first-week": "2028-02-28"/);
      const { deliverables } = JSON.parse(out) as {
        deliverables: {
          id: string;
          progress?: { done: number };
          checkpoints: { due: string; state: string }[];
        }[];
      };
      const outreach = deliverables.find(({ id }) => id === 'cold-outreach');
      assert.equal(outreach?.progress?.done, 3);
      assert.equal(outreach.checkpoints[0]?.due, '2028-03-10T16:00:00-07:00');
    });
  });
});
