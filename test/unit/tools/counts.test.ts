import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCounts, readCounts } from '../../../src/tools/counts.ts';

describe('the counts of the stages', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'readiness-counts-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('adds up', () => {
    deepStrictEqual(
      addCounts([
        { passed: 2, failed: 0 },
        { passed: 3, failed: 1 },
      ]),
      { passed: 5, failed: 1 },
    );
    deepStrictEqual(addCounts([]), { passed: 0, failed: 0 });
  });

  it('reads what a stage noted', () => {
    const file = join(folder, 'unit');
    writeFileSync(file, '{"passed":4,"failed":1}');
    deepStrictEqual(readCounts(file), { passed: 4, failed: 1 });
    writeFileSync(file, '{"passed":4,"failed":1,"failures":["a title: what was wrong"]}');
    deepStrictEqual(readCounts(file), { passed: 4, failed: 1, failures: ['a title: what was wrong'] });
  });

  it('has none for a stage that ended before it could count', () => {
    const file = join(folder, 'unit');
    strictEqual(readCounts(file), undefined);
    writeFileSync(file, '{"passed":4');
    strictEqual(readCounts(file), undefined);
    writeFileSync(file, '{"passed":4}');
    strictEqual(readCounts(file), undefined);
  });
});
