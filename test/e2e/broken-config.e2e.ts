import { deepStrictEqual, ok } from 'node:assert/strict';
import { workspace } from 'vscode';
import { activated, file, labels, marks, open, setText } from './support/portfolio.ts';

describe('A portfolio whose readiness.json has mistakes', () => {
  it('marks each mistake at its place, and still checks the rest', async () => {
    await activated();

    const found = marks(file('readiness.json'));

    for (const place of ['program-unknown@2', 'configuration-invalid@3', 'configuration-invalid@4']) {
      ok(found.includes(place), found.join());
    }
    ok(marks(file('resume.md')).includes('heading-without-space@5'));
  });

  it('says in the checklist that there is no program, until there is one', async () => {
    const api = await activated();
    deepStrictEqual(labels(api.tree()), ['No program chosen yet']);
    const document = await open('readiness.json');
    const before = document.getText();

    await setText(
      document,
      '{ "program": "turing-outreach-plan", "calendar": { "first-week": "2099-01-05" } }\n',
    );
    await api.whenIdle();

    deepStrictEqual(
      marks(document.uri).filter((mark) => !mark.endsWith('@1')),
      [],
    );
    ok(labels(api.tree()).length >= 5);
    await setText(document, before);
    await workspace.saveAll();
  });

  it('survives a readiness.json that is no JSON at all', async () => {
    const api = await activated();
    const document = await open('readiness.json');

    await setText(document, '{ "program": ');
    await api.whenIdle();

    ok(marks(document.uri).length > 0);
    deepStrictEqual(labels(api.tree()), ['No program chosen yet']);
  });
});
