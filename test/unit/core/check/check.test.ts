import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import { checkAcross, checkDocument } from '../../../../src/core/check/check.ts';
import { definePortfolioRule, defineRule, type Rule } from '../../../../src/core/rules/rule.ts';
import { goodRow, logOf } from '../../../../src/core/rules/shared/logSamples.ts';
import { goodCopy, goodReadme, goodResume } from '../../../../src/core/rules/shared/samples.ts';
import { startOfFile } from '../../../../src/core/rules/shared/places.ts';
import { checkPortfolio } from '../../../support/checkPortfolio.ts';
import { documentOf, portfolioOf, type PortfolioSource } from '../../../support/portfolioOf.ts';

const about = {
  title: 'For tests',
  severity: 'warning',
  why: '',
  sources: [],
  examples: [],
} as const;

/** Marks each heading. */
const headings = defineRule({
  ...about,
  id: 'test-heading',
  appliesTo: ['readme', 'resume'],
  options: z.object({ level: z.optional(z.never()), word: z._default(z.string(), 'heading') }),
  check({ document, options, report }) {
    for (const { range } of document.markdown.headings) report({ place: range, message: options.word });
  },
});

const failing = defineRule({
  ...about,
  id: 'test-failing',
  appliesTo: ['readme'],
  check() {
    throw new Error('a defect');
  },
});

const readme = 'projects/chess/README.md';

function found(source: PortfolioSource, rules: readonly Rule[] = [headings]): string[] {
  return checkPortfolio(portfolioOf(source), { rules }).map(
    ({ file, range, rule, severity, message }) =>
      `${file}:${range.start.line}:${range.start.column} ${severity} ${rule} ${message}`,
  );
}

describe('checkDocument', () => {
  it('runs the rules that are for documents of its kind', () => {
    const portfolio = portfolioOf({ files: {} });

    assert.equal(checkDocument(documentOf('readme', '# A'), portfolio, { rules: [headings] }).length, 1);
    assert.equal(checkDocument(documentOf('plan', '# A'), portfolio, { rules: [headings] }).length, 0);
  });

  it('makes a finding and a log entry of a rule that fails, and runs the others', () => {
    const errors: string[] = [];
    const log = { info: () => undefined, error: (message: string) => errors.push(message) };

    const findings = checkDocument(documentOf('readme', '# A'), portfolioOf({ files: {} }), {
      rules: [failing, headings],
      log,
    });

    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [
        ['rule-failed', 'hint'],
        ['test-heading', 'warning'],
      ],
    );
    assert.deepEqual(errors, [`Rule test-failing failed in ${readme}`]);
  });

  it('moves a range that lies outside of the document into it, and is loud about it in tests', () => {
    const beyond = { line: 9, column: 9, offset: 99 };
    const outside = defineRule({
      ...about,
      id: 'test-outside',
      appliesTo: ['readme'],
      check({ report }) {
        report({ place: { start: startOfFile.start, end: beyond }, message: '' });
      },
    });
    const document = documentOf('readme', '# A');

    const [finding] = checkDocument(document, portfolioOf({ files: {} }), { rules: [outside] });

    assert.deepEqual(finding?.range.end, { line: 1, column: 4, offset: 3 });
    assert.throws(() => {
      checkDocument(document, portfolioOf({ files: {} }), { rules: [outside], strict: true });
    }, /points outside/);
  });

  it('says nothing of a place that did not come from text', () => {
    const positionless = defineRule({
      ...about,
      id: 'test-positionless',
      appliesTo: ['readme'],
      check({ report }) {
        report({ place: { type: 'paragraph' }, message: '' });
      },
    });

    assert.deepEqual(found({ files: { [readme]: '# A' } }, [positionless]), []);
  });
});

describe('levels', () => {
  const files = { [readme]: '# A', 'resume.md': '# B' };

  it('come from the rule, where nothing else is said', () => {
    assert.deepEqual(found({ files }), [
      `${readme}:1:1 warning test-heading heading`,
      'resume.md:1:1 warning test-heading heading',
    ]);
  });

  it('come from readiness.json before the program, and from overrides before both', () => {
    const source = {
      files,
      program: program({ 'test-heading': 'error' }),
      config: {
        rules: { 'test-heading': { level: 'hint', word: 'title' } },
        overrides: [{ files: ['projects/**'], rules: { 'test-heading': 'error' } }],
      },
    };

    assert.deepEqual(found(source), [
      `${readme}:1:1 error test-heading title`,
      'resume.md:1:1 hint test-heading title',
    ]);
  });

  it('come from the program before the rule', () => {
    assert.deepEqual(found({ files, program: program({ 'test-heading': 'error' }) }), [
      `${readme}:1:1 error test-heading heading`,
      'resume.md:1:1 error test-heading heading',
    ]);
  });

  it('switch a rule off for one file', () => {
    const config = { overrides: [{ files: ['resume.md'], rules: { 'test-heading': 'off' } }] };

    assert.deepEqual(found({ files, config }), [`${readme}:1:1 warning test-heading heading`]);
  });

  it('switch a rule on for one file only', () => {
    const config = {
      rules: { 'test-heading': 'off' },
      overrides: [{ files: ['resume.md'], rules: { 'test-heading': 'hint' } }],
    };

    assert.deepEqual(found({ files, config }), ['resume.md:1:1 hint test-heading heading']);
  });

  it('keep the defaults of a rule whose options are wrong', () => {
    const config = { rules: { 'test-heading': { level: 'error', word: 7 } } };

    assert.deepEqual(found({ files, config })[0], `${readme}:1:1 error test-heading heading`);
  });

  it('weigh a rule over the whole portfolio by the file that it reports', () => {
    const everywhere = definePortfolioRule({
      ...about,
      id: 'test-everywhere',
      check({ portfolio, report }) {
        for (const file of portfolio.documents.keys()) report({ file, place: startOfFile, message: 'here' });
      },
    });
    const config = {
      rules: { 'test-everywhere': 'off' },
      overrides: [{ files: ['*.md'], rules: { 'test-everywhere': 'error' } }],
    };

    assert.deepEqual(found({ files, config }, [everywhere]), ['resume.md:1:1 error test-everywhere here']);
  });
});

