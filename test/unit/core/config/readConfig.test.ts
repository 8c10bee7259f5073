import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { Config } from '../../../../src/core/config/config.ts';
import { readConfig } from '../../../../src/core/config/readConfig.ts';

const rules = [
  { id: 'resume-email-missing' },
  { id: 'image-alt-missing' },
  { id: 'resume-too-long', options: z.object({ pages: z._default(z.number(), 1) }) },
];

/** The text that a finding marks, and what it says. */
function problemsIn(text: string): string[] {
  return readConfig(text, rules).findings.map(
    ({ rule, range, message }) => `${rule} ⟦${text.slice(range.start.offset, range.end.offset)}⟧ ${message}`,
  );
}

describe('readConfig', () => {
  it('gives every setting its default for an empty object', () => {
    const { config, findings } = readConfig('{}');

    assert.deepEqual(findings, []);
    assert.deepEqual(config, {
      student: { emails: [], answers: {} },
      calendar: {},
      paths: {
        resume: 'resume.md',
        portfolio: 'portfolio.md',
        elevatorPitch: 'elevator-pitch.md',
        plan: 'plan.md',
        log: 'job-search.md',
        projects: ['projects/*'],
      },
      rules: {},
      overrides: [],
    });
  });

  it('allows comments and a trailing comma', () => {
    const { config, findings } = readConfig('{\n  // mine\n  "dateOrder": "day-first",\n}');

    assert.deepEqual(findings, []);
    assert.equal(config.dateOrder, 'day-first');
  });

  it('marks a wrong value, and applies everything else', () => {
    const text = '{ "dateOrder": 3, "student": { "name": "Ada", "module": "four" }, "program": "mine.json" }';

    assert.deepEqual(problemsIn(text), [
      'configuration-invalid ⟦"four"⟧ Expected a number, found `four`.',
      'configuration-invalid ⟦3⟧ Expected `month-first` or `day-first`, found `3`.',
    ]);
    const { config } = readConfig(text);
    assert.deepEqual(config.student, { name: 'Ada', emails: [], answers: {} });
    assert.equal(config.dateOrder, undefined);
    assert.equal(config.program, 'mine.json');
  });

  it('takes only the wrong elements out of a list', () => {
    const { config } = readConfig('{ "paths": { "projects": [1, "a", "/b", "c/", null] } }');

    assert.deepEqual(config.paths.projects, ['a', 'c']);
  });

  it('says which setting was meant by an unknown one, and offers to change it', () => {
    const text = '{ "calender": {} }';
    const [finding] = readConfig(text).findings;

    assert.equal(finding?.rule, 'configuration-unknown-key');
    assert.equal(finding.severity, 'warning');
    assert.equal(finding.message, 'There is no setting `calender` here; did you mean `calendar`?');
    assert.deepEqual(finding.fix?.edits, [
      { file: 'readiness.json', start: 2, end: 12, newText: '"calendar"' },
    ]);
  });

  it('names the settings there are where none is near', () => {
    assert.deepEqual(problemsIn('{ "student": { "shoeSize": 44 } }'), [
      'configuration-unknown-key ⟦"shoeSize"⟧ There is no setting `shoeSize` here; ' +
        'expected `name`, `github`, `emails`, `track`, `module` or `answers`.',
    ]);
  });

  it('warns of rules that there are not, also in overrides', () => {
    const text =
      '{ "rules": { "resume-emal-missing": "off" }, "overrides": [{ "files": ["a"], "rules": { "x": "off" } }] }';

    assert.deepEqual(problemsIn(text), [
      'configuration-unknown-rule ⟦"resume-emal-missing"⟧ There is no rule `resume-emal-missing`; did you mean `resume-email-missing`?',
      'configuration-unknown-rule ⟦"x"⟧ There is no rule `x`.',
    ]);
  });

  it('says of the options of a rule what they cannot be', () => {
    const text =
      '{ "rules": { "resume-too-long": { "pages": "two" }, "image-alt-missing": { "level": "off", "strict": true } }, "overrides": [{ "files": ["a"], "rules": { "resume-too-long": { "page": 1 } } }] }';

    assert.deepEqual(problemsIn(text), [
      'configuration-invalid ⟦"two"⟧ Expected a number, found `two`.',
      'configuration-unknown-key ⟦"strict"⟧ There is no setting `strict` here; expected `level`.',
      'configuration-unknown-key ⟦"page"⟧ There is no setting `page` here; did you mean `pages`?',
    ]);
  });

  it('explains what a rule may be set to', () => {
    assert.deepEqual(
      problemsIn('{ "rules": { "image-alt-missing": "warn", "resume-email-missing": { "level": 1 } } }'),
      [
        'configuration-invalid ⟦"warn"⟧ Expected `off`, `hint`, `warning` or `error`, or an object `{ … }`, found `warn`; did you mean `warning`?',
        'configuration-invalid ⟦1⟧ Expected `off`, `hint`, `warning` or `error`, found `1`.',
      ],
    );
  });

  it('refuses paths that are absolute or lead outside', () => {
    const text =
      '{ "paths": { "resume": "../r.md", "plan": "/etc/passwd", "log": "C:\\\\log.md", "portfolio": "a/../../b" } }';
    const { config, findings } = readConfig(text);

    assert.equal(findings.length, 4);
    assert.deepEqual(config.paths, Config.parse({}).paths);
  });

  it('writes a path without `./` and without a slash at its end', () => {
    const { config } = readConfig('{ "paths": { "resume": "./docs//cv.md", "projects": ["./", "work/"] } }');

    assert.equal(config.paths.resume, 'docs/cv.md');
    assert.deepEqual(config.paths.projects, ['.', 'work']);
  });

  it('marks what is set twice, and lets the last one count', () => {
    const text = '{ "dateOrder": "month-first", "dateOrder": "day-first" }';

    assert.deepEqual(problemsIn(text), [
      'configuration-duplicate-key ⟦"dateOrder"⟧ `dateOrder` is set twice here; the last one counts.',
    ]);
    assert.equal(readConfig(text).findings[0]?.range.start.column, 31);
    assert.equal(readConfig(text).config.dateOrder, 'day-first');
  });

  it('gives one finding for a text that is no JSON, and applies what can be read', () => {
    const text = '{\n  "program": "mine.json"\n  "dateOrder": 3\n}';
    const { config, findings } = readConfig(text);

    assert.deepEqual(
      findings.map(({ rule, severity, message, range }) => [rule, severity, message, range.start.line]),
      [['configuration-syntax', 'error', 'Expected a comma.', 3]],
    );
    assert.equal(config.program, 'mine.json');
    assert.equal(config.dateOrder, undefined);
  });

  it('gives the defaults and one finding for an empty file, a list, and brackets without end', () => {
    for (const text of ['', ' \n', '[]', '['.repeat(100_000), '{"a":'.repeat(50_000)]) {
      const { config, findings } = readConfig(text);
      assert.equal(findings.length, 1);
      assert.equal(findings[0]?.severity, 'error');
      assert.deepEqual(config, Config.parse({}));
    }
  });

  it('treats `__proto__` as a name like any other', () => {
    const { config, findings } = readConfig(
      '{ "__proto__": { "program": "x" }, "rules": { "__proto__": "off" } }',
      rules,
    );

    assert.equal(config.program, undefined);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['configuration-unknown-key'],
    );
  });

  it('finds the place of a value, or of the innermost value around it', () => {
    const text = '{ "student": { "name": "Ada" } }';
    const { locate } = readConfig(text);
    const at = (path: (string | number)[]) => {
      const { start, end } = locate(path);
      return text.slice(start.offset, end.offset);
    };

    assert.equal(at(['student', 'name']), '"Ada"');
    assert.equal(at(['student', 'track']), '{ "name": "Ada" }');
    assert.equal(at(['paths', 'projects', 0]), text);
  });

  it('reads any text, with every finding inside it', () => {
    const json = fc.json({ maxDepth: 4 });
    const keys = [
      'student',
      'paths',
      'rules',
      'program',
      'calendar',
      'overrides',
      'dateOrder',
      'extends',
      'name',
    ];
    const nearly = fc
      .dictionary(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 3 }))
      .map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          json,
          nearly,
          nearly.map((text) => text.slice(0, -2)),
        ),
        (text) => {
          const { config, findings } = readConfig(text, rules);
          assert.deepEqual(Config.parse(config), config);
          for (const { range } of findings) {
            assert.ok(
              range.start.offset >= 0 &&
                range.start.offset <= range.end.offset &&
                range.end.offset <= text.length,
            );
          }
        },
      ),
    );
  });
});
