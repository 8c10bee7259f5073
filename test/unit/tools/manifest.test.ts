import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