describe('comments', () => {
  const lines = (text: string) =>
    found({ files: { [readme]: text } }).map((line) =>
      line.replace(`${readme}:`, '').split(' ', 3).join(' '),
    );

  it('switch a rule off for the next line that is not blank', () => {
    const text = '# A\n\n<!-- readiness-disable-next-line test-heading -->\n\n## B\n\n## C\n';

    assert.deepEqual(lines(text), ['1:1 warning test-heading', '7:1 warning test-heading']);
  });

  it('switch a rule off from here on, until it is switched on again', () => {
    const text =
      '<!-- readiness-disable test-heading -->\n\n# A\n\n<!-- readiness-enable test-heading -->\n\n# B\n';

    assert.deepEqual(lines(text), ['7:1 warning test-heading']);
  });

  it('switch all on again where no rule is named', () => {
    const text = '<!-- readiness-disable test-heading -->\n\n# A\n\n<!-- readiness-enable -->\n\n# B\n';

    assert.deepEqual(lines(text), ['7:1 warning test-heading']);
  });

  it('switch a rule off for the whole file, also above', () => {
    assert.deepEqual(lines('# A\n\n<!-- readiness-disable-file test-heading -->\n'), []);
  });

  it('count within a block of HTML', () => {
    const text = '<div>\n<!-- readiness-disable-file test-heading -->\n</div>\n\n# A\n';

    assert.deepEqual(lines(text), []);
  });

  it('count for nothing within code', () => {
    const text = '# A\n\n```html\n<!-- readiness-disable-file test-heading -->\n```\n';

    assert.deepEqual(lines(text), ['1:1 warning test-heading']);
  });

  it('that name a rule that does not exist are a hint', () => {
    const text = '# A\n\n<!-- readiness-disable-file no-such-rule -->\n\n<!-- readiness-disable -->\n';

    assert.deepEqual(lines(text), [
      '1:1 warning test-heading',
      '3:1 hint suppression-unknown-rule',
      '5:1 hint suppression-unknown-rule',
    ]);
  });
});

describe('checkAcross', () => {
  it('says why a file could not be read', () => {
    const unread = [
      { path: 'a.md', content: { kind: 'too-large', size: 12_000_000, limit: 5_000_000 } },
      { path: 'b.md', content: { kind: 'binary' } },
      { path: 'c.md', content: { kind: 'outside' } },
      { path: 'd.md', content: { kind: 'unreadable', reason: 'permission denied' } },
      { path: 'e.md', content: { kind: 'missing' } },
    ] as const;

    const findings = checkAcross(portfolioOf({ files: {}, unread }), { rules: [] });

    assert.deepEqual(
      findings.map(({ file, rule, severity, message }) => [file, rule, severity, message]),
      [
        ['a.md', 'file-too-large', 'error', 'The file has 12.0 MB; files up to 5.0 MB are checked'],
        [
          'b.md',
          'file-not-text',
          'error',
          'The file is not text; a document written in markdown is expected',
        ],
        ['c.md', 'file-outside', 'error', 'The path leads outside of the portfolio, so it was not read'],
        ['d.md', 'file-unreadable', 'error', 'The file could not be read: permission denied'],
      ],
    );
  });
});

describe('all rules together', () => {
  it('finds nothing in an honest, good portfolio', () => {
    const files = {
      'resume.md': goodResume,
      'portfolio.md': goodCopy,
      'job-search.md': logOf(goodRow),
      'elevator-pitch.md': '# My pitch\n\nI make slow services fast.\n',
      'projects/chess/README.md': goodReadme,
      'projects/trails/README.md': goodReadme.replace('Chess Clock', 'Trail Map'),
      'projects/seeds/README.md': goodReadme.replace('Chess Clock', 'Seed Swap'),
    };

    assert.deepEqual(checkPortfolio(portfolioOf({ files }), { strict: true }), []);
  });

  it('marks a README that is a title only from its first column to the title’s end', () => {
    const findings = checkPortfolio(portfolioOf({ files: { [readme]: '# Chess\n' } }));

    const found = findings.find(({ rule }) => rule === 'project-readme-empty');
    assert.equal(found?.severity, 'error');
    assert.deepEqual(found.range, {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: 8, offset: 7 },
    });
  });
});

function program(rules: Record<string, unknown>): Record<string, unknown> {
  return {
    id: 'test',
    title: 'Test',
    timeZone: 'UTC',
    rules,
    deliverables: [{ kind: 'document', id: 'resume', title: 'Résumé', document: 'resume' }],
  };
}
