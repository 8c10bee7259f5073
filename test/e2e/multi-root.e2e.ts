import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { activated, file, folder, marks } from './support/portfolio.ts';

describe('Several folders in one window', () => {
  it('shows each folder with a readiness.json as a portfolio of its own', async () => {
    const api = await activated();

    deepStrictEqual(
      api.tree().map(({ item }) => item.label),
      ['ada', 'grace'],
    );
    ok(api.tree().every(({ children }) => children.length > 0));
  });

  it('marks each file for its own portfolio, and leaves other folders alone', async () => {
    const api = await activated();

    ok(marks(file('resume.md', 'ada')).includes('heading-without-space@3'));
    deepStrictEqual(marks(file('resume.md', 'notes')), []);
    strictEqual(api.checklist(folder('notes')), undefined);
  });
});
