import assert from 'node:assert/strict';
import { strip } from '../../../src/tools/withoutPages.ts';

describe('leaving out what only pages of rules show', () => {
  it('empties why, sources and examples of a definition, and nothing else', () => {
    const text = [
      'export const rule = defineRule({',
      "  id: 'a',",
      '  why: `two\nlines`,',
      '  sources: [one],',
      '  examples: [{ text: "x" }],',
      '  check() {',
      '    const { why } = { why: 1 };',
      '    return why;',
      '  },',
      '});',
    ].join('\n');

    assert.equal(
      strip('a.ts', text),
      text.replace('`two\nlines`', "''").replace('[one]', '[]').replace('[{ text: "x" }]', '[]'),
    );
  });

  it('empties the descriptions of schemas', () => {
    const text = "const Name = z.string().check(z.minLength(1), z.describe('What they are called.'));\n";

    assert.equal(strip('a.ts', text), text.replace('What they are called.', ''));
  });

  it('empties why of what is found without a rule', () => {
    const text =
      "export const engineRules = [{ id: 'a', why: 'because' }] as const satisfies readonly Rule[];\n";

    assert.equal(strip('a.ts', text), text.replace('because', ''));
  });

  it('leaves other files as they are', () => {
    const text = "export const reasons = [{ id: 'a', why: 'because' }];\n";

    assert.equal(strip('a.ts', text), text);
  });
});
