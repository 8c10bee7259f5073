import assert from 'node:assert/strict';
import { characterEntities } from 'character-entities';
import { decodeNamedCharacterReference as original } from 'decode-named-character-reference';
import fc from 'fast-check';
import { decodeNamedCharacterReference } from '../../../../../src/core/document/parse/namedCharacterReference.ts';

describe('a named character reference', () => {
  it('is decoded as the parser’s own table says, for every name', () => {
    const names = Object.keys(characterEntities);

    const different = names.filter((name) => decodeNamedCharacterReference(name) !== original(name));

    assert.ok(names.length > 2_000);
    assert.deepEqual(different, []);
  });

  it('is none where no entity has exactly this name', () => {
    const name = fc.oneof(
      fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,30}$/),
      fc.constantFrom('notit', 'ampersand', 'constructor', 'toString', 'gtx', 'AMP2'),
    );

    fc.assert(
      fc.property(name, (text) => {
        assert.equal(decodeNamedCharacterReference(text), original(text));
      }),
    );
  });
});
