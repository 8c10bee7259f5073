import assert from 'node:assert/strict';
import { readmesBelow } from '../../../../src/core/rules/shared/readmesBelow.ts';

describe('the READMEs below a project', () => {
  const below = (...files: string[]) => readmesBelow('projects/a', new Set(files));

  it('are those of its parts', () => {
    assert.deepEqual(
      below('projects/a/README.md', 'projects/a/client/README.md', 'projects/a/apps/web/readme.md'),
      ['apps/web', 'client'],
    );
  });

  it('are not those that a generator puts deep in its folders, nor those of packages', () => {
    assert.deepEqual(
      below(
        'projects/a/ios/Runner/Assets.xcassets/LaunchImage.imageset/README.md',
        'projects/a/vendor/README.md',
        'projects/b/client/README.md',
      ),
      [],
    );
  });
});
