import assert from 'node:assert/strict';
import { ESLint } from 'eslint';
import { root } from '../../src/tools/paths.ts';

/** What the linter says of a text in the place of a file. */
async function rulesBrokenBy(text: string, file: string): Promise<(string | null)[]> {
  const [result] = await new ESLint({ cwd: root }).lintText(text, { filePath: file });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

/** `util ← core ← {git, node, forge} ← {cli, vscode}`: the linter holds it, and this shows that it can fail. */
describe('the layers', function () {
  // The linter reads the types of the whole project first.
  this.timeout(120_000);

  const violations: readonly { does: string; text: string; file: string; rule: string }[] = [
    {
      does: 'the core to read files',
      text: "import { readFile } from 'node:fs/promises';\nexport const read = readFile;\n",
      file: 'src/core/errors.ts',
      rule: 'no-restricted-imports',
    },
    {
      does: 'the core to know the editor',
      text: "import { window } from 'vscode';\nexport const shown = window;\n",
      file: 'src/core/errors.ts',
      rule: 'no-restricted-imports',
    },
    {
      does: 'git to be run outside of its folder',
      text: "import { simpleGit } from 'simple-git';\nexport const git = simpleGit;\n",
      file: 'src/cli/openPortfolio.ts',
      rule: 'no-restricted-imports',
    },
    {
      does: 'the core to import a shell',
      text: "import { logOf } from '../cli/openPortfolio.ts';\nexport const log = logOf;\n",
      file: 'src/core/errors.ts',
      rule: 'import-x/no-restricted-paths',
    },
    {
      does: 'the editor to import the command line',
      text: "import { logOf } from '../cli/openPortfolio.ts';\nexport const log = logOf;\n",
      file: 'src/vscode/convert.ts',
      rule: 'import-x/no-restricted-paths',
    },
    {
      does: 'the command line to import the editor',
      text: "import { ruleOf } from '../vscode/convert.ts';\nexport const rule = ruleOf;\n",
      file: 'src/cli/openPortfolio.ts',
      rule: 'import-x/no-restricted-paths',
    },
  ];

  for (const { does, text, file, rule } of violations) {
    it(`do not allow ${does}`, async () => {
      const broken = await rulesBrokenBy(text, file);

      assert.ok(broken.includes(rule), `${rule} is not among ${broken.join(', ')}`);
    });
  }
});
