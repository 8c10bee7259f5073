import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import * as z from 'zod/mini';
import { applyFixes, fixAll } from '../../../../src/core/check/applyFixes.ts';
import { checkDocument } from '../../../../src/core/check/check.ts';
import { documentKinds } from '../../../../src/core/document/document.ts';
import { parse } from '../../../../src/core/document/parse.ts';
import { rules } from '../../../../src/core/rules/index.ts';
import { ruleIndex, readRuleFiles } from '../../../../src/tools/generate/ruleFiles.ts';
import { checkPortfolio } from '../../../support/checkPortfolio.ts';
import { mark } from '../../../support/markers.ts';
import { defaultPaths, documentOf, portfolioOf, type PortfolioSource } from '../../../support/portfolioOf.ts';
import { filesOf, pathOf, run, sourceOf } from './examples.ts';

const folder = path.resolve(import.meta.dirname, '../../../../src/core/rules');

describe('every rule', () => {
  it('is in the index', async () => {
    const index = await readFile(path.join(folder, 'index.ts'), 'utf8');

    assert.equal(index, ruleIndex(await readRuleFiles(folder)));
  });

  it('has a page', async () => {
    const pages = await readdir(path.resolve(folder, '../../../media/rules'));

    assert.deepEqual(
      rules.map(({ id }) => `${id}.md`).filter((page) => !pages.includes(page)),
      [],
    );
  });

  for (const rule of rules)
    describe(rule.id, () => {
      it('says what it is, why, and where it comes from', () => {
        assert.match(rule.id, /^[a-z]+(-[a-z]+)+$/);
        assert.ok(rule.title.length <= 80 && !rule.title.endsWith('.'));
        assert.ok(rule.why.split('\n\n').length >= 2, 'why it matters, then what to do');
        assert.ok(rule.sources.length > 0);
        assert.ok(
          rule.examples.some(({ text }) => !text.includes('⟦')),
          'one example is good',
        );
        assert.ok(rule.examples.length > 1);
      });

      it('has a default and a description for each option', () => {
        const options = rule.options?.parse({}) ?? {};

        for (const [name, schema] of Object.entries(rule.options?.shape ?? {})) {
          assert.notEqual(options[name], undefined, name);
          assert.ok(z.globalRegistry.get(schema)?.description, name);
        }
      });

      for (const example of rule.examples) {
        it(`marks what it says: ${example.name}`, () => {
          const findings = run(rule, sourceOf(rule, example));

          for (const [file, { text, spans }] of filesOf(rule, example)) {
            const found = findings.filter((finding) => finding.file === file);
            const marked = found.map(({ range }) => ({ start: range.start.offset, end: range.end.offset }));
            assert.equal(mark(text, marked), mark(text, spans));
          }
        });

        it(`fixes what it says it can: ${example.name}`, () => {
          const source = sourceOf(rule, example);
          const file = pathOf(rule, example);

          const edits = fixAll(run(rule, source)).filter((edit) => edit.file === file);
          const { text, skipped } = applyFixes(source.files[file] ?? '', edits);
          const after = run(rule, { ...source, files: { ...source.files, [file]: text } });

          assert.equal(text, example.fixed ?? source.files[file]);
          assert.deepEqual(skipped, []);
          assert.deepEqual(
            after.filter(({ fix }) => fix),
            [],
          );
        });

        it(`is silent on a tree that did not come from text: ${example.name}`, () => {
          if (rule.scope === 'portfolio') return;
          const source = { ...sourceOf(rule, example), parse: withoutPositions };

          const findings = run(rule, source).filter(({ range }) => range.end.offset > range.start.offset);

          assert.deepEqual(
            findings.filter(({ rule: id }) => !readsText.has(id)),
            [],
          );
        });
      }
    });
});

describe('all rules together', () => {
  it('survive each example being typed', () => {
    const sources = new Map<string, { source: PortfolioSource; file: string; text: string }>();
    for (const rule of rules)
      for (const example of rule.examples) {
        const source = sourceOf(rule, example);
        const file = pathOf(rule, example);
        const text = source.files[file] ?? '';
        sources.set(`${file}\n${text}`, { source, file, text });
      }

    for (const { source, file, text } of sources.values())
      for (const end of cuts(text))
        checkPortfolio(portfolioOf({ files: { ...source.files, [file]: text.slice(0, end) } }), {
          strict: true,
        });
  }).timeout(60_000);

  it('point into the document and fix it, whatever the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documentKinds), markdown(), (kind, text) => {
        const document = documentOf(kind, text);
        const portfolio = portfolioOf({ files: { [defaultPaths[kind]]: text } });

        const findings = checkDocument(document, portfolio, { strict: true });
        const { skipped } = applyFixes(text, fixAll(findings));

        assert.deepEqual(skipped, []);
        for (const { range } of findings)
          assert.deepEqual(document.lines.rangeAt(range.start.offset, range.end.offset), range);
      }),
      { numRuns: 200 },
    );
  });

  it('find the same twice', () => {
    const files = { 'resume.md': '# Me\n\n##Skills\n', 'projects/a/README.md': '# A\n\n[b](c.md)\n' };

    assert.deepEqual(checkPortfolio(portfolioOf({ files })), checkPortfolio(portfolioOf({ files })));
  });
});

/** Where to cut a text: behind each mark that means something, but not more often than the time allows. */
function cuts(text: string): number[] {
  const all = [...text.matchAll(/[^\p{L}\s]+|\n/gu)].map(({ 0: found, index }) => index + found.length);
  const step = Math.max(1, Math.ceil(all.length / 8));
  return all.filter((_, index) => index % step === 0);
}

/** These read the text itself, as no node holds what they look for. */
const readsText = new Set(['text-encoding-broken', 'merge-conflict-left']);

function withoutPositions(text: string): Root {
  const tree = parse(text);
  visit(tree, (node) => {
    delete node.position;
  });
  return tree;
}

/** Markdown that is likelier to be odd than random characters are. */
function markdown(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...[
      '# ',
      '##',
      '###A',
      '\n',
      '\r\n',
      '\n\n',
      '- ',
      '1. ',
      '> ',
      '|',
      '| --- | --- |\n',
      '```',
      '`',
      '*',
      '**',
    ],
    ...[
      '[a](',
      '[b]()',
      '![](x.png)',
      '<img src="a">',
      '<a href="#x">',
      '</a>',
      '<!-- readiness-disable x -->',
    ],
    ...[
      '<<<<<<< HEAD\n',
      '=======\n',
      '>>>>>>> b\n',
      'TODO: ',
      'I built my ',
      '\uD800',
      '\uFFFD',
      '\t',
      '---\n',
    ],
    ...[
      'Date | Activity | Company\n',
      '| 2/3/2017 | Outreach | Acme |\n',
      'a@example.org ',
      '## Projects\n',
      'word ',
    ],
  );
  const any = fc.oneof(
    { weight: 6, arbitrary: piece },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
  return fc.array(any, { maxLength: 40 }).map((pieces) => pieces.join(''));
}
