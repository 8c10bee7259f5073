import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { Uri, workspace } from 'vscode';
import { activated, file, folder, marks } from './support/portfolio.ts';

describe('A folder without a readiness.json', () => {
  it('is left alone', async () => {
    const api = await activated();

    deepStrictEqual(api.tree(), []);
    deepStrictEqual(marks(file('cv.md')), []);
  });

  it('becomes a portfolio as soon as there is one', async () => {
    const api = await activated();
    const text =
      '{ "program": "turing-outreach-plan", "paths": { "resume": "cv.md", "projects": ["work/*"] } }\n';

    await workspace.fs.writeFile(Uri.joinPath(folder(), 'readiness.json'), new TextEncoder().encode(text));
    await api.whenIdle();

    strictEqual(api.checklist(folder())?.program.id, 'turing-outreach-plan');
    strictEqual(api.tree()[0]?.item.label, 'Résumé');
  });
});
